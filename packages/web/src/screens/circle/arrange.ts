import type { GoneView, LineView } from "@unionhall/member";
import { isSameDay } from "../../parts/time.ts";
import type { Stretch } from "./drawn.ts";

/** A line as it stands among the others. */
export interface Arranged {
  readonly line: LineView;
  /** What it is drawn by: it stays the same once it is sent, with what was opened or begun in it. */
  readonly key: string;
  /** First of its day: the day is named above it. */
  readonly newDay: boolean;
  /** Goes on after the one before: same person, soon after, so the face is not drawn again. */
  readonly follows: boolean;
  /** The first one that was not read before. */
  readonly fresh: boolean;
}

const soon = 300_000;

/** Of a stretch of them, or all. */
export function arrange(
  lines: readonly LineView[],
  firstFresh: string | null,
  { from, to }: Stretch = { from: 0, to: lines.length },
): readonly Arranged[] {
  const keyOf = lineKeys();
  return lines.slice(from, to).map((line, at) => {
    const before = lines[from + at - 1];
    const newDay = before === undefined || !isSameDay(before.time, line.time);
    const fresh = line.id === firstFresh;
    const follows = before?.by === line.by && line.time - before.time < soon && !newDay && !fresh;
    return { line, key: keyOf(line), newDay, follows, fresh };
  });
}

/** For each line what it is drawn by: of one's own, when it was written, as it has another name before it is sent. */
export function lineKeys(): (line: LineView) => string {
  const taken = new Set<string>();
  return ({ mine, time, id }) => {
    const key = mine && !taken.has(`mine ${time}`) ? `mine ${time}` : id;
    taken.add(key);
    return key;
  };
}

/** Lines of one day, under its name. */
export interface OfDay {
  readonly key: string;
  readonly time: number;
  readonly lines: readonly Arranged[];
}

/** The same by days; what was said late may stand after the next day has begun, so a day may come again. */
export function byDays(arranged: readonly Arranged[]): readonly OfDay[] {
  const days: { key: string; time: number; lines: Arranged[] }[] = [];
  for (const each of arranged) {
    const { time } = each.line;
    const last = days.at(-1);
    if (last !== undefined && !each.newDay) {
      last.lines.push(each);
      continue;
    }
    const date = new Date(time).toDateString();
    const again = days.filter(({ key }) => key.startsWith(date)).length;
    days.push({ key: `${date} ${again}`, time, lines: [each] });
  }
  return days;
}

/** How many lines are gone after a line (or before them all), told apart by why. */
export interface Gone {
  readonly why: GoneView["why"];
  readonly count: number;
}

export function goneAfter(gone: readonly GoneView[], line: string | null): readonly Gone[] {
  const here = gone.filter(({ after }) => after === line);
  const reasons = [...new Set(here.map(({ why }) => why))];
  return reasons.map((why) => ({ why, count: here.filter((one) => one.why === why).length }));
}

/** The first unread line of someone else, or null. `unread` counts lines from the end that are of others who are heard. */
export function firstFreshOf(lines: readonly LineView[], unread: number): string | null {
  const others = lines.filter((line) => !line.mine && !line.muted);
  return unread === 0 ? null : (others.at(-Math.min(unread, others.length))?.id ?? null);
}
