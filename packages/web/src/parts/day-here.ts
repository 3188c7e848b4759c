import { wallTime, zoneHere } from "@unionhall/member";

/** The day on the calendar where this device is, in days since 1970. */
export function dayHere(): number {
  return dayAt(Date.now());
}

/** The day of a moment, in ms since 1970. */
export function dayAt(time: number): number {
  return wallTime(time, zoneHere()).day;
}
