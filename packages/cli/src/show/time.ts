import { wallTime, zoneHere } from "@unionhall/member";
import { msInDay } from "@unionhall/protocol";
import { wrongUsage } from "../exit.ts";

/** A moment in the time of this machine: `2026-11-23 15:04`. */
export function moment(ms: number): string {
  const at = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Today where this machine is, in days since 1970. */
export function today(): number {
  return wallTime(Date.now(), zoneHere()).day;
}

/** `2026-12-31`, in days since 1970. Throws `Trouble`. */
export function readDay(text: string): number {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || ms < 0) throw wrongUsage("Say the day as 2026-12-31.");
  return ms / msInDay;
}

/** A day as the hall counts them, from 1970: `2026-11-23`. */
export function dayText(day: number): string {
  return new Date(day * msInDay).toISOString().slice(0, 10);
}
