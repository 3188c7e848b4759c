import { concat, type Bytes, uint64 } from "./bytes.ts";
import { caps } from "./caps.ts";
import type { Codec } from "./codec.ts";
import { bytes, id, struct, toBytes, uint } from "./codec.ts";
import { labelled, signable } from "./hash.ts";
import type { CircleId, EntryId, Head } from "./ids.ts";
import { bytesOf, idOf } from "./ids.ts";

/** The head of a circle before its first entry. */
export function firstHead(circle: CircleId): Head {
  return idOf("head", labelled("head", bytesOf(circle)));
}

/** head_n = SHA-256(label ‖ head_{n−1} ‖ entry id ‖ day as 8 bytes). */
export function nextHead(head: Head, entry: EntryId, day: number): Head {
  return idOf("head", labelled("head", concat(bytesOf(head), bytesOf(entry), uint64(day))));
}

/** An entry and the day it came: what a head is made of. */
export interface Passed {
  readonly entry: EntryId;
  readonly day: number;
}

export const passedCodec: Codec<Passed> = struct({ entry: id("entry"), day: uint(caps.day) });

/** What the hall vouches for when a device enters. Two that disagree prove a fork. */
export interface HeadStatement {
  readonly circle: CircleId;
  readonly seq: number;
  readonly head: Head;
  readonly day: number;
  /** The connection's nonce, so that an old statement cannot be served as new. */
  readonly nonce: Bytes;
}

export const headStatementCodec: Codec<HeadStatement> = struct({
  circle: id("circle"),
  seq: uint(),
  head: id("head"),
  day: uint(caps.day),
  nonce: bytes(32),
});

export interface SignedHead {
  readonly statement: HeadStatement;
  readonly signature: Bytes;
}

export const signedHeadCodec: Codec<SignedHead> = struct({ statement: headStatementCodec, signature: bytes(64) });

/** The bytes the hall signs. */
export function headToSign(statement: HeadStatement): Bytes {
  return signable("signed head", toBytes(headStatementCodec, statement));
}
