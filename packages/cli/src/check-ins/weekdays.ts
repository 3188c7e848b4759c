import { wrongUsage } from "../exit.ts";

const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** `mon,wed`, or `mon-fri`; 0 is Monday. Throws `Trouble`. */
export function readWeekdays(text: string): readonly number[] {
  const days = text.split(",").flatMap((part) => {
    const [from = "", to = from] = part.split("-").map((name) => name.trim().toLowerCase());
    const [first, last] = [names.indexOf(from), names.indexOf(to)];
    if (first < 0 || last < first) throw wrongUsage("Say the weekdays as mon,wed or mon-fri.");
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  return [...new Set(days)].toSorted((a, b) => a - b);
}

export function weekdayNames(days: readonly number[]): string {
  return days.map((day) => names[day]).join(",");
}

/** `17:30`, in minutes since midnight. Throws `Trouble`. */
export function readMinute(text: string): number {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const at = Number(hour) * 60 + Number(minute);
  if (Number(hour) > 23 || Number(minute) > 59 || Number.isNaN(at))
    throw wrongUsage("Say the time of day as 17:30, from 0:00 to 23:59.");
  return at;
}

export function minuteText(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}
