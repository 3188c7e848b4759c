import { isZone, zoneHere } from "@unionhall/member";
import type { CalendarAsk, EventFacts, MonthlyOn, Repeat, RepeatBy, RepeatEnd, When } from "@unionhall/union";
import { isLastOf, lastEventDay, longestPlace, longestTimed, mostDays, mostEvery, mostTimes } from "@unionhall/union";
import { readMinute, readWeekdays } from "../check-ins/weekdays.ts";
import type { Call, Options } from "../command.ts";
import { wrongUsage } from "../exit.ts";
import { required } from "../required.ts";
import { readDay } from "../to-dos/days.ts";
import { quoted } from "../show/plain.ts";

/** How it is typed when something is. */
export const timing: Options = {
  on: { value: "DAY", help: "the day on which it begins, as 2026-12-04" },
  at: { value: "TIME", help: "when it begins, as 19:00; left out, it lasts whole days" },
  until: { value: "TIME", help: "when it is over (else an hour later); earlier than --at is the next day" },
  days: { value: "N", help: "how many whole days (else one)" },
  zone: { value: "ZONE", help: "on whose clocks, as America/Chicago (else those of this machine)" },
  place: { value: "TEXT", help: "where it is, or how to join (with move: else where it usually is)" },
};

/** How a calendar file is typed. */
export const filing: Options = {
  neutral: { value: "TITLE", help: "with ics: call everything that, and tell nothing but times" },
  remind: { value: "MINUTES", help: "with ics: have the calendar remind you so long before" },
};
/** Of a reminder, in minutes: a week. */
const mostBefore = 10_080;

export function readFiling(call: Call): Pick<CalendarAsk, "neutral" | "remind"> {
  return { neutral: call.value("neutral") ?? null, remind: call.number("remind", 0, mostBefore) };
}

export const repeating: Options = {
  repeat: { value: "HOW", help: "day, week, mon,wed (weekdays), month, nth or last (weekday of the month), year" },
  every: { value: "N", help: "with --repeat: every so many of them (else one)" },
  last: { value: "DAY", help: "with --repeat: the last day on which it may begin" },
  times: { value: "N", help: "with --repeat: so often altogether" },
};

/** A day on which an event can be. Throws `Trouble`. */
export function readEventDay(text: string): number {
  const day = readDay(text);
  if (day > lastEventDay) throw wrongUsage(`${quoted(text)} is too far ahead. Say a day before the year 9999.`);
  return day;
}

export function readTiming(call: Call): Pick<EventFacts, "when" | "place"> {
  const place = call.value("place")?.trim() ?? "";
  if (place.length > longestPlace) throw wrongUsage(`--place is longer than ${longestPlace} characters.`);
  return { when: readWhen(call), place };
}

const hour = 60;
const minutesInDay = 24 * hour;

function readWhen(call: Call): When {
  const day = readEventDay(required(call, "on", "DAY"));
  const [at, until] = [call.value("at"), call.value("until")];
  const [days, zone] = [call.number("days", 1, mostDays), call.value("zone") ?? zoneHere()];
  if (at === undefined) {
    if (until !== undefined || call.value("zone") !== undefined)
      throw wrongUsage("Say by --at when it begins, or leave --until and --zone away.");
    return { type: "days", day, days: days ?? 1 };
  }
  if (days !== undefined) throw wrongUsage("--days is for whole days. Leave it or --at away.");
  if (!isZone(zone)) throw wrongUsage("This machine knows no such zone. Say it as America/Chicago.");
  const minute = readMinute(at);
  const length = until === undefined ? hour : (readMinute(until) - minute + minutesInDay) % minutesInDay;
  return { type: "timed", day, minute, length: Math.min(length, longestTimed), zone };
}

export function readRepeat(call: Call, start: number): Repeat | null {
  const typed = call.value("repeat");
  const months = typed === "year" ? 12 : 1;
  const every = call.number("every", 1, Math.floor(mostEvery / months));
  const [last, times] = [call.value("last"), call.number("times", 1, mostTimes)];
  if (typed === undefined) {
    if (every !== undefined || last !== undefined || times !== undefined)
      throw wrongUsage("--every, --last and --times go with --repeat.");
    return null;
  }
  if (last !== undefined && times !== undefined) throw wrongUsage("--last and --times: only one of the two.");
  const ends: RepeatEnd =
    last !== undefined
      ? { type: "until", day: readEventDay(last) }
      : times !== undefined
        ? { type: "times", times }
        : { type: "never" };
  return { every: (every ?? 1) * months, by: byOf(typed, start), ends };
}

const monthly: { readonly [typed: string]: MonthlyOn } = { month: "date", year: "date", nth: "nth", last: "last" };

function byOf(typed: string, start: number): RepeatBy {
  if (typed === "day") return { type: "days" };
  if (typed === "week") return { type: "weeks", on: [] };
  const on = monthly[typed];
  if (on === undefined) return { type: "weeks", on: readWeekdays(typed) };
  if (on === "last" && !isLastOf(start)) throw wrongUsage("--on is not the last such weekday of its month.");
  return { type: "months", on };
}
