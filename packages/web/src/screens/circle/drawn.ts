import type { LineView } from "@unionhall/member";

/*
 * Note: drawn lines. A chat may have ten thousand lines, and an old phone draws some hundreds with ease. So only a stretch of
 * them stands in the page, around where somebody reads. As they near an end of it, it moves by a few lines: what comes in on
 * one side goes on the other, and the line that they read stays where it is on their screen.
 */

/** So many lines stand in the page. */
export const mostDrawn = 160;
/** By so many it moves at once: few enough for one frame of an old phone. */
const step = 16;

/** By the first that is drawn; null where they are the newest. */
export type First = LineView["id"] | null;

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function stretchOf(lines: readonly LineView[], first: First): Stretch {
  const newest = Math.max(0, lines.length - mostDrawn);
  const at = first === null ? -1 : lines.findIndex(({ id }) => id === first);
  const from = at === -1 ? newest : Math.min(at, newest);
  return { from, to: Math.min(lines.length, from + mostDrawn) };
}

/** Where it begins a step towards one of its ends; as it is where there is no more. */
export function stepped(lines: readonly LineView[], { from }: Stretch, towards: "older" | "newer"): First {
  return firstAt(lines, towards === "older" ? from - step : from + step);
}

/** Where it begins so that a line stands in its middle. */
export function around(lines: readonly LineView[], id: LineView["id"]): First {
  return firstAt(lines, lines.findIndex((line) => line.id === id) - mostDrawn / 2);
}

/** What others said after a line, as far as they are heard. */
export function saidAfter(lines: readonly LineView[], id: LineView["id"] | null): readonly LineView[] {
  const at = id === null ? -1 : lines.findIndex((line) => line.id === id);
  return at === -1 ? [] : lines.slice(at + 1).filter((line) => !line.mine && line.muted === undefined);
}

/** The first line of a day that begins at a time, or of the next one on which something was said. */
export function firstSince(lines: readonly LineView[], time: number): LineView | null {
  return lines.find((line) => line.time >= time) ?? null;
}

function firstAt(lines: readonly LineView[], at: number): First {
  return at >= lines.length - mostDrawn ? null : (lines[Math.max(0, at)]?.id ?? null);
}
