import type { Void } from "@unionhall/kernel";
import { memberRemoved, stewardEnded, stewardNamed, stewardsAsOf } from "@unionhall/kernel";
import type { RoomId } from "@unionhall/protocol";
import type { DecidedDeed, Decision } from "@unionhall/union";
import { agreementChanged, roleEnded, roleGiven, standingChanged, stands } from "@unionhall/union";
import { objection } from "../circle/book-writes.ts";
import { WouldNotCount } from "../circle/would-not-count.ts";
import type { At } from "../rooms.ts";
import type { ProposedDeed } from "../decisions.ts";
import { inBook, inside, now, remove } from "../session/acts.ts";
import { isSteward } from "../session/is-steward.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { standFor } from "../session/steward-acts.ts";
import { shown } from "./deeds.ts";
import { actedOn, todayIn } from "./known.ts";
import { besideOf } from "./read-here.ts";

/** All that an outcome entitles to, nobody has done, and this member can do: one after the other. */
export async function carryOut(person: Person, { circle: id, room }: At): Promise<void> {
  const session = inside(person, id);
  await now(session, () => session.upToDate());
  const deeds = leftToDo(session, room, actedOn(session, room).decision);
  const mine = deeds.filter((deed) => whyNotCarried(session, deed) === null);
  if (mine.length === 0) throw new WouldNotCount(deeds.map((deed) => whyNotCarried(session, deed))[0] ?? "no-effect");
  for (const deed of mine) await carry(person, session, deed);
}

/** What of an outcome that stands is left, as far as it is known here. */
export function leftToDo(session: Session, room: RoomId, decision: Decision): readonly ProposedDeed[] {
  const { outcome, deeds } = decision;
  if (outcome === null || !outcome.passed || !stands(decision, outcome, todayIn(session))) return [];
  const { drafts } = besideOf(session, room);
  const left = deeds.filter((_, at) => !outcome.used.has(at));
  return left.map((deed: DecidedDeed) => shown(deed, drafts)).filter((deed) => deed !== null);
}

/** Why this member would not do it as things stand here; or null. Of stewards, most have to stand for a change of them. */
export function whyNotCarried(session: Session, deed: ProposedDeed): Void | null {
  const why = whyNotDone(session, deed);
  const takesSteward = deed.deed === "removal" || (deed.deed === "steward" && !isAnotherTerm(session, deed));
  if (takesSteward && !isSteward(session)) return why ?? "not-a-steward";
  return deed.deed === "steward" && why === "stewards-need-a-majority" && isSteward(session) ? null : why;
}

/** Of somebody who stewards: the door has their key as it is to be, so it is done in the book, and by anybody. */
function isAnotherTerm({ circle }: Session, deed: ProposedDeed): boolean {
  return deed.deed === "steward" && deed.on && circle.book.members.get(deed.member)?.steward === true;
}

function whyNotDone({ circle }: Session, deed: ProposedDeed): Void | null {
  switch (deed.deed) {
    case "agreement":
      return objection(circle, agreementChanged, { agreement: deed.agreement });
    case "role":
      return objection(circle, deed.on ? roleGiven : roleEnded, { member: deed.member, role: deed.role });
    case "standing":
      return objection(circle, standingChanged, { member: deed.member, as: deed.as });
    case "removal":
      return objection(circle, memberRemoved, { member: deed.member });
    case "steward": {
      const change = { member: deed.member, after: stewardsAsOf(circle.book), consents: [] };
      return objection(circle, deed.on ? stewardNamed : stewardEnded, change);
    }
  }
}

function carry(person: Person, session: Session, deed: ProposedDeed): Promise<unknown> {
  switch (deed.deed) {
    case "agreement":
      return inBook(session, agreementChanged, { agreement: deed.agreement });
    case "role":
      return inBook(session, deed.on ? roleGiven : roleEnded, { member: deed.member, role: deed.role });
    case "standing":
      return inBook(session, standingChanged, { member: deed.member, as: deed.as });
    case "removal":
      return remove(person, session.circle.id, deed.member);
    case "steward":
      if (isAnotherTerm(session, deed))
        return inBook(session, stewardNamed, { member: deed.member, after: 0, consents: [] });
      return standFor(person, session.circle.id, { deed: deed.on ? "named" : "ended", member: deed.member });
  }
}
