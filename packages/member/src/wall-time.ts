import { msInDay } from "@unionhall/protocol";
import type { WallTime } from "@unionhall/union";

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What calendar and clock show in a zone at a time, in ms since 1970; in one that this device does not know, those of UTC. */
export function wallTime(time: number, zone: string): WallTime {
  const parts = new Map(
    clockIn(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const day = Date.UTC(at("year"), at("month") - 1, at("day")) / msInDay;
  return { day: Math.max(0, day), minute: at("hour") * 60 + at("minute") };
}

/** Making one takes a phone a millisecond, and a list asks for many. */
function clockIn(zone: string): Intl.DateTimeFormat {
  const clock = clocks.get(zone) ?? (isZone(zone) ? makeClock(zone) : clockIn("UTC"));
  clocks.set(zone, clock);
  return clock;
}

function makeClock(timeZone: string): Intl.DateTimeFormat {
  const form = { calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" } as const;
  const parts = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
  return new Intl.DateTimeFormat("en", { ...form, ...parts, timeZone });
}

/** As this device is set. */
export function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whether this device knows a zone by that name. */
export function isZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
