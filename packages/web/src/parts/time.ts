import { msInDay } from "@unionhall/protocol";
import type { FirstMessages } from "../messages/messages.ts";

const minute = 60_000;

const forms = new Map<string, Intl.DateTimeFormat>();

/** Making one takes an old phone a millisecond, and a chat asks for hundreds. One of this device's zone is made anew as its clocks move. */
export function formOf(locale: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, form, new Date().getTimezoneOffset()]);
  const known = forms.get(name) ?? new Intl.DateTimeFormat(locale, form);
  forms.set(name, known);
  return known;
}

/** Times as people say them. `now` and `time` in milliseconds since 1970; days are those of this device. */
export function ago(time: number, now: number, { language, common }: FirstMessages): string {
  const since = now - time;
  if (since < minute) return common.justNow;
  if (since < 60 * minute) return common.minutesAgo(Math.floor(since / minute));
  return isSameDay(time, now) ? clock(time, language) : dayOf(time, now, { language, common });
}

/** The browser's own way of writing times in a language, such as 24 hours in one country and 12 in another. */
export function localeOf(language: string): string {
  const wished = "navigator" in globalThis ? (navigator.languages ?? []) : [];
  return wished.find((tag) => tag.startsWith(`${language}-`)) ?? language;
}

export function clock(time: number, language: string): string {
  return formOf(localeOf(language), { hour: "numeric", minute: "2-digit" }).format(time);
}

/** A time of day, in minutes since midnight, as clocks there show it. */
export function timeOfDay(minute: number, language: string): string {
  const form = { hour: "numeric", minute: "2-digit", timeZone: "UTC" } as const;
  return formOf(localeOf(language), form).format(minute * 60_000);
}

/** A day among days, all in days since 1970: today, yesterday, or by its date. */
export function dayInWords(day: number, today: number, messages: Pick<FirstMessages, "language" | "common">): string {
  const noon = (days: number): number => new Date(1970, 0, 1 + days, 12).getTime();
  return dayOf(noon(day), noon(today), messages);
}

export function dayOf(
  time: number,
  now: number,
  { language, common }: Pick<FirstMessages, "language" | "common">,
): string {
  if (isSameDay(time, now)) return common.today;
  if (isSameDay(time, now - msInDay)) return common.yesterday;
  const near = now - time < 6 * msInDay && time < now;
  const form: Intl.DateTimeFormatOptions = near
    ? { weekday: "long" }
    : { day: "numeric", month: "long", ...yearOf(time, now) };
  return capital(formOf(language, form).format(time), language);
}

/** With a capital letter, as words that stand by themselves begin. */
export function capital(words: string, language: string): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

function yearOf(time: number, now: number): Intl.DateTimeFormatOptions {
  return new Date(time).getFullYear() === new Date(now).getFullYear() ? {} : { year: "numeric" };
}

/** A day as the hall counts them, in whole days since 1970, in the middle of a sentence. */
export function plainDay(days: number, language: string): string {
  return dayAs(days, { day: "numeric", month: "long" }, language);
}

/** A day of a calendar, wherever that hangs, in some form. */
export function dayAs(day: number, form: Intl.DateTimeFormatOptions, language: string): string {
  return formOf(language, { ...form, timeZone: "UTC" }).format(day * msInDay);
}

export function exact(time: number, language: string): string {
  return formOf(localeOf(language), { dateStyle: "full", timeStyle: "short" }).format(time);
}

export function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

export type PartOfDay = "night" | "morning" | "afternoon" | "evening";

export function partOfDay(hour: number): PartOfDay {
  if (hour < 5) return "night";
  if (hour < 12) return "morning";
  return hour < 18 ? "afternoon" : "evening";
}
