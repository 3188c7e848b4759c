import { createHash } from "node:crypto";
import type { CircleOfUnion } from "./circle.ts";
import { type Deed, deedsIn, heardIn, namedIn } from "./deeds.ts";
import { everyone, founders, type PersonName, remembered } from "./people.ts";

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
  readonly circles: readonly Pick<CircleOfUnion, "title" | "purpose" | "openers" | "starter" | "advisers">[];
  /** From the first to today. */
  readonly days: readonly DayOfUnion[];
}

/** The same for the same circles and seed. */
export function planOf(union: readonly CircleOfUnion[], seed: string): Plan {
  const deeds = union.map(deedsIn);
  const arrivals = arrivalsOf(union, deeds, seed);
  const agos = new Set([...union, ...arrivals, ...deeds.flat()].map(({ ago }) => ago));
  const days = [...agos]
    .sort((a, b) => b - a)
    .map((ago) => ({
      ago,
      opened: numbersOf(union, (circle) => circle.ago === ago),
      arrivals: arrivals.filter((each) => each.ago === ago),
      deeds: deeds.flat().filter((deed) => deed.ago === ago),
    }));
  return { circles: union, days };
}

/** The day on which most is done. */
export function busiestDay({ days }: Plan): DayOfUnion {
  return days.toSorted((a, b) => b.deeds.length - a.deeds.length)[0]!;
}

/** How often people come, in days: a week's calls bring several at once. */
const between = 28;

/**
 * Who is heard in a circle, or named, is in it; the seats that are left are drawn. Who is heard early comes early, and into
 * each circle as soon as it is there. An adviser comes into theirs as it is opened, and into no other.
 */
function arrivalsOf(
  union: readonly CircleOfUnion[],
  deeds: readonly (readonly Deed[])[],
  seed: string,
): readonly (Arrival & { readonly ago: number })[] {
  const advising = union.flatMap(({ advisers = [] }) => advisers);
  const draw = dice(seed);
  const heard = deeds.map((inCircle) => daysHeard(inCircle));
  const seats = Math.max(...union.map(({ size }) => size)) + advising.length;
  const people = everyone.filter((name, at) => at < seats || heard.some((days) => days.has(name)));
  const members = union.map((circle, number) => membersOf(circle, heard[number]!, people, advising, draw));
  const newcomers = people.filter((name) => !isFounder(name) && members.some((circle) => circle.has(name)));
  return newcomers.flatMap((who, at) => {
    const drawn = between * (11 - Math.floor((at * 11) / newcomers.length));
    const came = advising.includes(who) ? Infinity : Math.max(drawn, ...heard.map((days) => days.get(who) ?? 0));
    const days = numbersOf(members, (circle) => circle.has(who)).map((number) => Math.min(came, union[number]!.ago));
    return [...new Set(days)].map((ago) => ({
      who,
      ago,
      circles: numbersOf(members, (circle) => circle.has(who)).filter((_, nth) => days[nth] === ago),
    }));
  });
}

const isFounder = (name: PersonName): boolean => (founders as readonly PersonName[]).includes(name);

/** How many days ago somebody was first heard, or named. */
function daysHeard(deeds: readonly Deed[]): ReadonlyMap<PersonName, number> {
  const days = new Map<PersonName, number>();
  for (const deed of deeds)
    for (const who of [...heardIn(deed), ...namedIn(deed)]) days.set(who, Math.max(deed.ago, days.get(who) ?? 0));
  return days;
}

function membersOf(
  circle: CircleOfUnion,
  heard: ReadonlyMap<PersonName, number>,
  people: readonly PersonName[],
  advising: readonly PersonName[],
  draw: Dice,
): ReadonlySet<PersonName> {
  const { openers, advisers = [] } = circle;
  const members = new Set<PersonName>([...openers, ...advisers, ...people.filter((name) => heard.has(name))]);
  const others = [...members, ...founders, ...advising, remembered];
  const rest = people.filter((name) => !others.includes(name));
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
