import type { At, Book, Member } from "@unionhall/kernel";
import { hasVoice } from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import { membersProper } from "../law/standing.ts";
import { byMethod, saying } from "./by-method.ts";
import type { Consent } from "./caucuses.ts";
import { consentTo } from "./caucuses.ts";
import type { Counted } from "./kinds.ts";
import type { Counts } from "./methods.ts";
import { choices } from "./methods.ts";
import { againstIn } from "./objections.ts";
import { leastOf, quorumOf } from "./quorum.ts";
import type { Decision, Outcome } from "./state.ts";
import { todayOf } from "./of-book.ts";
import { entitledTo } from "./taking-part.ts";

/** What the book says of counts, whoever brings them. */
export interface Result {
  /** Those who could take part. */
  readonly entitled: readonly Member[];
  /** How many had to. */
  readonly needs: number;
  readonly passes: boolean;
  /** It would pass, and a caucus may still say no. */
  readonly waits: boolean;
}

export function resultOf(
  book: Book,
  decision: Decision,
  { proposal, counts, away }: Pick<Counted, "proposal" | "counts" | "away">,
  at: At,
): Result {
  const entitled = entitledTo(book, decision);
  const of = entitled.filter((member) => hasVoice(member, at)).length;
  const needs = quorumOf(decision.rule, { all: membersProper(book).length, of, away });
  const enough =
    counts.takers >= needs && byMethod[decision.rule.method].passes(counts, decision.rule, againstIn(decision));
  const consent = enough ? consentIn(book, proposal, decision, at) : "no";
  return { entitled, needs, passes: consent === "yes", waits: consent === "waits" };
}

function consentIn(book: Book, proposal: EntryId, decision: Decision, at: At): Consent {
  return consentTo(book, proposal, decision, todayOf(book, at));
}

/** What so few decided as were there then, they carry out before others come. */
export function haveOthersCome(book: Book, { rule }: Decision, { counts }: Outcome): boolean {
  return counts.takers < leastOf(rule, membersProper(book).length);
}

/** Whether counts can be somebody's at all: of so many people, each of whom said one thing. */
export function areCounts(counts: Counts, { rule, options }: Decision, all: number): boolean {
  const { takers, said, aside, carried } = counts;
  const words = choices[rule.method];
  const isOfMethod = said.length === words.length && said.every(({ choice }, at) => choice === words[at]);
  const sum = said.reduce((total, { count }) => total + count, 0);
  return (
    isOfMethod &&
    sum === takers &&
    takers <= all &&
    byMethod[rule.method].couldBe(counts, options) &&
    aside <= saying(counts, "despite") &&
    carried <= takers
  );
}
