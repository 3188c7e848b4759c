import { wallTime, zoneHere } from "@unionhall/member";

/** The day on the calendar where this device is, in days since 1970. */
export function dayHere(): number {
  return wallTime(Date.now(), zoneHere()).day;
}
