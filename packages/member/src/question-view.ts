import type { MemberId } from "@unionhall/protocol";
import type { Question } from "@unionhall/union";
import { dayToAnswer, isAnswer, questionOf } from "@unionhall/union";
import type { LineView } from "./lines.ts";
import type { ItemView } from "./rooms.ts";
import { wallTime } from "./wall-time.ts";

/** A question as somebody sees it at one time. */
export interface QuestionView extends Question {
  /** The day for which their answer is missing, where it is asked; null where nothing is asked of them. */
  readonly toAnswer: number | null;
}

/** `lines` are those of the question's room that are read here, `now` is in ms since 1970. */
export function questionView(
  item: ItemView,
  lines: readonly LineView[],
  me: MemberId | null,
  now: number,
): QuestionView {
  const facts = questionOf(item);
  const dayOf = (time: number): number => wallTime(time, facts.at.zone).day;
  const question = { ...facts, since: dayOf(item.made) };
  const isAsked = me !== null && item.state === "active";
  const mine = lines.filter((line) => line.mine && isAnswer(line)).map(({ time }) => dayOf(time));
  return { ...question, toAnswer: isAsked ? dayToAnswer(question, me, wallTime(now, facts.at.zone), mine) : null };
}
