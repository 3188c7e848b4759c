import type { Bytes, CircleId, Codec, Key, MemberId } from "@unionhall/protocol";
import {
  ascii,
  bytes,
  bytesOf,
  bytesUpTo,
  caps,
  fromBytes,
  id,
  literal,
  signable,
  struct,
  toBytes,
  unlessMalformed,
} from "@unionhall/protocol";
import { openOfTwoSizes, roomBeside, sealInTwoSizes } from "../outside/two-sizes.ts";
import type { Ports } from "../ports.ts";

/** All that one member of a circle has to say to another alone, by the hall. Who it is from and for is signed. */
export interface Slip {
  readonly v: 1;
  readonly circle: CircleId;
  readonly by: MemberId;
  readonly to: MemberId;
  readonly said: Bytes;
}

const slipCodec: Codec<Slip> = struct({
  v: literal(1),
  circle: id("circle"),
  by: id("member"),
  to: id("member"),
  said: bytesUpTo(caps.longLetter),
});

const signedCodec = struct({ slip: bytesUpTo(caps.longLetter), signature: bytes(64) });

export const slipShape: string = `${slipCodec.shape} ${signedCodec.shape}`;

const info: Bytes = ascii("unionhall 1 slip");

/** With the signing key of the circle that both are in. */
export async function signSlip(ports: Ports, slip: Slip, signing: Bytes): Promise<Bytes> {
  const encoded = toBytes(slipCodec, slip);
  const signature = await ports.crypto.sign(signing, signable("slip", encoded));
  return toBytes(signedCodec, { slip: encoded, signature });
}

/** Whether something of so many bytes can be said in a slip. */
export function fitsSlip(slip: Slip): boolean {
  return roomBeside(toBytes(signedCodec, { slip: toBytes(slipCodec, slip), signature: new Uint8Array(64) })) >= 0;
}

/** Null when it is in no form we read. Whose it is, `isSlipBy` says. */
export function readSlip(signed: Bytes): Slip | null {
  return unlessMalformed(() => fromBytes(slipCodec, fromBytes(signedCodec, signed, "slip").slip, "slip"));
}

/** Whether this key signed the slip, which could be read. */
export function isSlipBy(ports: Ports, key: Key, signed: Bytes): Promise<boolean> {
  const { slip, signature } = fromBytes(signedCodec, signed, "slip");
  return ports.crypto.verify(bytesOf(key), signature, signable("slip", slip));
}

/** To a member's X-Wing key, in one of the two sizes of letters. Throws where it is too long. */
export function sealSlip(ports: Ports, circle: CircleId, key: Bytes, signed: Bytes): Promise<Bytes> {
  return sealInTwoSizes(ports, { circle, key, info }, signed);
}

/** Null when it is not for this seed. */
export function openSlip(ports: Ports, circle: CircleId, seed: Bytes, sealed: Bytes): Promise<Bytes | null> {
  return openOfTwoSizes(ports, { circle, info, seed }, sealed);
}
