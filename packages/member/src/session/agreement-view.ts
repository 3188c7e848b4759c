import type { Book, Kind, Member } from "@unionhall/kernel";
import { foresee, membersIn } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import type { RoleHeld, Tenure } from "@unionhall/union";
import {
  clocksStarted,
  clocksStopped,
  goesOnAt,
  may,
  roleTerm,
  standingOf,
  stateOf,
  stewardTerm,
  stopOn,
} from "@unionhall/union";
import type { AgreementView, StandingView, TermView } from "../agreement.ts";
import { isSoleSteward } from "../circle/stewards.ts";
import { nameOf } from "./name-of.ts";
import type { Session } from "./session.ts";

/** As this device's book has it today. */
export function agreementOf(session: Session): AgreementView | null {
  const { circle, me, state } = session;
  if (me === null || state === "waiting" || state === "out") return null;
  const { agreement, changes } = stateOf(circle.book);
  const held = heldBy(circle.book);
  return {
    agreement,
    changes: changes.toReversed().map(({ by, time }) => ({ by, name: nameOf(session, by), time })),
    people: membersIn(circle.book).map((member) => standingView(session, member, held.get(member.id) ?? [])),
    stopped: stoppedOf(session),
    may: mayDo(session, me),
  };
}

/** Looked through once: of a thousand people each would look through all that anybody ever had. */
function heldBy(book: Book): ReadonlyMap<MemberId, readonly RoleHeld[]> {
  const held = new Map<MemberId, RoleHeld[]>();
  for (const each of stateOf(book).roles) {
    if (each.until !== null) continue;
    const others = held.get(each.member);
    if (others === undefined) held.set(each.member, [each]);
    else others.push(each);
  }
  return held;
}

function standingView(session: Session, member: Member, held: readonly RoleHeld[]): StandingView {
  const { circle, me } = session;
  return {
    id: member.id,
    name: nameOf(session, member.id),
    me: member.id === me,
    standing: standingOf(circle.book, member.id),
    roles: termsOf(circle.book, member, { held, day: circle.next.day }),
  };
}

/** Stewardship first. What ended by itself is told as over until it is given anew; what was given up, no more. */
function termsOf(
  book: Book,
  member: Member,
  { held, day }: { readonly held: readonly RoleHeld[]; readonly day: number },
): readonly TermView[] {
  const stewards = view(null, stewardTerm(book, member, day));
  return [...stewards, ...held.flatMap((each) => view(each.role, roleTerm(book, each, day)))];
}

function view(role: string | null, term: Tenure | null): readonly TermView[] {
  return term === null ? [] : [{ role, ...term }];
}

function stoppedOf(session: Session): AgreementView["stopped"] {
  const { circle } = session;
  const stop = stopOn(stateOf(circle.book).stops, circle.next.day);
  if (stop === null) return null;
  return { by: stop.by, name: nameOf(session, stop.by), day: stop.from, until: goesOnAt(stop) };
}

/** Nothing on a doubt: where the book waits for something that this device has not, somebody else may know better. */
function mayDo({ circle, state }: Session, me: MemberId): AgreementView["may"] {
  const { book, waitsAt, next } = circle;
  const { agreement } = stateOf(book);
  if (agreement === null || state !== "in" || waitsAt !== null || circle.me.visit !== undefined) return mayNothing;
  const counts = (kind: Kind<Record<string, never>>): boolean =>
    foresee(book, { kind, payload: {}, by: me, day: next.day, time: circle.env.clock.now() }) === null;
  return {
    propose: may(agreement, standingOf(book, me), "propose") === "yes",
    stopClocks: counts(stopOn(stateOf(book).stops, next.day) === null ? clocksStopped : clocksStarted),
    stepBack: holdsRole(book, me, next.day) || (isStewardIn(book, me) && !isSoleSteward(circle)),
  };
}

const mayNothing: AgreementView["may"] = { propose: false, stopClocks: false, stepBack: false };

function isStewardIn(book: Book, me: MemberId): boolean {
  return book.members.get(me)?.steward === true;
}

function holdsRole(book: Book, me: MemberId, day: number): boolean {
  return stateOf(book).roles.some((held) => held.member === me && roleTerm(book, held, day)?.over === false);
}
