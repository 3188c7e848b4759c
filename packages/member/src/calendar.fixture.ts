import { idOf } from "@unionhall/protocol";
import type { CalendarEvent, EventFacts, OccurrenceChange, Repeat, Scheduled, When } from "@unionhall/union";
import { agendaOf, calendarFile, eventFacts, writeFacts } from "@unionhall/union";
import ICAL from "ical.js";
import { zonesHere } from "./wall-time.ts";

export const day = (text: string): number => Date.parse(text) / 86_400_000;
export const today = day("2026-11-27");
export type Changes = Readonly<Record<number, OccurrenceChange>>;

export function event(
  facts: Partial<EventFacts>,
  more: Partial<CalendarEvent> = {},
  changes: Changes = {},
): Scheduled<CalendarEvent> {
  const room = idOf("room", new Uint8Array(16).fill(7));
  const by = idOf("member", new Uint8Array(16).fill(1));
  const rest = { room, by, title: "Call 14", notes: "", changedAt: Date.UTC(2026, 10, 20) };
  const changed = new Map(Object.entries(changes).map(([on, change]) => [Number(on), { change }]));
  return { event: { ...rest, facts: writeFacts(eventFacts, facts), ...more }, changed };
}

export const evening = (on: string, zone = "America/Chicago"): When => ({
  type: "timed",
  day: day(on),
  minute: 1_140,
  length: 90,
  zone,
});
export const repeat = (every: number, by: Repeat["by"], ends: Repeat["ends"] = { type: "never" }): Repeat => ({
  every,
  by,
  ends,
});
export const weekly = repeat(1, { type: "weeks", on: [] });

export const fileOf = (events: readonly Scheduled<CalendarEvent>[], neutral: string | null = null): string =>
  calendarFile(events, { zones: zonesHere, today, neutral });

/** What another program reads: when each begins and ends, where, and what it is called; by its own reading of the file alone. */
export function readBy(file: string, count: number): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const all = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  const masters = all.filter((each) => !each.isRecurrenceException());
  return masters.flatMap((master) => {
    const own = all.filter((each) => each.isRecurrenceException() && each.uid === master.uid);
    for (const each of own) master.relateException(each);
    const shown = (start: ICAL.Time, end: ICAL.Time, { summary, location }: ICAL.Event): string =>
      [start, end].map((at) => (at.isDate ? at.toString() : at.toJSDate().toISOString().slice(0, 16))).join(" ") +
      ` ${summary}${location ? ` @ ${location}` : ""}`;
    if (!master.isRecurring()) return [shown(master.startDate, master.endDate, master)];
    const from = master.iterator();
    const found: string[] = [];
    for (let next = from.next(); next && found.length < count; next = from.next()) {
      const { startDate, endDate, item } = master.getOccurrenceDetails(next);
      found.push(shown(startDate, endDate, item));
    }
    return found;
  });
}

/** The same, as we mean it. */
export function meant(scheduled: Scheduled<CalendarEvent>, count: number): readonly string[] {
  const span = { from: day("2016-01-01"), to: day("2042-01-01") };
  const all = agendaOf([scheduled], span, { zone: "UTC", zones: zonesHere }).filter(({ off }) => !off);
  return all
    .toSorted((a, b) => a.day - b.day)
    .slice(0, count)
    .map(({ at, when, place, event: { title } }) => {
      const text = (on: number): string => new Date(on * 86_400_000).toISOString().slice(0, 10);
      const times =
        at === null
          ? `${text(when.day)} ${text(when.day + (when.type === "days" ? when.days : 0))}`
          : `${new Date(at.start).toISOString().slice(0, 16)} ${new Date(at.end).toISOString().slice(0, 16)}`;
      return `${times} ${title}${place === "" ? "" : ` @ ${place}`}`;
    });
}
