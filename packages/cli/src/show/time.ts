import { msInDay } from "@unionhall/protocol";

/** A moment in the time of this machine: `2026-11-23 15:04`. */
export function moment(ms: number): string {
  const at = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** A day as the hall counts them, from 1970: `2026-11-23`. */
export function dayText(day: number): string {
  return new Date(day * msInDay).toISOString().slice(0, 10);
}
