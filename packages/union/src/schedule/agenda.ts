import { weekdayOf } from "../check-ins/asked.ts";
import type { FactBytes } from "../items/kinds.ts";
import type { Event } from "./event.ts";
import { eventOf } from "./event.ts";
import type { ChangedOccurrence } from "./occurrences.ts";
import { rememberedZones } from "./remembered-zones.ts";
import type { Repeat, Span } from "./repeat.ts";
import { comesOn, daysOf, longestPeriod } from "./repeat.ts";
import type { When } from "./when.ts";
import { daysTouched, endOf } from "./when.ts";
import type { Zones } from "./zones.ts";
import { instantOf, utcWall } from "./zones.ts";

/** An event, and what became of its single occurrences: of whatever circle, as its own form has it. */
export interface Scheduled<E> {
  readonly event: E;
  readonly changed: ReadonlyMap<number, Pick<ChangedOccurrence, "change">>;
}

/** Whose calendar it is put into: the zone of their clocks. */
export interface Reader {
  readonly zone: string;
  readonly zones: Zones;
}

/** An event once, where it stands in somebody's calendar. */
export interface Occurrence<E> {
  readonly event: E;
  /** The day that it goes by, whatever became of it: on which it begins by the event's repeating, in the event's zone. */
  readonly day: number;
  readonly when: When;
  readonly place: string;
  readonly off: boolean;
  /** Whether it is at another time or place than usual. */
  readonly moved: boolean;
  /** When it begins and is over, in ms since 1970; null for whole days, and in a zone that the device does not know. */
  readonly at: { readonly start: number; readonly end: number } | null;
  /** The reader's first and last day of it; in an unknown zone, those of its own calendar. */
  readonly first: number;
  readonly last: number;
}

/** All occurrences that touch a span of the reader's days, in the order of the day. */
export function agendaOf<E extends { readonly facts: FactBytes }>(
  scheduled: readonly Scheduled<E>[],
  span: Span,
  reader: Reader,
): readonly Occurrence<E>[] {
  const zones = rememberedZones(reader.zones);
  // The reader's own comes first, so that it is known whatever else is in there.
  zones.wallTime(0, reader.zone);
  const all = scheduled.flatMap((each) => occurrencesIn(each, span, { ...reader, zones }));
  return all.toSorted((a, b) => a.first - b.first || startOf(a) - startOf(b));
}

/** Whole days come first, then as the clock goes. */
function startOf({ when, at }: Occurrence<unknown>): number {
  return at?.start ?? (when.type === "days" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
}

/** Zones are up to 26 hours apart, and clocks are put forward. */
const between = 2;
/** What comes again before it is over is shown as going on from so many periods before, and no more: a day stays a page. */
const mostGoingOn = 3;

function occurrencesIn<E extends { readonly facts: FactBytes }>(
  { event, changed }: Scheduled<E>,
  span: Span,
  reader: Reader,
): readonly Occurrence<E>[] {
  const { when, repeat, place } = eventOf(event);
  if (when === null) return [];
  const wide = { from: span.from - between, to: span.to + between };
  const days = new Set(daysOf(when.day, repeat, { ...wide, from: wide.from - longestBefore(when, repeat) }));
  for (const [day, { change }] of changed)
    if (change.type === "other" && touches(change.when, wide) && comesOn(when.day, repeat, day)) days.add(day);
  return [...days]
    .map((day) => ({ event, ...placed(occurrenceOf({ when, repeat, place }, day, changed.get(day)), reader) }))
    .filter(({ first, last }) => first <= span.to && last >= span.from);
}

/** How many days before a span it may begin to be shown in it. */
function longestBefore(when: When, repeat: Repeat | null): number {
  const touched = daysTouched(when);
  return repeat === null ? touched : Math.min(touched, mostGoingOn * longestPeriod(repeat));
}

function touches(when: When, { from, to }: Span): boolean {
  return when.day <= to && when.day + daysTouched(when) > from;
}

/** A repeating that comes more seldom has no next one that people plan for. */
const plannedAhead = 800;

/** The next day after this one on which an event comes again, as it goes by its repeating; null where none is near. */
export function nextDayOf(
  { when, repeat }: Pick<Event, "when" | "repeat">,
  changed: Scheduled<unknown>["changed"],
  day: number,
): number | null {
  if (when === null || repeat === null) return null;
  const days = daysOf(when.day, repeat, { from: day + 1, to: day + plannedAhead });
  return days.find((each) => changed.get(each)?.change.type !== "off") ?? null;
}

type Meant = Pick<Occurrence<unknown>, "day" | "when" | "place" | "off" | "moved">;

/** One occurrence as it is meant, wherever it is read. */
export function occurrenceOf(
  { when, place }: Event & { readonly when: When },
  day: number,
  changed: Pick<ChangedOccurrence, "change"> | undefined,
): Meant {
  const usual = { day, when: { ...when, day }, place, off: false, moved: false };
  switch (changed?.change.type) {
    case "off":
      return { ...usual, off: true };
    case "other":
      return { ...usual, when: changed.change.when, place: changed.change.place, moved: true };
    default:
      return usual;
  }
}

/** The same, in the reader's calendar. */
export function placed<M extends Meant>(
  meant: M,
  { zone, zones }: Reader,
): M & Pick<Occurrence<unknown>, "at" | "first" | "last"> {
  const { when } = meant;
  const at = timesOf(when, zones);
  if (at === null) return { ...meant, at, first: when.day, last: when.day + daysTouched(when) - 1 };
  const dayAt = (time: number): number => (zones.wallTime(time, zone) ?? utcWall(time)).day;
  const first = dayAt(at.start);
  // What ends at midnight does not touch the next day.
  return { ...meant, at, first, last: Math.max(first, dayAt(at.end - 1)) };
}

/** Where clocks are put back or forward meanwhile, it may be longer or shorter; never does it end before it starts. */
export function timesOf(when: When, zones: Zones): Occurrence<unknown>["at"] {
  if (when.type === "days") return null;
  const start = instantOf(zones, when, when.zone);
  const end = instantOf(zones, endOf(when), when.zone);
  return start === null || end === null ? null : { start, end: Math.max(start, end) };
}

export interface DayOf<O> {
  readonly day: number;
  readonly occurrences: readonly O[];
}

export type DayOfAgenda<E> = DayOf<Occurrence<E>>;

/** By the reader's days, those on which something is; what lasts stands at each. */
export function byDay<O extends Pick<Occurrence<unknown>, "first" | "last">>(
  occurrences: readonly O[],
  { from, to }: Span,
): readonly DayOf<O>[] {
  const days = new Map<number, O[]>();
  for (const each of occurrences)
    for (let day = Math.max(from, each.first); day <= Math.min(to, each.last); day++) {
      const there = days.get(day);
      if (there === undefined) days.set(day, [each]);
      else there.push(each);
    }
  return [...days].toSorted(([a], [b]) => a - b).map(([day, all]) => ({ day, occurrences: all }));
}

/** As many of them as are shown at once, from the first day on; and how many come after. */
export function firstOf<E>(
  days: readonly DayOfAgenda<E>[],
  most: number,
): { readonly days: readonly DayOfAgenda<E>[]; readonly more: number } {
  let left = most;
  let more = 0;
  const shown: DayOfAgenda<E>[] = [];
  for (const { day, occurrences } of days) {
    const some = occurrences.slice(0, left);
    left -= some.length;
    more += occurrences.length - some.length;
    if (some.length > 0) shown.push({ day, occurrences: some });
  }
  return { days: shown, more };
}

/** Today, and what is left of the week that begins with Monday; on a Sunday, also the week to come. */
export function thisWeek(today: number): Span {
  const left = 6 - weekdayOf(today);
  return { from: today, to: today + (left === 0 ? 7 : left) };
}
