import { msInDay } from "@unionhall/protocol";
import type { Zones } from "../zones.ts";
import { aheadAt, utcWall } from "../zones.ts";
import { contentLine, digits, localValue } from "./lines.ts";

const week = 7 * msInDay;
const msInMinute = 60_000;

interface Put {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What the clocks of a zone do between two times, change by change: the rules behind it are in no browser's interface. Most programs go
 * by the zone's name anyway. After the last change it stays as it is there.
 */
export function timeZoneLines(zones: Zones, zone: string, from: number, to: number): readonly string[] {
  const ahead = aheadAt(zones, from, zone) ?? 0;
  const puts = [{ at: from, from: ahead, to: ahead }, ...changesOf(zones, zone, from, to)];
  return [
    contentLine("BEGIN", "VTIMEZONE"),
    contentLine("TZID", zone),
    ...puts.flatMap(observance),
    contentLine("END", "VTIMEZONE"),
  ];
}

/** A week apart, no two changes of any zone lie; between two weeks, halves are looked at. */
function changesOf(zones: Zones, zone: string, from: number, to: number): readonly Put[] {
  const changes: Put[] = [];
  const aheadOf = (time: number): number => aheadAt(zones, time, zone) ?? 0;
  let before = aheadOf(from);
  for (let time = from; time < to; time += week) {
    const after = aheadOf(time + week);
    if (before === after) continue;
    let [early, late] = [time, time + week];
    while (late - early > msInMinute) {
      const middle = early + Math.floor((late - early) / 2 / msInMinute) * msInMinute;
      if (aheadOf(middle) === before) early = middle;
      else late = middle;
    }
    changes.push({ at: late, from: before, to: after });
    before = after;
  }
  return changes;
}

/** It begins on the clock as it was until then. */
function observance({ at, from, to }: Put): readonly string[] {
  const name = to > from ? "DAYLIGHT" : "STANDARD";
  return [
    contentLine("BEGIN", name),
    contentLine("DTSTART", localValue(utcWall(at + from))),
    contentLine("TZOFFSETFROM", offsetValue(from)),
    contentLine("TZOFFSETTO", offsetValue(to)),
    contentLine("END", name),
  ];
}

function offsetValue(ahead: number): string {
  const minutes = Math.abs(ahead) / msInMinute;
  return `${ahead < 0 ? "-" : "+"}${digits(Math.floor(minutes / 60), 2)}${digits(minutes % 60, 2)}`;
}
