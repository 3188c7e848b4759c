import type { Bytes, CircleId, Codec, Key, MemberId } from "@unionhall/protocol";
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
  toBytes,
  unlessMalformed,
} from "@unionhall/protocol";
import type { Ports } from "../ports.ts";
import type { ForOne } from "./for-one.ts";
import { forOne } from "./for-one.ts";

/** One member of a circle wants to write to another alone. Who it is from and for is signed: it is nobody else's. */
export interface Approach {
  readonly v: 1;
  /** The circle that both are in. */
  readonly circle: CircleId;
  readonly by: MemberId;
  readonly to: MemberId;
  /** The circle of two, in the same hall, and the secret of the invitation to it. */
  readonly alone: CircleId;
  readonly secret: Bytes;
}

const approachCodec: Codec<Approach> = struct({
  v: literal(1),
  circle: id("circle"),
  by: id("member"),
  to: id("member"),
  alone: id("circle"),
  secret: bytes(16),
});

const signedCodec = struct({ approach: bytesUpTo(caps.offer), signature: bytes(64) });

export const approachShape: string = `${approachCodec.shape} ${signedCodec.shape}`;

/** With the signing key of the circle that both are in. */
export async function signApproach(ports: Ports, approach: Approach, signing: Bytes): Promise<Bytes> {
  const encoded = toBytes(approachCodec, approach);
  const signature = await ports.crypto.sign(signing, signable("approach", encoded));
  return toBytes(signedCodec, { approach: encoded, signature });
}

/** Null when it is in no form we read. Whose it is, `isApproachBy` says. */
export function readApproach(signed: Bytes): Approach | null {
  return unlessMalformed(() =>
    fromBytes(approachCodec, fromBytes(signedCodec, signed, "approach").approach, "approach"),
  );
}

/** Whether this key signed the approach, which could be read. */
export function isApproachBy(ports: Ports, key: Key, signed: Bytes): Promise<boolean> {
  const { approach, signature } = fromBytes(signedCodec, signed, "approach");
  return ports.crypto.verify(bytesOf(key), signature, signable("approach", approach));
}

export const approachFor: ForOne = forOne("approach");
