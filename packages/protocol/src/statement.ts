import type { Bytes } from "./bytes.ts";
import type { Codec } from "./codec.ts";
import { bytes, choice, fromBytes, id, literal, struct, toBytes, uint } from "./codec.ts";
import { labelled } from "./hash.ts";
import type { CircleId, Key, MemberId } from "./ids.ts";
import { bytesOf, idOf } from "./ids.ts";

/** A member's public keys in one circle. */
export interface MemberKeys {
  /** Ed25519; the author of what they say. */
  readonly signing: Key;
  /** X-Wing public key, 1,216 bytes. */
  readonly box: Bytes;
  readonly latch: Key;
  readonly renew: Key;
}

export const memberKeysCodec: Codec<MemberKeys> = struct({
  signing: id("key"),
  box: bytes(1216),
  latch: id("key"),
  renew: id("key"),
});

/** What a circle's id is the hash of, so that the id commits to its beginning. */
export interface Statement {
  readonly v: 1;
  readonly kernel: number;
  /** A desk's members are one person's devices, and the words. */
  readonly of: "people" | "devices";
  readonly founder: MemberKeys;
  readonly nonce: Bytes;
}

export const statementCodec: Codec<Statement> = struct({
  v: literal(1),
  kernel: uint(65_535),
  of: choice("people", "devices"),
  founder: memberKeysCodec,
  nonce: bytes(32),
});

export function statementBytes(statement: Statement): Bytes {
  return toBytes(statementCodec, statement);
}

/** Throws `Malformed`. */
export function readStatement(bytes: Bytes): Statement {
  return fromBytes(statementCodec, bytes, "founding statement");
}

export function circleIdOf(statement: Bytes): CircleId {
  return idOf("circle", labelled("circle", statement).slice(0, 20));
}

/** The member whose first signing key this is. */
export function memberIdOf(signing: Key): MemberId {
  return idOf("member", labelled("member", bytesOf(signing)).slice(0, 16));
}

export const statementShape: string = statementCodec.shape;
