import type { Book, Deed } from "@unionhall/kernel";
import { seatAnswered } from "@unionhall/kernel";
import type { EntryId, SeatId } from "@unionhall/protocol";
import type { CaucusRule } from "../agreement/agreement.ts";
import type { Rounds } from "./rounds.ts";
import { roundOn } from "./rounds.ts";
import type { Decision } from "./state.ts";
import { decisionsOf, todayOf } from "./of-book.ts";

/** What the caucuses whose consent is asked for say: all of them yes, one of them no, or not all have answered. */
export type Consent = "yes" | "no" | "waits";

/** What one of them says. `changed`: a yes to what the proposal was before. `silent`: its days for it are over. */
export type CaucusSays = "yes" | "no" | "changed" | "silent" | "waits";

/**
 * Answered by most of a caucus's keys, in the book. A yes is to what the proposal was then: to another text it is none. Who
 * has not answered in the days that the agreement has for it has not consented; nor has a seat that is closed.
 */
export function consentTo(book: Book, proposal: EntryId, decision: Decision, today: number): Consent {
  const asked = decision.caucuses.filter(({ may }) => may === "consent");
  const said = asked.map((rule) => consentOf(book, rule, { proposal, decision }, today));
  if (said.some((each) => each === "no" || each === "silent")) return "no";
  return said.every((each) => each === "yes") ? "yes" : "waits";
}

export function consentOf(
  book: Pick<Book, "seats">,
  rule: CaucusRule,
  { proposal, decision }: { readonly proposal: EntryId; readonly decision: Decision },
  today: number,
): CaucusSays {
  const seat = book.seats.get(rule.seat);
  const answer = seat?.of === "caucus" ? seat.answers.get(proposal) : undefined;
  if (answer?.answer === "yes" && answer.asOf === decision.changed) return "yes";
  if (answer?.answer === "no") return "no";
  if (today > lastDayToConsent(decision, rule)) return "silent";
  return answer?.answer === "yes" ? "changed" : "waits";
}

/** For so many days after all have decided. */
export function lastDayToConsent({ rounds }: Decision, { days }: CaucusRule): number {
  return rounds.decide + days;
}

/** A caucus asks for time: whatever has not ended yet ends so many days later. Each does it once in a decision. */
export function hearPause(book: Book, deed: Deed<unknown>): void {
  if (deed.kind !== seatAnswered.name) return;
  const { seat, subject, answer } = deed.payload as { seat: SeatId; subject: EntryId; answer: string };
  const decision = decisionsOf(book).get(subject);
  const today = todayOf(book, deed);
  if (answer !== "pause" || decision === undefined || roundOn(decision.rounds, today) === "over") return;
  const rule = decision.caucuses.find((each) => each.seat === seat && each.may === "pause");
  if (rule === undefined || decision.paused.has(seat) || book.seats.get(seat)?.of !== "caucus") return;
  decision.paused.add(seat);
  decision.rounds = later(decision.rounds, rule, today);
}

function later(rounds: Rounds, { days }: CaucusRule, today: number): Rounds {
  const put = (last: number): number => (last >= today ? last + days : last);
  return { clarify: put(rounds.clarify), react: put(rounds.react), decide: put(rounds.decide) };
}
