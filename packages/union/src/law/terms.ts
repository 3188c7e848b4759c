import type { Book, Member } from "@unionhall/kernel";
import { dayAt, stewards } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import type { Agreement } from "../agreement/agreement.ts";
import { dayOf } from "../decisions/rounds.ts";
import { lastDayIn } from "./clocks.ts";
import type { RoleHeld } from "./state.ts";
import { stateOf } from "./state.ts";

/** A time in a role, or as a steward: over on every day after its last, without anybody writing so. */
export interface Tenure {
  readonly from: number;
  /** Null: it does not end by itself. */
  readonly until: number | null;
  readonly over: boolean;
}

function termOf(book: Book, from: number, days: number | null, day: number): Tenure {
  const { stops } = stateOf(book);
  if (days === null) return { from, until: null, over: false };
  return { from, until: lastDayIn(stops, from, days), over: dayOf(stops, day) > dayOf(stops, from) + days };
}

/** Since they were named; null for who is no steward. Without an agreement it does not end by itself. */
export function stewardTerm(book: Book, { id, steward, terms }: Member, day: number): Tenure | null {
  const term = terms.at(-1);
  if (!steward || term === undefined) return null;
  const { agreement, over } = stateOf(book);
  const from = dayAt(book, term.from);
  const before = over.get(id);
  if (before?.named === term.from) return { from, until: before.until, over: true };
  return termOf(book, from, agreement?.stewards.days ?? null, day);
}

/** Of a role that the agreement has no more there is no term. */
export function roleTerm(book: Book, { role, from, until }: RoleHeld, day: number): Tenure | null {
  const rule = stateOf(book).agreement?.roles.find(({ name }) => name === role);
  if (rule !== undefined && until !== null) return { from, until, over: true };
  return rule === undefined ? null : termOf(book, from, rule.days, day);
}

/** As the agreement changes: what is over by the one before stays over, and a role that the next one has no more ends. */
export function keepOver(book: Book, next: Agreement, day: number): void {
  const { over, roles } = stateOf(book);
  for (const steward of stewards(book)) {
    const term = stewardTerm(book, steward, day);
    const named = steward.terms.at(-1)?.from;
    if (term?.over && term.until !== null && named !== undefined) over.set(steward.id, { named, until: term.until });
  }
  for (const held of roles) {
    const term = roleTerm(book, held, day);
    if (term?.over) held.until = term.until;
    if (!next.roles.some(({ name }) => name === held.role)) held.until ??= day;
  }
}

/** Who holds a role whose term is not over. */
export function holdersOf(book: Book, role: string, day: number): readonly MemberId[] {
  const held = stateOf(book).roles.filter((each) => each.role === role);
  return held.filter((each) => roleTerm(book, each, day)?.over === false).map(({ member }) => member);
}
