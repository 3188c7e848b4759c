import type { WallTime } from "../check-ins/asked.ts";
import { dayOfDate } from "./dates.ts";
import type { Zones } from "./zones.ts";
import { utcWall } from "./zones.ts";

const hour = 3_600_000;
const at = (year: number, month: number, date: number): number => dayOfDate({ year, month, date }) * 24 * hour;
/** 2026-03-08 and 2026-11-01 in New York: an hour is left out, and one comes twice. */
const [spring, autumn] = [at(2026, 3, 8) + 7 * hour, at(2026, 11, 1) + 6 * hour];

/** A world of three clocks, one of which is put forward once and back once. The zones that there really are, `member` knows. */
export const zones: Zones = {
  wallTime(time: number, zone: string): WallTime | null {
    switch (zone) {
      case "UTC":
        return utcWall(time);
      case "Far":
        return utcWall(time + 14 * hour);
      case "York":
        return utcWall(time + (time >= spring && time < autumn ? -4 : -5) * hour);
      default:
        return null;
    }
  },
};
