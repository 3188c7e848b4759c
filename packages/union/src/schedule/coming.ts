import type { MemberId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import { mayCount } from "../may-count.ts";
import type { Said, Stamp } from "../said.ts";
import type { Coming, EventAnswered } from "./kinds.ts";
import { eventAnswered } from "./kinds.ts";

export interface Answered extends Stamp, EventAnswered {
  /** The entry that says it. */
  readonly id: string;
}

/** What each member said, the newest last; for each day once. Lists are never changed in place. */
export type Answers = Map<MemberId, readonly Answered[]>;

/** Of each member, so many days' answers stand. */
export const mostAnswersOfOne = 400;

/** Takes the next that was said in an event's room. Never throws; what does not fit changes nothing. */
export function foldAnswers(answers: Answers, said: Said): void {
  const answered = said.kind === eventAnswered.name ? readAs(eventAnswered, said) : null;
  if (answered === null || !mayCount(said, { type: "answer" })) return;
  const { id, seq, by, time } = said;
  const others = (answers.get(by) ?? []).filter(({ day }) => day !== answered.day);
  answers.set(by, [...others, { id, seq, by, time, ...answered }].slice(-mostAnswersOfOne));
}

/** Who said something of the occurrence that begins on a day: of that one, or else of all. */
export function comingTo<A extends EventAnswered & { readonly by: MemberId }>(
  answers: Iterable<A>,
  day: number,
): readonly A[] {
  const said = new Map<MemberId, A>();
  for (const answer of answers) {
    if (answer.coming === "unsaid") continue;
    if (answer.day === day || (answer.day === null && !said.has(answer.by))) said.set(answer.by, answer);
  }
  return [...said.values()];
}

/** How many come, may come, and do not. */
export function countComing(answers: readonly { readonly coming: Coming }[]): Readonly<Record<Coming, number>> {
  const counts = { yes: 0, maybe: 0, no: 0, unsaid: 0 };
  for (const { coming } of answers) counts[coming] += 1;
  return counts;
}
