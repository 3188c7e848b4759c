import type { Book, Invitation, PastKey } from "@unionhall/kernel";
import { membersIn, mostPast, stewards } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { comesMuted } from "@unionhall/union";
import { WouldNotCount } from "../circle/would-not-count.ts";
import type { Circle } from "../circle/circle.ts";
import { inviteTheOther } from "../alone/invite.ts";
import { doorOf, isToGo, lookAtTheDoor, patienceAtTheDoor } from "../circle/at-the-door.ts";
import { admit, keysAreDue, mendTheDoor, objectionToAdmit, renewKeys } from "../circle/deeds.ts";
import { mindDecisions } from "../decisions/mind.ts";
import { dropVisit } from "../visit/visit-latch.ts";
import { mindTheStewards } from "./asked.ts";
import { openNumbers } from "./draw-acts.ts";
import { mindSeats } from "../seats/mind.ts";
import { giveBoxes } from "./boxes.ts";
import { isSteward } from "./is-steward.ts";
import type { Session } from "./session.ts";
import { spread } from "./waits.ts";

/** Members whose door is no more than some thousand bytes. */
const smallCircle = 50;

/** For the hall, should it lose it. In a large circle the stewards have it. */
async function keepTheDoor(circle: Circle): Promise<void> {
  const isKept = circle.marks.door?.door.version === circle.tie?.standing.door;
  if (!isKept && membersIn(circle.book).length <= smallCircle) await doorOf(circle);
}

/** What a member's device does by itself: lets in who comes by an open door, and turns keys that are due. */
export async function tend(session: Session): Promise<void> {
  const { me } = session;
  if (me === null) return;
  try {
    await closeVisit(session);
    await keepTheDoor(session.circle);
    await openDoors(session, me);
    await inviteTheOther(session);
    await session.point.look();
    // Whom keys go to, a device sees for itself first.
    if (session.circle.base === null) await mindTheKeys(session, me);
    await mindDecisions(session, me);
    await openNumbers(session, me);
    await mindSeats(session, me);
  } catch (error) {
    // Another device did it first.
    if (!(error instanceof WouldNotCount)) throw error;
  }
}

async function mindTheKeys(session: Session, me: MemberId): Promise<void> {
  await giveBoxes(session, me);
  if (!isSteward(session)) return;
  await mindTheDoor(session, me);
  await mindTheStewards(session, me);
}

/** A visit's latch opens nothing after its time; then it goes from the door, and the bundle with it. */
async function closeVisit(session: Session): Promise<void> {
  const { circle, listener } = session;
  const until = listener.visitUntil(session);
  if (until === null) return;
  const left = until - circle.env.clock.now();
  if (left > 0) return session.waits.lookAgain(left);
  await dropVisit(circle);
  await listener.visitOver(session);
}

/**
 * A steward's device turns the keys when someone left or renewed theirs, and soon when a stranger has a latch; and puts
 * a member's latch back that another steward took out of the door alone, and has each do what its member may.
 */
async function mindTheDoor(session: Session, me: MemberId): Promise<void> {
  const { circle } = session;
  if (circle.book.statement?.of === "devices") return;
  session.door = await lookAtTheDoor(circle);
  const { strangers, missing, otherwise } = session.door;
  const toMend = [...missing, ...otherwise];
  const patience = patienceAtTheDoor * rankOf(circle, me);
  if (strangers.some(isToGo) || keysAreDue(circle.book) || session.apart) await turnWhereItHelps(session);
  else if (toMend.some(({ age }) => age >= patience)) await mendTheDoor(circle, patience);
  else if (toMend.length > 0 || strangers.some(({ overdue }) => !overdue)) session.waits.lookAgain(patienceAtTheDoor);
}

/** Where a turn has changed nothing, the hall does not take all of it: a minute goes by before the next. */
async function turnWhereItHelps(session: Session): Promise<void> {
  const { circle, waits } = session;
  const { clock } = circle.env;
  if (clock.now() - session.turnedInVain < patienceAtTheDoor) return waits.lookAgain(patienceAtTheDoor);
  await renewKeys(circle);
  const { strangers } = await lookAtTheDoor(circle);
  if (strangers.some(isToGo) || keysAreDue(circle.book)) session.turnedInVain = clock.now();
}

/** The stewards' devices mend the door one after the other, as their people stand in the book; from 1. */
function rankOf({ book }: Circle, me: MemberId): number {
  return stewards(book).findIndex(({ id }) => id === me) + 1;
}

async function openDoors(session: Session, me: MemberId): Promise<void> {
  const { circle } = session;
  for (const knock of session.letters.knocks) {
    const invitation = circle.book.invitations.get(knock.signed.letter.invitation);
    if (invitation === undefined || invitation.vouches > 0 || invitation.returning !== null) continue;
    // Who comes muted to a call is let in by somebody's hand.
    if (comesMuted(circle.book, invitation.key) || objectionToAdmit(circle, knock) !== null) continue;
    const name = knock.signed.letter.keys.signing;
    if (invitation.by === me || session.waits.isOver(name, () => spread(circle)))
      await admit(circle, knock, pastFor(circle));
  }
}

/**
 * A new device of the same person gets what its owner had, and the second of two the words that were said for them
 * alone; nobody else gets what was passing.
 */
export function pastFor({ book, epochs }: Circle): readonly PastKey[] {
  if (book.statement?.of !== "devices" && !book.ofTwo) return [];
  return epochs
    .all()
    .flatMap(({ number, passing }) => (passing === null ? [] : [{ number, passing }]))
    .slice(0, mostPast);
}

/** How many have to vouch, as long as nobody objects. */
export function neededVouches(book: Book, invitation: Invitation): number {
  if (invitation.returning === null) return invitation.vouches;
  const others = membersIn(book).filter(({ id }) => id !== invitation.returning).length;
  return Math.min(Math.max(2, invitation.vouches), others);
}
