import type { Bytes, CircleId, Codec, EntryId, MemberId } from "@unionhall/protocol";
import {
  bool,
  bytes,
  bytesOf,
  choice,
  concat,
  id,
  list,
  orNull,
  row,
  signable,
  struct,
  text,
  toBytes,
  uint,
} from "@unionhall/protocol";
import type { EntryKind } from "../item.ts";
import type { Counts, Position } from "./methods.ts";
import { allChoices } from "./methods.ts";
import { mostOptions } from "./text.ts";

/*
 * In a proposal's positions room, all of whose entries pass: what people say to it, and that they have counted. The book
 * keeps the outcome and nothing of who said what.
 */

export const longestReason = 2_000;
const people = uint(65_535);

export const optionsForm: Codec<readonly number[]> = list(uint(mostOptions - 1), mostOptions);

export interface PositionTaken extends Position {
  readonly proposal: EntryId;
  /** Whose it is, where somebody else says it for them: by phone, on paper. Null: its author's. */
  readonly for: MemberId | null;
  readonly reason: string;
  /** Random: whoever has the digest of all positions cannot find out by trying what they were. */
  readonly nonce: Bytes;
}

/** What somebody says to a proposal. Their newest counts. */
export const positionTaken: EntryKind<PositionTaken> = {
  name: "position.taken",
  version: 1,
  payload: struct({
    proposal: id("entry"),
    choice: choice(...allChoices),
    options: optionsForm,
    for: orNull(id("member")),
    reason: text(longestReason),
    nonce: bytes(16),
  }),
};

/** What was said for its author does not count, and nothing will: they speak for themselves. */
export const positionUndone: EntryKind<{ readonly proposal: EntryId }> = {
  name: "position.undone",
  version: 1,
  payload: struct({ proposal: id("entry") }),
};

/** What somebody has counted: an outcome without the signatures. */
export interface Counted {
  readonly proposal: EntryId;
  readonly passed: boolean;
  readonly counts: Counts;
  /** Who could have taken part, was away as it closed, and has not. */
  readonly away: number;
  /** The digest of all positions that count. */
  readonly positions: Bytes;
}

export const countsForm: Codec<Counts> = row({
  takers: people,
  said: list(row({ choice: choice(...allChoices), count: people }), allChoices.length),
  options: list(people, mostOptions * mostOptions),
  aside: people,
  carried: people,
});

/** The fields of a payload that says what was counted. */
export const countedFields: { readonly [K in keyof Counted]: Codec<Counted[K]> } = {
  proposal: id("entry"),
  passed: bool,
  counts: countsForm,
  away: people,
  positions: bytes(32),
};

export const countedForm: Codec<Counted> = struct(countedFields);

/** Its author's device has counted the same. It tells nothing of what they said, or whether. */
export const countSigned: EntryKind<Counted & { readonly signature: Bytes }> = {
  name: "count.signed",
  version: 1,
  payload: struct({ ...countedFields, signature: bytes(64) }),
};

/** What whoever counted signs, by their signing key. */
export function countToSign(circle: CircleId, { proposal, passed, counts, away, positions }: Counted): Bytes {
  const all = toBytes(countedForm, { proposal, passed, counts, away, positions });
  return signable("outcome", concat(bytesOf(circle), all));
}
