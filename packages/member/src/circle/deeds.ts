import type { Book, InvitationKeys, PastKey, SignedLetter, Void } from "@unionhall/kernel";
import {
  invitationKeys,
  invitationMade,
  invitationWithdrawn,
  letterboxMade,
  memberAdmitted,
  memberHeld,
  memberRemoved,
  memberReturned,
  openLetter,
  sealNote,
  stewardsAsOf,
} from "@unionhall/kernel";
import type { Bytes, Key, Letter, MemberId } from "@unionhall/protocol";
import { holdToSign, msInDay, rights } from "@unionhall/protocol";
import type { Standing, Written } from "@unionhall/union";
import { invitationMarked } from "@unionhall/union";
import { Offline } from "../line/thrown.ts";
import { doorOf, isToGo, latchOf, lookAtTheDoor } from "./at-the-door.ts";
import { isApart } from "./apart.ts";
import { deed, lawfulDeed, objection } from "./book-writes.ts";
import { WouldNotCount } from "./would-not-count.ts";
import type { Circle } from "./circle.ts";
import { anchorToGive } from "./points.ts";
import { letterboxWithout, newLetterbox } from "./letterbox.ts";
import { rightsComing } from "./rights.ts";
import type { DoorPart, Plan } from "./turn.ts";
import { step, turnDoor, turnKeys } from "./turn.ts";

export interface InvitationAsk {
  /** 128 bits from which everything in the link comes. */
  readonly secret: Bytes;
  readonly vouches: number;
  readonly returning?: MemberId;
  /** As what they take part; left out, as the agreement says. */
  readonly as?: Standing;
  /** Days it is good. */
  readonly days: number;
  readonly title: string;
  readonly from: string;
}

/** Makes an invitation: a join latch in the door, an entry in the book, a note that only the link opens. */
export async function makeInvitation(circle: Circle, ask: InvitationAsk): Promise<InvitationKeys> {
  const keys = await invitationKeys(circle.env, ask.secret);
  const until = circle.env.clock.now() + ask.days * msInDay;
  const latch = { key: keys.latchKey, rights: rights.join, by: circle.latch.key, until };
  const payload = {
    invitation: keys.invitation,
    latch: keys.latchKey,
    vouches: ask.vouches,
    until: Math.floor(until / msInDay),
    ...(ask.returning === undefined ? {} : { returning: ask.returning }),
  };
  // Before anybody could follow it.
  const marked = ask.as === undefined ? [] : [deed(invitationMarked, { invitation: keys.invitation, as: ask.as })];
  await turnDoor(circle, () => ({
    door: { add: [latch] },
    written: [lawfulDeed(circle, invitationMade, payload), ...marked],
  }));
  await leaveNote(circle, keys, ask);
  return keys;
}

/** What the link opens. It may be left again. */
export async function leaveNote(
  circle: Circle,
  keys: InvitationKeys,
  { title, from }: Pick<InvitationAsk, "title" | "from">,
): Promise<void> {
  const { letterbox } = circle.book;
  const { hall } = circle.link;
  if (letterbox === null) throw new Error("no letterbox to invite with");
  if (hall === null) throw new Offline();
  const anchor = await anchorToGive(circle);
  const note = { v: 1, hall, circle: circle.id, letterbox: letterbox.key, anchor, title, from } as const;
  const sealed = await sealNote(circle.env, keys.noteKey, note);
  await circle.link.ask({ type: "put-note", circle: circle.id, note: keys.note, latch: keys.latchKey, sealed }, "done");
}

export async function withdrawInvitation(circle: Circle, invitation: Key): Promise<void> {
  const latch = circle.book.invitations.get(invitation)?.latch;
  const door = latch === undefined ? {} : { drop: [latch] };
  await turnDoor(circle, () => ({ door, written: [lawfulDeed(circle, invitationWithdrawn, { invitation })] }));
}

/** Someone at the door whose letter opened. */
export interface Knock {
  readonly signed: SignedLetter;
  readonly letter: Letter;
}

/** The join letters that open and belong to an open invitation. */
export async function readKnocks(circle: Circle): Promise<readonly Knock[]> {
  const { letters } = await circle.link.ask({ type: "get-letters", circle: circle.id }, "letters");
  const knocks = await Promise.all(letters.map((letter) => openKnock(circle, letter)));
  return knocks.filter((knock) => knock !== null);
}

async function openKnock(circle: Circle, letter: Letter): Promise<Knock | null> {
  const { letterbox, olderLetterboxes } = circle.book;
  const seeds = [...olderLetterboxes, ...(letterbox === null ? [] : [letterbox.seed])];
  for (const seed of seeds.toReversed()) {
    const signed = await openLetter(circle.env, circle.id, seed, letter.sealed);
    const invitation = signed === null ? undefined : circle.book.invitations.get(signed.letter.invitation);
    if (signed !== null && invitation?.latch === letter.latch && invitation.state === "open") return { signed, letter };
  }
  return null;
}

/** Lets in who knocked. `past`: passing keys they are to have, where all of it is their own anyway. */
export async function admit(
  circle: Circle,
  { signed, letter }: Pick<Knock, "signed"> & { readonly letter: Pick<Letter, "latch"> },
  past: readonly PastKey[] = [],
): Promise<void> {
  const { keys, invitation } = signed.letter;
  const latch = { key: keys.latch, renew: keys.renew, rights: rightsComing(circle.book, invitation) };
  const door = { drop: [letter.latch], add: [latch] };
  const admission = (): Written => lawfulDeed(circle, admissionKind(circle, invitation), { letter: signed });
  await step(circle, () => ({ door, written: [admission()] }), keys.box, past);
}

/** Why this member may not let in who knocked, or null. */
export function objectionToAdmit(circle: Circle, { signed }: Knock): Void | null {
  return objection(circle, admissionKind(circle, signed.letter.invitation), { letter: signed });
}

function admissionKind(circle: Circle, invitation: Key): typeof memberAdmitted {
  return circle.book.invitations.get(invitation)?.returning === null ? memberAdmitted : memberReturned;
}

/** Out at once: no latch, no box, no key that opens what comes. */
export async function removeMember(circle: Circle, id: MemberId): Promise<void> {
  const plan = async (): Promise<Plan> => {
    const removal = lawfulDeed(circle, memberRemoved, { member: id });
    const { door, after } = await letterboxWithout(circle);
    return {
      door: { ...(await doorWithout(circle, id)), ...door },
      written: [removal],
      after: [await freshLetterbox(circle), ...after],
    };
  };
  await turnKeys(circle, plan, new Set([id]));
}

/** Takes out of the door whoever is not lawfully there, with `without` counted among them. */
async function doorWithout(circle: Circle, without?: MemberId): Promise<DoorPart> {
  const strangers = (await lookAtTheDoor(circle)).strangers.filter(isToGo);
  const door = await doorOf(circle);
  const latch = without === undefined ? undefined : await latchOf(circle, without);
  const theirs = door.latches.filter(({ key, by }) => latch !== undefined && (key === latch || by === latch));
  return { drop: [...new Set([...strangers, ...theirs].map(({ key }) => key))] };
}

/**
 * Puts latches of members back who are in and were taken out of the door for so long, in ms, with no word in the book; and has
 * those do what they should that may do more or less.
 */
export async function mendTheDoor(circle: Circle, age: number): Promise<void> {
  await turnDoor(circle, async () => {
    const { missing, otherwise } = await lookAtTheDoor(circle);
    const isOld = (each: { readonly age: number }): boolean => each.age >= age;
    const drop = otherwise.filter(isOld).map(({ latch }) => latch.key);
    const add = [...missing, ...otherwise].filter(isOld).map(({ latch }) => latch);
    if (add.length === 0) throw new WouldNotCount("no-effect");
    return { door: { drop, add }, written: [] };
  });
}

/** Fresh keys for everyone who is in, and no place at the door for who is not. Only as long as they are due. */
export async function renewKeys(circle: Circle): Promise<void> {
  const isDue = async (): Promise<boolean> =>
    keysAreDue(circle.book) || isApart(circle) || (await lookAtTheDoor(circle)).strangers.some(isToGo);
  await freshKeys(circle, isDue);
}

/** Fresh keys, so that nothing that was signed before is good any more, in the book or at the door. */
export async function endConsents(circle: Circle): Promise<void> {
  const asOf = stewardsAsOf(circle.book);
  await freshKeys(circle, () => Promise.resolve(stewardsAsOf(circle.book) === asOf));
}

async function freshKeys(circle: Circle, isDue: () => Promise<boolean>): Promise<void> {
  await turnKeys(circle, async () => {
    if (!(await isDue())) throw new WouldNotCount("no-effect");
    return { door: await doorWithout(circle), written: [], after: [await freshLetterbox(circle)] };
  });
}

/** Whether someone left or renewed their keys since the last turn; or was removed, and the hall took only half of that. */
export function keysAreDue(book: Book): boolean {
  if (book.statement?.of === "devices") return false;
  const lastTurn = book.turns.at(-1)?.seq ?? 0;
  return [...book.voices.values()].some(({ until }) => until !== null && until > lastTurn);
}

/** A phone may be in other hands: the hall pauses its latch when enough ask, the book its voice. */
export async function holdMember(circle: Circle, id: MemberId): Promise<void> {
  const latch = circle.book.members.get(id)?.keys.latch;
  if (latch === undefined) throw new Error("no such member");
  await turnDoor(circle, () => ({ door: {}, written: [lawfulDeed(circle, memberHeld, { member: id })] }));
  const signature = await circle.env.crypto.sign(circle.latch.seed, holdToSign(circle.id, latch));
  await circle.link.ask({ type: "hold", circle: circle.id, latch, by: circle.latch.key, signature }, "done");
}

async function freshLetterbox(circle: Circle): Promise<Written> {
  return deed(letterboxMade, await newLetterbox(circle.env));
}
