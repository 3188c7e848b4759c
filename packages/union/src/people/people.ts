import type { Codec, MemberId } from "@unionhall/protocol";
import { id, mapOf, orNull, row, struct, text, uint } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said } from "../said.ts";
import { lastDay } from "../days.ts";
import { longestHelp, longestPronouns, personDescribed, personRemembered } from "./kinds.ts";

/** What somebody has said of themselves, beside what they are called. */
export interface Described {
  readonly pronouns: string;
  readonly help: string;
  /** The last day on which they are away, as they said; it may be over. Null: they said none. */
  readonly away: number | null;
}

/** What is known of a circle's people beside the book and their names. */
export interface People {
  readonly described: Map<MemberId, Described>;
  /** Those who have died, and the place at which a steward said so. */
  readonly remembered: Map<MemberId, number>;
}

export const nothingDescribed: Described = { pronouns: "", help: "", away: null };
/** Whoever says it names anybody, or nobody: there would be no end of it. */
export const mostRemembered = 1_000;

export function emptyPeople(): People {
  return { described: new Map(), remembered: new Map() };
}

/** Takes the next that was said in the hallway; `steward`: whether its author was one then. Never throws. */
export function foldPeople({ described, remembered }: People, said: Said, steward: boolean): void {
  const own = readAs(personDescribed, said);
  if (own !== null) described.set(said.by, { ...(described.get(said.by) ?? nothingDescribed), ...own });
  const word = readAs(personRemembered, said);
  if (word === null || !steward || word.member === said.by) return;
  if (!word.on) remembered.delete(word.member);
  else if (remembered.size < mostRemembered) remembered.set(word.member, said.seq);
}

/** Whether somebody is away on a day. */
export function isAway({ away }: Pick<Described, "away">, today: number): boolean {
  return away !== null && today <= away;
}

const describedForm: Codec<Described> = row({
  pronouns: text(longestPronouns),
  help: text(longestHelp),
  away: orNull(uint(lastDay)),
});

/** In the hallway's state. */
export const peopleForm: Codec<People> = struct({
  described: mapOf(id("member"), describedForm, 65_535),
  remembered: mapOf(id("member"), uint(), mostRemembered),
});
