import type { CircleId, MemberId } from "@unionhall/protocol";
import { breakIsSeen, isInAsMember, mostBreaks, nothingTold } from "@unionhall/union";
import type { BreaksView } from "../care.ts";
import { Stopped } from "../problems.ts";
import type { At } from "../rooms.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import type { DeskBreak } from "./breaks.ts";
import { breakNeeded, keptBreaks } from "./breaks.ts";
import { asLeft } from "./leave-slips.ts";
import { toldTo } from "./told-to.ts";

/** What is to be kept, and so told to whoever is there for it in that call; nobody else is. Whom it was told, it is taken back from. */
export function breakToKeep(
  person: Person,
  session: Session,
  { circle, room: call }: At,
  on: boolean,
): DeskBreak | null {
  const all = needed(person, circle);
  const before = all.find((each) => each.call === call);
  if (!on) return before === undefined ? null : { ...before, time: null };
  const to = session.room(call).call.leads.get("care")?.member;
  const { book } = session.circle;
  const isThere = to !== undefined && to !== session.me && isInAsMember(book, to);
  if (!isThere) throw new Stopped("nobody-to-tell");
  if (before === undefined && all.length >= mostBreaks) throw new Stopped("told-too-much");
  return { circle, call, to, time: person.env.clock.now() };
}

/** In a call: whom this person has told, and who has told them. */
export function lookAtBreaks(person: Person | null, { circle, room: call }: At): BreaksView {
  const session = person?.sessions.get(circle);
  if (person === null || session === undefined) return { mine: null, asked: [] };
  const now = person.env.clock.now();
  const asked = [...person.slips.in(circle)].flatMap(([by, { breaks }]) =>
    breaks.some((each) => each.call === call && breakIsSeen(each, now)) ? [by] : [],
  );
  const own = needed(person, circle).find((each) => each.call === call);
  return {
    mine: own === undefined ? null : { to: named(session, own.to), waits: !isLeft(person, session, own.to) },
    asked: asked.filter((by) => session.circle.book.members.get(by)?.state === "in").map((by) => named(session, by)),
  };
}

function needed(person: Person, circle: CircleId): readonly DeskBreak[] {
  const now = person.env.clock.now();
  return keptBreaks(person, circle).filter((each) => breakNeeded(each, now) !== null);
}

/** Whether the hall has from this device what they are told now. */
function isLeft(person: Person, session: Session, to: MemberId): boolean {
  const other = session.circle.book.members.get(to);
  const told = toldTo(person, session).get(to) ?? nothingTold;
  return other !== undefined && asLeft(person, session, other, told) !== null;
}

function named(session: Session, id: MemberId): BreaksView["asked"][number] {
  return { id, name: nameOf(session, id) };
}
