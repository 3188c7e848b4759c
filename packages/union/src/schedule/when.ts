import type { Codec } from "@unionhall/protocol";
import { as, Malformed, struct, tagged, text, uint } from "@unionhall/protocol";
import type { WallTime } from "../check-ins/asked.ts";
import { longestZone, minutesInDay } from "../check-ins/question.ts";

/** 9998-12-31: whatever lasts on, or is shown beside it, still has a year of four digits. */
export const lastEventDay = 2_932_531;
/** In minutes: 31 days on the clock. */
export const longestTimed: number = 31 * minutesInDay;
export const mostDays = 366;

/**
 * When something is, as it was meant. `timed`: on the calendar and clock of a zone, whatever summer does to them; `length`
 * is what the clock there moves on meanwhile, so nothing ends before it starts. `days`: whole days, the same dates everywhere.
 */
export type When = Timed | WholeDays;
export interface Timed extends WallTime {
  readonly type: "timed";
  /** In minutes. */
  readonly length: number;
  /** As IANA names it; any text. */
  readonly zone: string;
}
export interface WholeDays {
  readonly type: "days";
  readonly day: number;
  /** How many, from one on. */
  readonly days: number;
}

/** A whole number from 1 to `max`. */
export function count(max: number): Codec<number> {
  const positive = (value: number, at: string): number => {
    if (value === 0) throw new Malformed(`${at} is not at least 1`);
    return value;
  };
  return { ...as(uint(max), (value: number) => value, positive), shape: `a number from 1 to ${max}` };
}

export const dayCodec: Codec<number> = uint(lastEventDay);

export const whenCodec: Codec<When> = tagged<When>({
  timed: struct({
    day: dayCodec,
    minute: uint(minutesInDay - 1),
    length: uint(longestTimed),
    zone: text(longestZone),
  }),
  days: struct({ day: dayCodec, days: count(mostDays) }),
});

/** When it is over, on the same clock. */
export function endOf({ day, minute, length }: Timed): WallTime {
  const end = minute + length;
  return { day: day + Math.floor(end / minutesInDay), minute: end % minutesInDay };
}

/** How many days of its own calendar it touches. */
export function daysTouched(when: When): number {
  if (when.type === "days") return when.days;
  const { day, minute } = endOf(when);
  return day - when.day + (minute > 0 || when.length === 0 ? 1 : 0);
}
