import type { QuietHours } from "@unionhall/member";

/** Until when it is quiet now, by the clock of this device; null where it is not. */
export function quietUntil(hours: QuietHours | null, now: Date): Date | null {
  if (hours === null) return null;
  const { from, to } = hours;
  const minute = now.getHours() * 60 + now.getMinutes();
  const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!isQuiet) return null;
  return at(now, minute < to ? 0 : 1, to);
}

/** So many minutes after midnight, so many days from now. */
function at(now: Date, days: number, minutes: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 0, minutes);
}

const [morning, evening] = [8 * 60, 18 * 60];
const monday = 1;

/** Times until which something can be put off: this evening as long as it is some way to go, tomorrow, next week. */
export function putOffTimes(now: Date): { readonly this: Date | null; readonly tomorrow: Date; readonly monday: Date } {
  const thisEvening = at(now, 0, evening);
  const daysToMonday = (monday + 7 - now.getDay()) % 7 || 7;
  return {
    this: thisEvening.getTime() - now.getTime() > 3_600_000 ? thisEvening : null,
    tomorrow: at(now, 1, morning),
    monday: at(now, daysToMonday, morning),
  };
}

/** `22:30`, as a field for a time of day has it. */
export function timeField(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Minutes after midnight; null where it is no time of day. */
export function minutesIn(field: string): number | null {
  const [hours = Number.NaN, minutes = Number.NaN] = field.split(":").map(Number);
  const all = hours * 60 + minutes;
  return all >= 0 && all < 1_440 ? all : null;
}
