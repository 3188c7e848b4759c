import type { Bytes, MemberId } from "@unionhall/protocol";
import { bytesOf, concat, labelled, uint64 } from "@unionhall/protocol";

/** Whom an accountability circle is about, and who is not to sit in it beside them and those who stand by them. */
export interface Names {
  /** Whoever asked for it, and with whom they have a conflict. */
  readonly parties: readonly MemberId[];
  /** Of an appeal: who sat before. */
  readonly without: readonly MemberId[];
  /** So many sit. */
  readonly many: number;
}

/** So many parties at most. */
export const mostParties = 5;
/** So many sit. */
export const fewestSit = 3;
export const mostSit = 5;
/** What nobody guesses. */
export const saltLength = 32;

/** As it stands in the book: without the salt, trying names tells nothing. */
export function sealNames(salt: Bytes, { parties, without, many }: Names): Bytes {
  const all = (ids: readonly MemberId[]): readonly Bytes[] => [uint64(ids.length), ...ids.toSorted().map(bytesOf)];
  return labelled("accountability names", salt, concat(...all(parties), ...all(without), uint64(many)));
}

/** What one of the parties shows to appeal. */
export function sealAppeal(token: Bytes): Bytes {
  return labelled("accountability appeal", token);
}
