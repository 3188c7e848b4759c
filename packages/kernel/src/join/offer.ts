import type { Bytes, CircleId, Codec, Key } from "@unionhall/protocol";
import {
  bytes,
  bytesOf,
  bytesUpTo,
  caps,
  fromBytes,
  id,
  literal,
  signable,
  struct,
  text,
  toBytes,
  uint,
  unlessMalformed,
} from "@unionhall/protocol";
import type { Walked } from "../book/walked.ts";
import { walkedCodec } from "../book/walked.ts";
import type { Ports } from "../ports.ts";
import type { ForOne } from "./for-one.ts";
import { forOne } from "./for-one.ts";

/** Somebody walked out and says where to. It authorises and opens nothing: who comes along has the keys already. */
export interface Offer {
  readonly v: 1;
  /** The address of the hall, and the key it is known by. */
  readonly hall: string;
  readonly hallKey: Key;
  readonly circle: CircleId;
  readonly walked: Walked;
  /** How many entries come along, as far as whoever walks has them. */
  readonly entries: number;
}

const offerCodec: Codec<Offer> = struct({
  v: literal(1),
  hall: text(caps.address),
  hallKey: id("key"),
  circle: id("circle"),
  walked: walkedCodec,
  entries: uint(),
});

const signedCodec = struct({ offer: bytesUpTo(caps.offer), signature: bytes(64) });

export const offerShape: string = `${offerCodec.shape} ${signedCodec.shape}`;

/** With the signing key of the old circle: whoever has its book knows whose it is. */
export async function signOffer(ports: Ports, offer: Offer, signing: Bytes): Promise<Bytes> {
  const bytes = toBytes(offerCodec, offer);
  return toBytes(signedCodec, { offer: bytes, signature: await ports.crypto.sign(signing, signable("offer", bytes)) });
}

/** Null when it is in no form we read. Whose it is, `isOfferBy` says. */
export function readOffer(signed: Bytes): Offer | null {
  return unlessMalformed(() => fromBytes(offerCodec, fromBytes(signedCodec, signed, "offer").offer, "offer"));
}

/** Whether this key signed the offer, which could be read. */
export function isOfferBy(ports: Ports, key: Key, signed: Bytes): Promise<boolean> {
  const { offer, signature } = fromBytes(signedCodec, signed, "offer");
  return ports.crypto.verify(bytesOf(key), signature, signable("offer", offer));
}

export const offerFor: ForOne = forOne("offer");
