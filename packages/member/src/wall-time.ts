import { msInDay } from "@unionhall/protocol";
import type { WallTime, Zones } from "@unionhall/union";

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What calendar and clock show in a zone at a time, in ms since 1970; in one that this device does not know, those of UTC. */
export function wallTime(time: number, zone: string): WallTime {
  const { day, minute } = shownBy(clockIn(zone), time);
  return { day: Math.max(0, day), minute };
}

const known = new Map<string, boolean>();

/** The zones that this device knows. */
export const zonesHere: Zones = {
  wallTime: (time, zone) => (isZone(zone) ? shownBy(clockIn(zone), time) : null),
};

/** Of this device, where it tells. */
export function zoneHere(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isZone(timeZone) ? timeZone : "UTC";
}

function shownBy(clock: Intl.DateTimeFormat, time: number): WallTime {
  const parts = new Map(clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const day = Date.UTC(at("year"), at("month") - 1, at("day")) / msInDay;
  return { day, minute: at("hour") * 60 + at("minute") };
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

/** Whether this device knows a zone by that name. A number of hours is none: some devices would take it, and others not. */
export function isZone(zone: string): boolean {
  const is = known.get(zone) ?? isTaken(zone);
  known.set(zone, is);
  return is;
}

function isTaken(zone: string): boolean {
  if (/^[+-]/.test(zone)) return false;
  try {
    Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
