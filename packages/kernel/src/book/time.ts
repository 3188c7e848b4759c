import { msInDay } from "@unionhall/protocol";
import type { Opened } from "../entry/open.ts";
import type { Book } from "./book.ts";

/** A hall can give any day: what comes of it is still a number that can be written, and read again. */
const lastTime = 2 ** 48 - 1;

/**
 * The time of an entry that rules may use: what its author claims, but not before the day of what they
 * had seen nor after the day the hall took it. Authors choose what they say they have seen, so a wait
 * that protects somebody is counted in the hall's days instead.
 */
export function usableTime(
  book: Book,
  { seq, day, time, seen }: Pick<Opened, "seq" | "day" | "time" | "seen">,
): number {
  const earliest = dayAt(book, Math.min(seen.seq, seq - 1)) * msInDay;
  const latest = (day + 1) * msInDay - 1;
  return Math.min(lastTime, Math.max(earliest, Math.min(latest, time)));
}

/** The day of the newest entry of the book at or before a place. */
export function dayAt({ days }: Book, seq: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]!.seq <= seq) low = middle + 1;
    else high = middle;
  }
  return days[low - 1]?.day ?? 0;
}
