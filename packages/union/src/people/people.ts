import type { Codec, MemberId } from "@unionhall/protocol";
import { id, list, mapOf, orNull, row, struct, text, uint } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said } from "../said.ts";
import { lastDay } from "../days.ts";
import type { PersonDescribed } from "./kinds.ts";
import { longestHelp, longestPronouns, personDescribed, personRemembered } from "./kinds.ts";

/** What somebody has said of themselves, beside what they are called. */
export interface Described {
  readonly pronouns: string;
  readonly help: string;
  /** Whether they are away, the newest of each day, the newest last. */
  readonly away: readonly AwaySaid[];
}

/** On a day of the hall somebody said that they are away, and through which day; null: that they are here. */
export interface AwaySaid {
  readonly on: number;
  readonly until: number | null;
}

/** What is known of a circle's people beside the book and their names. */
export interface People {
  readonly described: Map<MemberId, Described>;
  /** Those who have died, and the place at which a steward said so. */
  readonly remembered: Map<MemberId, number>;
}

export const nothingDescribed: Described = { pronouns: "", help: "", away: [] };
/** Nothing is counted that closed longer ago, whenever clocks were stopped. */
const daysOfAway = 540;

/** Whoever says it names anybody, or nobody: there would be no end of it. */
export const mostRemembered = 1_000;

export function emptyPeople(): People {
  return { described: new Map(), remembered: new Map() };
}

/** Where something was said: on which day of the hall, and whether its author was a steward then. */
interface Where {
  readonly day: number;
  readonly steward: boolean;
}

/** Takes the next that was said in the hallway. Never throws. */
export function foldPeople({ described, remembered }: People, said: Said, { day, steward }: Where): void {
  const own = readAs(personDescribed, said);
  if (own !== null) described.set(said.by, describe(described.get(said.by) ?? nothingDescribed, own, day));
  const word = readAs(personRemembered, said);
  if (word === null || !steward || word.member === said.by) return;
  if (!word.on) remembered.delete(word.member);
  else if (remembered.size < mostRemembered) remembered.set(word.member, said.seq);
}

function describe(before: Described, { away: until, ...own }: PersonDescribed, on: number): Described {
  if (until === undefined) return { ...before, ...own };
  const others = before.away.filter((said) => said.on !== on);
  const stood = others.findLastIndex((said) => said.on <= on - daysOfAway);
  return { ...before, ...own, away: [...others.slice(Math.max(0, stood)), { on, until }] };
}

/** The last day on which they are away, by what they said up to a day; it may be over. Null: they are here. */
export function awayUntil({ away }: Pick<Described, "away">, upTo: number): number | null {
  return away.findLast(({ on }) => on <= upTo)?.until ?? null;
}

/** Whether somebody is away on a day. */
export function isAway({ away }: { readonly away: number | null }, today: number): boolean {
  return away !== null && today <= away;
}

const awayForm: Codec<AwaySaid> = row({ on: uint(lastDay), until: orNull(uint(lastDay)) });

const describedForm: Codec<Described> = row({
  pronouns: text(longestPronouns),
  help: text(longestHelp),
  away: list(awayForm, daysOfAway + 1),
});

/** In the hallway's state. */
export const peopleForm: Codec<People> = struct({
  described: mapOf(id("member"), describedForm, 65_535),
  remembered: mapOf(id("member"), uint(), mostRemembered),
});
