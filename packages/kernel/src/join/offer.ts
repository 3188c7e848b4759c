import type { CircleId, Codec, Key } from "@unionhall/protocol";
import { caps, id, literal, struct, text, uint } from "@unionhall/protocol";
import type { Walked } from "../book/walked.ts";
import { walkedCodec } from "../book/walked.ts";
import type { ForOne } from "./for-one.ts";
import { forOne } from "./for-one.ts";
import type { Signed } from "./signed.ts";
import { signedAs } from "./signed.ts";

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

export const signedOffer: Signed<Offer> = signedAs("offer", offerCodec, caps.offer);

export const offerFor: ForOne = forOne("offer");
