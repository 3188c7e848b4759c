import { msInDay } from "@unionhall/protocol";
import { lastDay } from "@unionhall/union";
import { wrongUsage } from "../exit.ts";
import { quoted } from "../show/plain.ts";
import { dayText } from "../show/time.ts";

/** A day of the calendar, as `2026-12-03`, in days since 1970. Throws `Trouble` for what is none. */
export function readDay(text: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) / msInDay : Number.NaN;
  // A month has no thirtieth of February: what is read is written the same way.
  if (day >= 0 && day <= lastDay && dayText(day) === text) return day;
  throw wrongUsage(`${quoted(text)} is no day. Say it as 2026-12-03.`);
}

/** A day as it is typed, or `-` for none. */
export function dayTyped(text: string): number | null {
  return text === "-" ? null : readDay(text);
}
