import type { Bytes, CircleId, Codec, Key } from "@unionhall/protocol";
import {
  bytes,
  bytesOf,
  concat,
  id,
  labelled,
  list,
  row,
  signable,
  struct,
  text,
  toBytes,
  uint,
} from "@unionhall/protocol";
import { lastDay } from "../days.ts";
import type { EntryKind } from "../item.ts";

/*
 * A record of taking part in a call: whoever facilitated signs that somebody did, and that somebody keeps it. It names them as
 * they chose, and nobody else sees that name: what is signed has its hash. All that is said of it in the call's room passes.
 */

export const longestRecordTitle = 100;
export const longestRecordName = 60;
/** A week of calls on end. */
export const mostRecordMinutes = 10_080;
/** So many are signed at once. */
export const mostSignedAtOnce = 200;

/** What a record says, whoever it is of. */
export interface RecordWords {
  readonly title: string;
  /** On which the call began, since 1970 on a wall's calendar. */
  readonly day: number;
  readonly minutes: number;
}

/** The fields of it, wherever it is written. */
export const recordWords: { readonly [K in keyof RecordWords]: Codec<RecordWords[K]> } = {
  title: text(longestRecordTitle),
  day: uint(lastDay),
  minutes: uint(mostRecordMinutes),
};

/** Records of this call can be had: what they say. The newest counts; empty: they cannot any more. */
export const recordOffered: EntryKind<RecordWords> = {
  name: "record.offered",
  version: 1,
  payload: struct(recordWords),
};

/** Its author asks for one, under a name that only the hash has. The newest counts. */
export const recordAsked: EntryKind<{ readonly holder: Bytes }> = {
  name: "record.asked",
  version: 1,
  payload: struct({ holder: bytes(32) }),
};

export interface RecordsGiven extends RecordWords {
  readonly by: Key;
  readonly signed: readonly { readonly holder: Bytes; readonly signature: Bytes }[];
}

export const recordGiven: EntryKind<RecordsGiven> = {
  name: "record.given",
  version: 1,
  payload: struct({
    ...recordWords,
    by: id("key"),
    signed: list(row({ holder: bytes(32), signature: bytes(64) }), mostSignedAtOnce),
  }),
};

const holderName = text(longestRecordName);

/** Whose it is: the name that they chose, and random bytes, so that nobody finds it out by trying names. */
export function recordHolder(name: string, nonce: Bytes): Bytes {
  return labelled("taking part holder", nonce, toBytes(holderName, name));
}

export function recordToSign(circle: CircleId, { title, day, minutes }: RecordWords, holder: Bytes): Bytes {
  const said = toBytes(recordOffered.payload, { title, day, minutes });
  return signable("taking part", concat(bytesOf(circle), holder, said));
}
