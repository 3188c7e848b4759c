import type { MemberId } from "@unionhall/protocol";
import { readAs } from "../item.ts";
import type { Said, Stamp } from "../said.ts";
import type { CheckAsked, CheckKind } from "./kinds.ts";
import { checkAnswered, checkAsked, checkClosed, longestChoice, longestQuestion, mostChoices } from "./kinds.ts";

/** Something that everybody in a call is asked at once. Never changed in place. */
export interface Check extends Stamp, CheckAsked {
  /** The entry that asks it. */
  readonly id: string;
  readonly answers: ReadonlyMap<MemberId, number>;
  readonly isOpen: boolean;
}

/** By the entries that ask them, as they were asked. */
export type Checks = Map<string, Check>;

export const mostChecks = 500;

/** How many answers there are to each kind; a straw poll has its own. */
const answersOf: Readonly<Record<Exclude<CheckKind, "straw">, number>> = {
  temperature: 3,
  gradients: 5,
  hands: 1,
  more: 2,
};

export function choicesOf({ as, choices }: CheckAsked): number {
  return as === "straw" ? choices.length : answersOf[as];
}

/** Why nobody would see what is asked; null where everybody does. Whoever keeps the time asks without words of their own. */
export type CheckAmiss = "no-question" | "long-question" | "few-choices" | "many-choices" | "long-choice";

export function checkAmiss({ as, question, choices }: CheckAsked): CheckAmiss | null {
  if (as !== "more" && question.trim() === "") return "no-question";
  if (question.length > longestQuestion) return "long-question";
  if (as === "straw" && choices.length < 2) return "few-choices";
  if (choices.length > mostChoices) return "many-choices";
  return choices.some((each) => each.length > longestChoice) ? "long-choice" : null;
}

/** How many gave each answer. */
export function tally(check: Check): readonly number[] {
  const counts = Array.from({ length: choicesOf(check) }, () => 0);
  for (const choice of check.answers.values()) counts[choice]! += 1;
  return counts;
}

/** So many minutes more are asked for, and given where more are for it than against. */
export const minutesMore = 5;

export function isForMore(check: Check): boolean {
  const [more = 0, onward = 0] = tally(check);
  return check.as === "more" && more > onward;
}

/** Time that was asked for one item is not given to the next. */
export function closeMore(checks: Checks): void {
  for (const [id, check] of checks) if (check.as === "more") checks.set(id, { ...check, isOpen: false });
}

/** Whether somebody may ask everybody in that way. */
export type MayAsk = (member: MemberId, as: CheckKind) => boolean;

/** Takes the next that was said in a call's room. Never throws; what does not fit changes nothing. */
export function foldChecks(checks: Checks, said: Said, mayAsk: MayAsk): void {
  switch (said.kind) {
    case checkAsked.name:
      return ask(checks, said, mayAsk);
    case checkAnswered.name:
      return answer(checks, said);
    case checkClosed.name:
      return close(checks, said, mayAsk);
  }
}

function ask(checks: Checks, said: Said, mayAsk: MayAsk): void {
  const asked = readAs(checkAsked, said);
  if (asked === null || !mayAsk(said.by, asked.as)) return;
  if (checks.size >= mostChecks || (asked.as === "straw" && asked.choices.length < 2)) return;
  const { id, seq, by, time } = said;
  checks.set(id, { id, seq, by, time, ...asked, answers: new Map(), isOpen: true });
}

function answer(checks: Checks, said: Said): void {
  const answered = readAs(checkAnswered, said);
  const check = answered === null ? undefined : checks.get(answered.check);
  if (answered === null || check?.isOpen !== true) return;
  const answers = new Map(check.answers);
  if (answered.choice === null) answers.delete(said.by);
  else if (answered.choice < choicesOf(check)) answers.set(said.by, answered.choice);
  checks.set(check.id, { ...check, answers });
}

function close(checks: Checks, said: Said, mayAsk: MayAsk): void {
  const closed = readAs(checkClosed, said);
  const check = closed === null ? undefined : checks.get(closed.check);
  if (check === undefined || (check.by !== said.by && !mayAsk(said.by, check.as))) return;
  checks.set(check.id, { ...check, isOpen: false });
}
