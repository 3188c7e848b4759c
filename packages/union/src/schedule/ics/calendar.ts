import type { MemberId, RoomId } from "@unionhall/protocol";
import { bytesOf, concat, sha256, toBase32 } from "@unionhall/protocol";
import type { FactBytes } from "../../items/kinds.ts";
import type { Scheduled } from "../agenda.ts";
import { occurrenceOf } from "../agenda.ts";
import { eventOf } from "../event.ts";
import { comesOn } from "../repeat.ts";
import type { Timed, When } from "../when.ts";
import { endOf, lastEventDay } from "../when.ts";
import type { Zones } from "../zones.ts";
import { asUtcOf, instantOf } from "../zones.ts";
import { contentLine, dateValue, localValue, textValue, utcValue } from "./lines.ts";
import { ruleValue } from "./rule.ts";
import { timeZoneLines } from "./time-zone.ts";

/** An event as a calendar file takes it: an item, with its notes. */
export interface CalendarEvent {
  readonly room: RoomId;
  readonly by: MemberId;
  readonly title: string;
  readonly facts: FactBytes;
  /** When it was last changed, in ms since 1970. */
  readonly changedAt: number;
  readonly notes: string;
}

export interface CalendarAsk {
  readonly zones: Zones;
  /** In days since 1970: what clocks do is told until ten years after. */
  readonly today: number;
  /** What every event is called instead of its title; then nothing but its times is told. Null: all of it is. */
  readonly neutral: string | null;
  /** So many minutes before it begins the calendar is to remind of what is at a time; left out: not. */
  readonly remind?: number | undefined;
}

/** A calendar file of events (RFC 5545). Those without a day are left out. What is in it says nothing of this hall. */
export function calendarFile(events: readonly Scheduled<CalendarEvent>[], ask: CalendarAsk): string {
  const lines = [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//Paper//Calendar//EN"),
    ...zoneLines(events, ask),
    ...events.flatMap((each) => eventLines(each, ask)),
    contentLine("END", "VCALENDAR"),
  ];
  return `${lines.join("\r\n")}\r\n`;
}

const tenYears = 3_653;
/** Working out what the clocks of one do takes a phone some milliseconds. */
const mostZonesTold = 32;

/** Of each zone, from before the first event in it. Of very many, the first: programs go by a zone's name, where they know it. */
function zoneLines(events: readonly Scheduled<CalendarEvent>[], { zones, today }: CalendarAsk): readonly string[] {
  const firsts = new Map<string, number>();
  for (const when of events.flatMap(timesIn)) {
    if (when.type !== "timed" || (firsts.size >= mostZonesTold && !firsts.has(when.zone))) continue;
    if (instantOf(zones, when, when.zone) !== null)
      firsts.set(when.zone, Math.min(firsts.get(when.zone) ?? lastEventDay, when.day));
  }
  return [...firsts].flatMap(([zone, first]) => {
    const from = asUtcOf({ day: Math.max(1, first - 30), minute: 0 });
    const to = asUtcOf({ day: Math.min(lastEventDay, Math.max(first, today) + tenYears), minute: 0 });
    return timeZoneLines(zones, zone, from, to);
  });
}

function timesIn({ event, changed }: Scheduled<CalendarEvent>): readonly When[] {
  const { when } = eventOf(event);
  const others = [...changed.values()].flatMap(({ change }) => (change.type === "other" ? [change.when] : []));
  return when === null ? [] : [when, ...others];
}

function eventLines({ event, changed }: Scheduled<CalendarEvent>, ask: CalendarAsk): readonly string[] {
  const { when, repeat, place } = eventOf(event);
  if (when === null) return [];
  const known = [...changed].filter(([day]) => comesOn(when.day, repeat, day)).toSorted(([a], [b]) => a - b);
  const meant = known.map(([day, change]) => occurrenceOf({ when, repeat, place }, day, change));
  if (repeat === null) {
    const [once = occurrenceOf({ when, repeat, place }, when.day, undefined)] = meant;
    if (once.off) return component(event, once, { ...ask, remind: undefined }, [contentLine("STATUS", "CANCELLED")]);
    return component(event, once, ask, []);
  }
  const rule = contentLine(
    "RRULE",
    ruleValue(when.day, repeat, (day) => untilValue(when, day, ask)),
  );
  const off = meant.filter((each) => each.off).map(({ day }) => timeLine("EXDATE", { ...when, day }, ask));
  const others = meant
    .filter((each) => each.moved)
    .flatMap((each) => component(event, each, ask, [timeLine("RECURRENCE-ID", { ...when, day: each.day }, ask)]));
  return [...component(event, { when, place }, ask, [rule, ...off]), ...others];
}

function component(
  event: CalendarEvent,
  { when, place }: { readonly when: When; readonly place: string },
  ask: CalendarAsk,
  more: readonly string[],
): readonly string[] {
  const called = textValue(ask.neutral ?? event.title);
  const told = ask.neutral === null ? [lineOf("LOCATION", place), lineOf("DESCRIPTION", event.notes)] : [];
  return [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", uidOf(event)),
    contentLine("DTSTAMP", utcValue(event.changedAt)),
    timeLine("DTSTART", when, ask),
    endLine(when, ask),
    ...more,
    contentLine("SUMMARY", called),
    ...told.flat(),
    ...reminder(when, ask, called),
    contentLine("END", "VEVENT"),
  ];
}

/** On the screen of a phone that is locked, too: it says no more than the title does. */
function reminder(when: When, { remind }: CalendarAsk, called: string): readonly string[] {
  if (remind === undefined || when.type === "days") return [];
  return [
    contentLine("BEGIN", "VALARM"),
    contentLine("ACTION", "DISPLAY"),
    contentLine("DESCRIPTION", called),
    contentLine("TRIGGER", `-PT${remind}M`),
    contentLine("END", "VALARM"),
  ];
}

function lineOf(name: string, text: string): readonly string[] {
  return text === "" ? [] : [contentLine(name, textValue(text))];
}

/** The same whenever it is made, so that calendars replace it. A hall that knows its room does not know who made it, so it cannot tell which it is. */
function uidOf({ room, by }: CalendarEvent): string {
  return toBase32(sha256(concat(bytesOf(by), bytesOf(room))).slice(0, 16));
}

function timeLine(name: string, when: When, ask: CalendarAsk): string {
  if (when.type === "days") return contentLine(`${name};VALUE=DATE`, dateValue(when.day));
  return contentLine(`${name}${zoneOf(when, ask)}`, localValue(when));
}

/** Of days, the one after the last. */
function endLine(when: When, ask: CalendarAsk): string {
  if (when.type === "days") return contentLine("DTEND;VALUE=DATE", dateValue(when.day + when.days));
  return contentLine(`DTEND${zoneOf(when, ask)}`, localValue(endOf(when)));
}

/** A time in a zone that this device does not know is told as the clock there shows it. */
function zoneOf({ day, minute, zone }: Timed, { zones }: CalendarAsk): string {
  return instantOf(zones, { day, minute }, zone) === null ? "" : `;TZID=${zone}`;
}

function untilValue(when: When, day: number, { zones }: CalendarAsk): string {
  if (when.type === "days") return dateValue(day);
  const last = { day, minute: when.minute };
  const at = instantOf(zones, last, when.zone);
  return at === null ? localValue(last) : utcValue(at);
}
