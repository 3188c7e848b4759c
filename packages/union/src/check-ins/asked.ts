import type { MemberId } from "@unionhall/protocol";
import type { QuestionFacts } from "./question.ts";

/** What calendar and clock show somewhere. */
export interface WallTime {
  /** Days since 1970-01-01, and never less than none. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

/** 0 is Monday. The first of January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return (day + 3) % 7;
}

/** A question, and the day on which it was opened, where it is asked: it asks about none before. */
export interface Question extends QuestionFacts {
  readonly since: number;
}

/**
 * The day about which a question asks somebody now; null where it asks nothing. From its time on it does so until the day
 * after is over: some answer the next morning. `now` is the time in the question's zone.
 */
export function dayAsked(question: Question, me: MemberId, { day, minute }: WallTime): number | null {
  const { days, at, whom, paused, since } = question;
  if (paused || (whom !== null && !whom.includes(me))) return null;
  const asks = (each: number): boolean => each >= since && days.includes(weekdayOf(each));
  if (minute >= at.minute && asks(day)) return day;
  return asks(day - 1) ? day - 1 : null;
}

/**
 * The day for which somebody's answer is still missing, or null. `answered` are the days on which they answered, in the
 * question's zone: one that came before it was asked that day counts too.
 */
export function dayToAnswer(
  question: Question,
  me: MemberId,
  now: WallTime,
  answered: readonly number[],
): number | null {
  const day = dayAsked(question, me, now);
  return day === null || answered.some((each) => each >= day) ? null : day;
}
