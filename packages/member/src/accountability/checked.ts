import type { MemberId } from "@unionhall/protocol";
import { equal } from "@unionhall/protocol";
import type { Checked, Draw } from "@unionhall/union";
import { checkSitting, drawOf, sealAppeal } from "@unionhall/union";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import type { Known } from "./inside.ts";
import { knownOf } from "./inside.ts";

/** What this device makes of a draw, by the book and by what this person knows beside it. */
export function checkedOf(person: Person, session: Session, draw: Draw, known: Known): Checked {
  const checked = checkSitting(session.circle.book, draw, known);
  const sealed = checked.sealed && appealFits(session, draw, known) && firstFits(person, session, draw, known);
  return { ...checked, sealed };
}

/** Without what appeals a party could not, and would not know. */
function appealFits({ me }: Session, { sealed }: Draw, { parties, token }: Known): boolean {
  if (me === null || !parties.includes(me)) return true;
  return token !== null && sealed !== null && equal(sealAppeal(token), sealed.appeal);
}

/** Of an appeal, by who was in the first: it is about the same people, without those who sat. */
function firstFits(person: Person, session: Session, { sealed }: Draw, { parties, without }: Known): boolean {
  const of = sealed?.of ?? null;
  const draw = of === null ? undefined : drawOf(session.circle.book, of);
  const first = draw === undefined ? null : knownOf(person, session, draw);
  return first === null || (areSame(first.parties, parties) && areSame(first.sits, without));
}

function areSame(some: readonly MemberId[], others: readonly MemberId[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each));
}
