import type { Bytes, EntryId, MemberId } from "@unionhall/protocol";
import { bytesOf, concat, equal, labelled } from "@unionhall/protocol";

/**
 * What one member puts into a draw: first a closed number, which binds them and tells nothing; once all are there, the number
 * itself. By the places of the entries that say so.
 */
export interface DrawPart {
  readonly by: MemberId;
  readonly closed: Bytes;
  readonly closedAt: number;
  /** Null as long as they have not opened it. */
  readonly opened: { readonly number: Bytes; readonly at: number } | null;
}

export type Seed =
  | { readonly ok: true; readonly seed: Bytes }
  /** These have put a number in and have not opened it, or not that one. */
  | { readonly ok: false; readonly reason: "waits-for"; readonly members: readonly MemberId[] }
  | { readonly ok: false; readonly reason: "too-few" };

/** A number nobody guesses. */
export const numberLength = 32;
/** Of one alone it would be that one's choice. */
const fewest = 2;

/** What a member says first. Bound to the draw and to them, so that nobody says what somebody else has said. */
export function closeNumber(draw: EntryId, by: MemberId, number: Bytes): Bytes {
  return labelled("draw number", bytesOf(draw), bytesOf(by), number);
}

/**
 * Those that were there before the first was opened: whoever comes later could know what theirs would change. Of two of one
 * member, their first.
 */
export function partsInTime(parts: readonly DrawPart[]): readonly DrawPart[] {
  const first = Math.min(...parts.map(({ opened }) => opened?.at ?? Number.POSITIVE_INFINITY));
  const newestFirst = parts.filter(({ closedAt }) => closedAt < first).toSorted((a, b) => b.closedAt - a.closedAt);
  return [...new Map(newestFirst.map((part) => [part.by, part])).values()];
}

/**
 * What a draw goes by, once everybody has opened what they put in: each of them alone is enough to make it nobody's choice.
 * It waits for all, and goes on without nobody: else who opens last, or a hall that withholds, could choose among several.
 */
export function seedOf(draw: EntryId, parts: readonly DrawPart[]): Seed {
  const inTime = partsInTime(parts).toSorted((a, b) => (a.by < b.by ? -1 : 1));
  if (inTime.length < fewest) return { ok: false, reason: "too-few" };
  const waiting = inTime.filter((part) => !isOpened(draw, part)).map(({ by }) => by);
  if (waiting.length > 0) return { ok: false, reason: "waits-for", members: waiting };
  const numbers = inTime.flatMap(({ by, opened }) => (opened === null ? [] : [bytesOf(by), opened.number]));
  return { ok: true, seed: labelled("draw seed", bytesOf(draw), concat(...numbers)) };
}

function isOpened(draw: EntryId, { by, closed, opened }: DrawPart): boolean {
  if (opened === null || opened.number.length !== numberLength) return false;
  return equal(closeNumber(draw, by, opened.number), closed);
}
