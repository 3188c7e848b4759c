import type { Book } from "./book.ts";

export const msInDay = 86_400_000;

/**
 * The time of an entry that rules may use: what its author claims, but not before the day of what they
 * had seen nor after the day the hall took it.
 */
export function usableTime(book: Book, claimed: number, seenSeq: number, day: number): number {
  const earliest = dayAt(book, seenSeq) * msInDay;
  const latest = (day + 1) * msInDay - 1;
  return Math.max(earliest, Math.min(latest, claimed));
}

/** The day of the newest entry of the book at or before a place. */
function dayAt(book: Book, seq: number): number {
  let day = 0;
  for (const at of book.days) {
    if (at.seq > seq) break;
    day = at.day;
  }
  return day;
}
