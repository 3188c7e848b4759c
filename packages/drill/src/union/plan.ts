import { createHash } from "node:crypto";
import type { Language } from "@unionhall/member";
import type { CircleOfUnion } from "./circle.ts";
import { everyone, founders, type PersonName } from "./people.ts";
import { inLanguage } from "./said.ts";

/** What somebody does on a day. */
export type Deed =
  | {
      readonly does: "message";
      readonly circle: number;
      readonly by: PersonName;
      readonly title: string;
      readonly text: string;
      readonly pinned: boolean;
      readonly comments: readonly { readonly by: PersonName; readonly text: string }[];
    }
  | { readonly does: "line"; readonly circle: number; readonly by: PersonName; readonly text: string };

/** Somebody comes into circles, by their numbers. */
export interface Arrival {
  readonly who: PersonName;
  readonly circles: readonly number[];
}

/** One day on which people meet: circles are opened, somebody comes, something is said. */
export interface DayOfUnion {
  readonly ago: number;
  readonly opened: readonly number[];
  readonly arrivals: readonly Arrival[];
  readonly deeds: readonly Deed[];
}

/** A year of a union, before anybody lives it. The first circle is everybody's. */
export interface Plan {
  readonly circles: readonly { readonly title: string; readonly openers: CircleOfUnion["openers"] }[];
  /** From the first to today. */
  readonly days: readonly DayOfUnion[];
}

/** The same for the same circles, seed and language. */
export function planOf(union: readonly CircleOfUnion[], seed: string, language: Language): Plan {
  const arrivals = arrivalsOf(union, seed);
  const agos = new Set([...union.map(({ ago }) => ago), ...arrivals.map(({ ago }) => ago), ...saidOn(union)]);
  const days = [...agos]
    .sort((a, b) => b - a)
    .map((ago) => ({
      ago,
      opened: numbersOf(union, (circle) => circle.ago === ago),
      arrivals: arrivals.filter((each) => each.ago === ago),
      deeds: union.flatMap((circle, number) => deedsOn(ago, circle, number, language)),
    }));
  const circles = union.map(({ title, openers }) => ({ title: inLanguage(language, title), openers }));
  return { circles, days };
}

function saidOn(union: readonly CircleOfUnion[]): readonly number[] {
  return union.flatMap(({ board, chat }) => [...board, ...chat].map(({ ago }) => ago));
}

function deedsOn(day: number, { board, chat }: CircleOfUnion, circle: number, language: Language): readonly Deed[] {
  const messages = board
    .filter(({ ago }) => ago === day)
    .map(({ by, title, text, pinned = false, comments = [] }): Deed => ({
      does: "message",
      circle,
      by,
      title: inLanguage(language, title),
      text: inLanguage(language, text),
      pinned,
      comments: comments.map((each) => ({ by: each.by, text: inLanguage(language, each.text) })),
    }));
  const lines = chat
    .filter(({ ago }) => ago === day)
    .map(({ by, text }): Deed => ({ does: "line", circle, by, text: inLanguage(language, text) }));
  return [...messages, ...lines];
}

/** How often people come, in days: a week's calls bring several at once. */
const between = 28;

/**
 * Who is heard in a circle is in it; the seats that are left are drawn. Who is heard early comes early, and into each circle
 * as soon as it is there.
 */
function arrivalsOf(union: readonly CircleOfUnion[], seed: string): readonly (Arrival & { readonly ago: number })[] {
  const people = everyone.slice(0, Math.max(...union.map(({ size }) => size)));
  const draw = dice(seed);
  const members = union.map((circle) => membersOf(circle, people, draw));
  const newcomers = people.filter((name) => !isFounder(name) && members.some((circle) => circle.has(name)));
  return newcomers.flatMap((who, at) => {
    const drawn = between * (11 - Math.floor((at * 11) / newcomers.length));
    const came = Math.max(drawn, ...heardFrom(union, who));
    const days = numbersOf(members, (circle) => circle.has(who)).map((number) => Math.min(came, union[number]!.ago));
    return [...new Set(days)].map((ago) => ({
      who,
      ago,
      circles: numbersOf(members, (circle) => circle.has(who)).filter((_, nth) => days[nth] === ago),
    }));
  });
}

const isFounder = (name: PersonName): boolean => (founders as readonly PersonName[]).includes(name);

/** The days on which somebody says something. */
function heardFrom(union: readonly CircleOfUnion[], who: PersonName): readonly number[] {
  return union.flatMap(({ board, chat }) => [
    ...board.flatMap(({ ago, by, comments = [] }) =>
      by === who || comments.some((each) => each.by === who) ? [ago] : [],
    ),
    ...chat.flatMap(({ ago, by }) => (by === who ? [ago] : [])),
  ]);
}

function membersOf(circle: CircleOfUnion, people: readonly PersonName[], draw: Dice): ReadonlySet<PersonName> {
  const heard = people.filter((name) => heardFrom([circle], name).length > 0);
  const members = new Set<PersonName>([...circle.openers, ...heard]);
  const rest = people.filter((name) => !members.has(name) && !isFounder(name));
  while (members.size < circle.size && rest.length > 0) {
    const [name] = rest.splice(draw(rest.length), 1);
    members.add(name!);
  }
  return members;
}

function numbersOf<T>(all: readonly T[], isSo: (each: T) => boolean): readonly number[] {
  return all.flatMap((each, number) => (isSo(each) ? [number] : []));
}

/** A whole number from 0 to below another. */
type Dice = (below: number) => number;

function dice(seed: string): Dice {
  let count = 0;
  return (below) => createHash("sha256").update(`${seed} ${count++}`).digest().readUInt32BE() % below;
}
