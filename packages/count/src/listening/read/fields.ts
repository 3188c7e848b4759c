import type { Standing } from "../conversation.ts";
import type { Vote } from "../votes.ts";
import { refuse, said } from "./refusal.ts";

/** Where something stands, for a refusal. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A whole number from 0 on, in its shortest form: 007 and 7 are one. */
export function idOf(text: string, what: string, { file, line }: Place): string {
  const trimmed = text.trim();
  if (trimmed === "") refuse(file, line, `${what} is missing.`);
  if (!/^\d{1,15}$/.test(trimmed)) refuse(file, line, `${what} is ${said(trimmed)}, and not a whole number.`);
  return String(Number(trimmed));
}

export function voteOf(text: string, { file, line }: Place): Vote {
  const trimmed = text.trim();
  if (trimmed === "") refuse(file, line, "the vote is missing.");
  const vote = /^-?[01](\.0+)?$/.test(trimmed) ? Number(trimmed) : null;
  if (vote === 1 || vote === -1) return vote;
  return vote === 0 ? 0 : refuse(file, line, `the vote is ${said(trimmed)}; it can be 1, 0 or -1.`);
}

/** A count that may be missing. */
export function countOf(text: string, what: string, { file, line }: Place): number | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (!/^\d{1,9}$/.test(trimmed)) refuse(file, line, `${what} is ${said(trimmed)}, and not a count.`);
  return Number(trimmed);
}

/** Thousandths of a second since 1970, or a date as ISO 8601 writes it. What has no time was before all that has one. */
export function timeOf(text: string, { file, line }: Place): number {
  const trimmed = text.trim();
  if (trimmed === "") return -Infinity;
  if (/^-?\d{1,16}(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  const iso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d(?:\.\d+)?)(?:Z|\+00:?00)?$/.exec(trimmed);
  if (iso === null) return refuse(file, line, `the time is ${said(trimmed)}, and not a time.`);
  const [year, month, day, hour, minute, second] = iso.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return ((daysTo(year, month, day) * 24 + hour) * 60 + minute) * 60_000 + second * 1000;
}

/** Days from 1970 on, the year beginning in March so that a leap day is its last. */
function daysTo(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear - 719_468;
}

export function standingOf(moderated: string, isMeta: boolean, { file, line }: Place): Standing {
  const trimmed = moderated.trim();
  if (!["", "-1", "0", "1"].includes(trimmed))
    refuse(file, line, `how it was moderated is ${said(trimmed)}; it can be 1, 0 or -1.`);
  if (isMeta) return "about-people";
  if (trimmed === "-1") return "away";
  return trimmed === "0" ? "waiting" : "in";
}
