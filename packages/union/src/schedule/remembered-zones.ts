import { msInDay } from "@unionhall/protocol";
import type { Zones } from "./zones.ts";
import { aheadAt, utcWall } from "./zones.ts";

/** So many zones are asked of a device at once; making the clock of one takes a phone a millisecond. */
export const mostZones = 64;

/** The clocks of no zone are changed twice within it. */
const week = 7 * msInDay;

/**
 * The same zones, asked once for each week in which a clock stays as it is: a device takes microseconds for each answer, and a calendar
 * needs ten for each time. As many zones as come first; others are as if the device did not know them, and are shown as they were written.
 */
export function rememberedZones(zones: Zones): Zones {
  const asked = new Map<string, Map<number, number | null>>();
  const aheadFrom = (zone: string, at: number): number | null => {
    const weeks = asked.get(zone) ?? new Map<number, number | null>();
    if (!asked.has(zone) && asked.size >= mostZones) return null;
    asked.set(zone, weeks);
    if (!weeks.has(at)) weeks.set(at, aheadAt(zones, at * week, zone));
    return weeks.get(at) ?? null;
  };
  return {
    wallTime(time, zone) {
      const at = Math.floor(time / week);
      const ahead = aheadFrom(zone, at);
      if (ahead === null) return null;
      return ahead === aheadFrom(zone, at + 1) ? utcWall(time + ahead) : zones.wallTime(time, zone);
    },
  };
}
