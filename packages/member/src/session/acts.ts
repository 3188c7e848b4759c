import type { Kind } from "@unionhall/kernel";
import {
  invitationConfirmed,
  invitationObjected,
  isHalted,
  memberConfirmed,
  memberLeft,
  memberVouched,
} from "@unionhall/kernel";
import type { CircleId, Key, MemberId } from "@unionhall/protocol";
import { longestName, personNamed, write } from "@unionhall/union";
import { isShutOut } from "../alone/circles.ts";
import { takeBackApproach } from "../alone/leave-approach.ts";
import type { NewInvitation } from "../agreement.ts";
import type { Suspended } from "../suspended.ts";
import { lawfulDeed } from "../circle/book-writes.ts";
import { admit, holdMember, makeInvitation, removeMember, withdrawInvitation } from "../circle/deeds.ts";
import { Parted } from "../circle/hall-lies.ts";
import { put } from "../circle/send.ts";
import { isSoleSteward, stepBack } from "../circle/stewards.ts";
import { turnDoor } from "../circle/turn.ts";
import { Refused } from "../line/thrown.ts";
import { Stopped } from "../problems.ts";
import { isSteward } from "./is-steward.ts";
import { writeLink } from "./links.ts";
import { nameOf } from "./name-of.ts";
import type { Person } from "./person.ts";
import type { Session } from "./session.ts";

/** Days an invitation is good. */
const invitationDays = 14;

/** The session of a circle this member is in. Throws `Stopped` otherwise. */
export function inside(person: Person, id: CircleId): Session {
  const session = person.sessions.get(id);
  if (session === undefined || session.state === "out") throw new Stopped("no-such-circle");
  if (isHalted(session.circle.book)) throw new Stopped("newer-rules");
  if (session.state === "waiting") throw new Stopped("waiting-to-be-let-in");
  return session;
}

/**
 * Before new keys go to everyone, this device sees for itself who that is, and reads their box keys. Throws `Stopped` with
 * `past-unread`, and `Offline`.
 */
export async function ownPast(session: Session): Promise<void> {
  try {
    if (session.circle.base !== null) await session.past.finish();
  } catch (error) {
    // To who was put out the hall shows nothing more.
    if (!(error instanceof Refused)) throw error;
  }
  if (session.circle.base !== null) throw new Stopped("past-unread");
}

/** Something that needs the hall now, in turn with everything else of the circle. Throws `Parted`. */
export function now<T>(session: Session, act: () => Promise<T>): Promise<T> {
  return inTurn(session, () => {
    if (session.circle.parted) throw new Parted();
    return act();
  });
}

/** The same, of something that comes to a part of it without the hall. */
export async function inTurn<T>(session: Session, act: () => Promise<T>): Promise<T> {
  try {
    return await session.circle.serial.run(act);
  } finally {
    session.settleState();
    session.listener.changed();
  }
}

/** A deed that shuts somebody out, or may: what is said from now on goes when it is over. */
export async function wordsAfter<T>(session: Session, deed: () => Promise<T>): Promise<T> {
  const { outbox } = session.circle;
  try {
    return await outbox.onItsWay.stopFor(deed);
  } finally {
    if (outbox.waiting.length > 0) void session.send();
  }
}

export function trimmed(text: string, longest: number): string {
  const clean = text.trim();
  if (clean === "") throw new Stopped("empty");
  if (clean.length > longest) throw new Stopped("too-long");
  return clean;
}

export async function rename(person: Person, id: CircleId, name: string): Promise<void> {
  const session = inside(person, id);
  const room = session.circle.hallway;
  if (room === null) throw new Stopped("no-such-circle");
  const chosen = trimmed(name, longestName);
  await person.device.setNote(id, { name: chosen });
  await put(session.circle, { room, class: "kept" }, write(personNamed, { name: chosen }));
  session.listener.changed();
  void session.send();
}

export async function invite(person: Person, id: CircleId, ask: NewInvitation): Promise<{ link: string }> {
  const session = inside(person, id);
  if (ask.returning !== undefined) memberOf(session, ask.returning);
  const secret = person.env.random(16);
  const from = session.me === null ? "" : nameOf(session, session.me);
  const { title } = session.hallway;
  await now(session, () => makeInvitation(session.circle, { ...ask, secret, days: invitationDays, title, from }));
  return { link: writeLink(session.circle.link.address, "join", secret) };
}

export function withdraw(person: Person, id: CircleId, invitation: Key): Promise<void> {
  const session = inside(person, id);
  return now(session, () => withdrawInvitation(session.circle, invitation));
}

export async function vouch(person: Person, id: CircleId, knock: Key): Promise<void> {
  const session = inside(person, id);
  const { invitation } = knockOf(session, knock).signed.letter;
  await inBook(session, memberVouched, { invitation, signing: knock });
}

export async function object(person: Person, id: CircleId, invitation: Key): Promise<void> {
  await inBook(inside(person, id), invitationObjected, { invitation });
}

export async function letIn(person: Person, id: CircleId, key: Key): Promise<void> {
  const session = inside(person, id);
  const knock = knockOf(session, key);
  await now(session, () => admit(session.circle, knock));
  await session.online();
}

export async function remove(person: Person, id: CircleId, member: MemberId): Promise<void> {
  const session = inside(person, id);
  memberOf(session, member);
  if (!isSteward(session)) throw new Stopped("not-a-steward");
  await wordsAfter(session, async () => {
    await ownPast(session);
    await now(session, () => removeMember(session.circle, member));
  });
}

export function hold(person: Person, id: CircleId, member: MemberId): Promise<void> {
  const session = inside(person, id);
  memberOf(session, member);
  return wordsAfter(session, () => now(session, () => holdMember(session.circle, member)));
}

export function confirm(person: Person, id: CircleId, what: Suspended): Promise<void> {
  const session = inside(person, id);
  return "member" in what ? inBook(session, memberConfirmed, what) : inBook(session, invitationConfirmed, what);
}

/** Lets go of a circle that this member is out of, or of one of two that nobody lets them into any more. */
export async function forget(person: Person, id: CircleId): Promise<void> {
  const session = person.sessions.get(id);
  if (session === undefined) throw new Stopped("no-such-circle");
  if (session.state === "waiting" && !isShutOut(session)) throw new Stopped("waiting-to-be-let-in");
  if (session.state !== "out" && session.state !== "waiting") throw new Stopped("still-in");
  await person.done(id);
}

/** The circle is told, and this desk is done with it. A steward steps back first: the door would keep their latch. */
export async function leave(person: Person, id: CircleId): Promise<void> {
  const session = inside(person, id);
  const { circle } = session;
  const { ofTwo, invitations } = circle.book;
  if (ofTwo) await takeBackApproach(person, session);
  // Whoever was asked and has not answered is not to wait at a door that nobody opens.
  const open = ofTwo ? [...invitations.values()].filter(({ state }) => state === "open") : [];
  for (const { key } of open) await now(session, () => withdrawInvitation(circle, key));
  // All in one turn: what is asked for between could make another a steward.
  await now(session, async () => {
    if (isSteward(session) && !isSoleSteward(circle)) await stepBack(circle);
    await person.device.setNote(id, { leaving: true });
    await writeBook(session, memberLeft, {});
  });
  await person.done(id);
}

/** A deed that stands by itself, at once. */
export function inBook<P>(session: Session, kind: Kind<P>, payload: P): Promise<void> {
  return now(session, () => writeBook(session, kind, payload));
}

function writeBook<P>({ circle }: Session, kind: Kind<P>, payload: P): Promise<void> {
  return turnDoor(circle, () => ({ door: {}, written: [lawfulDeed(circle, kind, payload)] }));
}

export function memberOf(session: Session, member: MemberId): void {
  if (session.circle.book.members.get(member)?.state !== "in") throw new Stopped("no-such-member");
}

function knockOf(session: Session, key: Key): Session["letters"]["knocks"][number] {
  const knock = session.letters.knocks.find(({ signed }) => signed.letter.keys.signing === key);
  if (knock === undefined) throw new Stopped("no-such-knock");
  return knock;
}
