import { weekdayOf } from "../../check-ins/asked.ts";
import { dateOfDay } from "../dates.ts";
import type { Repeat } from "../repeat.ts";
import { lastDayOf, nthOf, weekdays } from "../repeat.ts";

const names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** How something comes again, of which the last may begin at `until` (RFC 5545, 3.3.10). Weeks begin with Monday there too. */
export function ruleValue(start: number, { every, by, ends }: Repeat, until: (day: number) => string): string {
  const end = { never: "", until: "", times: "" };
  if (ends.type === "until") end.until = `;UNTIL=${until(lastDayOf(start, ends))}`;
  if (ends.type === "times") end.times = `;COUNT=${ends.times}`;
  return `${periodOf(start, by)};INTERVAL=${every}${end[ends.type]}`;
}

function periodOf(start: number, by: Repeat["by"]): string {
  switch (by.type) {
    case "days":
      return "FREQ=DAILY";
    case "weeks":
      return `FREQ=WEEKLY;BYDAY=${weekdays(start, by.on)
        .map((day) => names[day])
        .join(",")}`;
    case "months": {
      const weekday = names[weekdayOf(start)];
      const on = {
        date: `BYMONTHDAY=${dateOfDay(start).date}`,
        nth: `BYDAY=${nthOf(start) + 1}${weekday}`,
        last: `BYDAY=-1${weekday}`,
      }[by.on];
      return `FREQ=MONTHLY;${on}`;
    }
  }
}
