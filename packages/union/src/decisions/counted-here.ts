import type { At, Book } from "@unionhall/kernel";
import { hasVoice } from "@unionhall/kernel";
import type { EntryId, MemberId } from "@unionhall/protocol";
import { equal, toBytes } from "@unionhall/protocol";
import { counting, countsOf, positionsDigest } from "./count.ts";
import type { Counted } from "./kinds.ts";
import { countedForm } from "./kinds.ts";
import { openObjections } from "./objections.ts";
import { decisionIn, decisionsOf, todayOf } from "./of-book.ts";
import type { Asked, Positions, SignedCount } from "./positions.ts";
import { resultOf } from "./result.ts";
import { entitledTo } from "./taking-part.ts";

/** What a positions room is folded by; null where the book has no such proposal. */
export function askedIn(book: Book, proposal: EntryId): Asked | null {
  const decision = decisionIn(book, proposal);
  if (decision === undefined) return null;
  const { rule, options, rounds } = decision;
  return { proposal, method: rule.method, options, rounds, dayOf: (day) => todayOf(book, { day }) };
}

export interface ToSign extends At {
  /** Who is away on the last day of the decide round, as they had said by then. */
  readonly away: ReadonlySet<MemberId>;
}

/** What a device signs that has read all positions; null where the book has no such proposal, or a caucus may still say no. */
export function countedHere(book: Book, proposal: EntryId, positions: Positions, at: ToSign): Counted | null {
  const decision = decisionsOf(book).get(proposal);
  if (decision === undefined) return null;
  const members = entitledTo(book, decision);
  const entitled = new Set(members.map(({ id }) => id));
  const all = counting(positions, { entitled });
  const took = new Set(all.map(({ member }) => member));
  const away = members.filter((each) => at.away.has(each.id) && !took.has(each.id) && hasVoice(each, at)).length;
  const against = openObjections(decision).reduce((newest, { seq }) => Math.max(newest, seq), 0);
  const counts = countsOf(all, {
    proposal,
    method: decision.rule.method,
    options: decision.options,
    entitled,
    against,
  });
  const { passes, waits } = resultOf(book, decision, { proposal, counts, away }, at);
  return waits ? null : { proposal, passed: passes, counts, away, positions: positionsDigest(proposal, all) };
}

/** Those who say that they have counted the same. Their signatures are to be checked before they go into the book. */
export function signedAlike({ signed }: Positions, counted: Counted): readonly SignedCount[] {
  const same = toBytes(countedForm, counted);
  return [...signed.values()].filter(({ by: _by, signature: _signature, ...rest }) =>
    equal(toBytes(countedForm, rest), same),
  );
}
