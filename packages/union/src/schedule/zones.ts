import { msInDay } from "@unionhall/protocol";
import type { WallTime } from "../check-ins/asked.ts";

const msInMinute = 60_000;

/** The clocks of the world, as a device knows them: which there are, and when they are changed, is no matter of the log. */
export interface Zones {
  /** What calendar and clock show in a zone at a time, in ms since 1970; null where the device knows none by that name. */
  wallTime(time: number, zone: string): WallTime | null;
}

/**
 * When a calendar and clock show that, in ms since 1970; null where the zone is not known. Where clocks are put back and show it twice, the
 * first time; where they are put forward and never show it, so much later as they are put forward: what is at half past two comes at
 * half past three. (As calendars do: RFC 5545, 3.3.5; Temporal calls it "compatible".)
 */
export function instantOf(zones: Zones, wall: WallTime, zone: string): number | null {
  const asUtc = asUtcOf(wall);
  const before = aheadAt(zones, asUtc - msInDay, zone);
  const after = aheadAt(zones, asUtc + msInDay, zone);
  if (before === null || after === null) return null;
  // No zone changes its clocks twice in two days, so they were the same in between.
  if (before === after) return asUtc - before;
  const first = [before, after]
    .map((ahead) => asUtc - ahead)
    .toSorted((a, b) => a - b)
    .find((time) => aheadAt(zones, time, zone) === asUtc - time);
  return first ?? asUtc - before;
}

/** How far the clocks of a zone are ahead of UTC, in ms. */
export function aheadAt(zones: Zones, time: number, zone: string): number | null {
  const wall = zones.wallTime(time, zone);
  return wall === null ? null : asUtcOf(wall) - Math.floor(time / msInMinute) * msInMinute;
}

/** What a clock shows, as if it were in UTC. */
export function asUtcOf({ day, minute }: WallTime): number {
  return day * msInDay + minute * msInMinute;
}

/** Without a zone: in UTC. */
export function utcWall(time: number): WallTime {
  const day = Math.floor(time / msInDay);
  return { day, minute: Math.floor((time - day * msInDay) / msInMinute) };
}
