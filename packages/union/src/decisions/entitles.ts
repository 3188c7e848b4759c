import type { Book, Deed, Void } from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import { equal, toBytes } from "@unionhall/protocol";
import type { Agreement } from "../agreement/agreement.ts";
import { caucusesForm, ruleForm } from "../agreement/agreement.ts";
import { agreementChanged } from "../law/kinds/agreement.ts";
import { stateOf } from "../law/state.ts";
import { hearPause } from "./caucuses.ts";
import { isSame } from "./decided.ts";
import { decidedOf } from "./decided-of.ts";
import { decidedBy } from "./outcomes.ts";
import { haveOthersCome } from "./result.ts";
import { isSettled, stands } from "./settled.ts";
import type { Decision } from "./state.ts";
import { decisionsOf, todayOf } from "./of-book.ts";

/** A deed, as far as it matters for what entitles to it. */
type OnItsWay = Pick<Deed<unknown>, "kind" | "payload" | "day">;

/** Why the outcome that a deed names does not entitle to it at its place; null where it does. */
export function entitles(book: Book, deed: OnItsWay, named: EntryId): Void | null {
  const today = todayOf(book, deed);
  const decision = decidedBy(book, named);
  const { outcome } = decision ?? {};
  if (decision === undefined || outcome == null || !outcome.passed || isSettled(decision, today))
    return "not-warranted";
  if (!stands(decision, outcome, today)) return "outcome-waits";
  if (haveOthersCome(book, decision, outcome)) return "not-warranted";
  return leftFor(decision, deed) === null ? "not-warranted" : null;
}

/** Which of its deeds this is, that nobody has carried out yet. */
function leftFor({ deeds, outcome }: Decision, deed: OnItsWay): number | null {
  const decided = decidedOf(deed);
  if (decided === null || outcome === null) return null;
  const at = deeds.findIndex((each, index) => !outcome.used.has(index) && isSame(each, decided));
  return at < 0 ? null : at;
}

/** Hears of each deed of the book that counted. */
export function hear(book: Book, deed: Deed<unknown>): void {
  hearPause(book, deed);
  if (deed.warrant !== null) carryOut(book, deed, deed.warrant);
  const { agreement } = stateOf(book);
  if (deed.kind === agreementChanged.name && agreement !== null) overtake(book, agreement);
}

/** The outcome entitles to it no more. */
function carryOut(book: Book, deed: Deed<unknown>, named: EntryId): void {
  const decision = decidedBy(book, named);
  const at = decision === undefined ? null : leftFor(decision, deed);
  if (at !== null) decision?.outcome?.used.add(at);
}

/**
 * An agreement is changed under itself alone. So what is being decided by rules that it has no more ends; and another
 * agreement that was decided before, and not carried out, is none that this one allows.
 */
function overtake(book: Book, agreement: Agreement): void {
  for (const decision of decisionsOf(book).values()) {
    const { outcome, deeds } = decision;
    if (outcome === null && !isUnder(agreement, decision)) decision.ended ??= "overtaken";
    for (const [at, deed] of deeds.entries()) if (deed.type === "agreement") outcome?.used.add(at);
  }
}

function isUnder({ rules, caucuses }: Agreement, { subject, rule, caucuses: asked }: Decision): boolean {
  const now = caucuses.filter(({ on }) => on.includes(subject));
  const isSameRule = equal(toBytes(ruleForm, rules[subject]), toBytes(ruleForm, rule));
  return isSameRule && equal(toBytes(caucusesForm, now), toBytes(caucusesForm, asked));
}
