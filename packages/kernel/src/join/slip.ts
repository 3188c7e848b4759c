import type { Bytes, CircleId, Codec, MemberId } from "@unionhall/protocol";
import { ascii, bytesUpTo, caps, id, literal, struct } from "@unionhall/protocol";
import { openOfTwoSizes, roomBeside, sealInTwoSizes } from "../outside/two-sizes.ts";
import type { Ports } from "../ports.ts";
import type { Signed } from "./signed.ts";
import { signedAs } from "./signed.ts";

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

export const signedSlip: Signed<Slip> = signedAs("slip", slipCodec, caps.longLetter);

const info: Bytes = ascii("unionhall 1 slip");

/** Whether all of it can be said in one. */
export function fitsSlip(slip: Slip): boolean {
  return roomBeside(signedSlip.lengthOf(slip)) >= 0;
}

/** To a member's X-Wing key, in one of the two sizes of letters. Throws where it is too long. */
export function sealSlip(ports: Ports, circle: CircleId, key: Bytes, signed: Bytes): Promise<Bytes> {
  return sealInTwoSizes(ports, { circle, key, info }, signed);
}

/** Null when it is not for this seed. */
export function openSlip(ports: Ports, circle: CircleId, seed: Bytes, sealed: Bytes): Promise<Bytes | null> {
  return openOfTwoSizes(ports, { circle, info, seed }, sealed);
}
