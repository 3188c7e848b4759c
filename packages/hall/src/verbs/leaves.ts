import type { Answer, Bytes, CircleId, Key, Latch, LetterId, NoteId, PutLocator } from "@unionhall/protocol";
import { bytesOf, letterIdOf, locatorToSign, may } from "@unionhall/protocol";
import { latchIn } from "../store/circle.ts";
import type { Guest, Hall } from "./hall.ts";
import { done, refuse } from "./hall.ts";
import { answering, inside, member } from "./inside.ts";

/* What is left at the door, sealed: notes of invitations and visits, letters of newcomers, locators of desks. */

type PutNote = { readonly circle: CircleId; readonly note: NoteId; readonly latch: Key; readonly sealed: Bytes };

/** Beside an invitation or a visit, by who made it or a steward; gone with its latch. */
export function putNote(hall: Hall, guest: Guest, { circle: id, note, latch: key, sealed }: PutNote): Promise<Answer> {
  return hall.store.change(id, { note }, (seen) => {
    const stands = member(seen.circle, guest, id, hall.now());
    if (!stands.ok) return { answer: refuse(stands.reason) };
    const target = latchIn(stands.circle.door, key);
    if (target === undefined) return { answer: refuse("latch-not-in-door") };
    const isNotes = seen.note === null || (seen.note.circle === id && seen.note.latch === key);
    if (!isNotes || !mayNote(stands.latch, target)) return { answer: refuse("not-allowed") };
    if (!hall.rates.take(answering(stands.latch), hall.now())) return { answer: refuse("too-fast") };
    return { answer: done, changes: { circle: stands.circle, note: { note, latch: key, sealed } } };
  });
}

function mayNote(latch: Latch, target: Latch): boolean {
  const isOutside = may(target, "join") || may(target, "visit");
  return isOutside && (target.by === latch.key || may(latch, "steward"));
}

/** Needs no circle: the note's name is as secret as the link it comes from. */
export async function getNote(hall: Hall, guest: Guest, { note }: { readonly note: NoteId }): Promise<Answer> {
  const sealed = await hall.store.note(note);
  return sealed === null ? refuse("no-such-thing") : { type: "note", sealed };
}

type PutLetter = { readonly circle: CircleId; readonly latch: Key; readonly sealed: Bytes };

export function putLetter(hall: Hall, guest: Guest, { circle: id, latch, sealed }: PutLetter): Promise<Answer> {
  return hall.store.change(id, {}, (seen) => {
    const stands = inside(seen.circle, guest, id, hall.now());
    if (!stands.ok) return { answer: refuse(stands.reason) };
    if (stands.latch.key !== latch || !may(stands.latch, "join")) return { answer: refuse("not-allowed") };
    const letter = { letter: letterIdOf(sealed), latch, sealed };
    return { answer: done, changes: { circle: stands.circle, letter } };
  });
}

type DropLetter = { readonly circle: CircleId; readonly letter: LetterId };

export function dropLetter(hall: Hall, guest: Guest, { circle: id, letter }: DropLetter): Promise<Answer> {
  return hall.store.change(id, {}, (seen) => {
    const stands = member(seen.circle, guest, id, hall.now());
    if (!stands.ok) return { answer: refuse(stands.reason) };
    return { answer: done, changes: { circle: stands.circle, dropLetter: letter } };
  });
}

/**
 * Signed by the locator itself; only a greater version replaces. What is there already is done. It belongs to no
 * circle that could answer for its bytes, so it is taken only from who is inside one or has just founded one.
 */
export async function putLocator(hall: Hall, guest: Guest, request: PutLocator): Promise<Answer> {
  const { locator, version, sealed, signature } = request;
  if (guest.entered.size === 0 && !guest.founded) return refuse("not-entered");
  if (guest.locators >= hall.limits.locatorsPerLink || !(await mayLeave(hall, guest))) return refuse("too-fast");
  guest.locators += 1;
  if (!(await hall.crypto.verify(bytesOf(locator), signature, locatorToSign(version, sealed))))
    return refuse("bad-signature");
  if (await hall.store.putLocator(locator, { version, sealed })) return done;
  const kept = await hall.store.locator(locator);
  const same = kept?.version === version && Buffer.compare(kept.sealed, sealed) === 0;
  return same ? done : refuse("not-allowed");
}

/** Connections cost nothing, so what a latch may do counts as well. Who has only founded had somebody answer for that. */
async function mayLeave(hall: Hall, { entered }: Guest): Promise<boolean> {
  const [first] = entered;
  if (first === undefined) return true;
  const [id, key] = first;
  const circle = await hall.store.circle(id);
  const latch = circle === null ? undefined : latchIn(circle.door, key);
  return hall.rates.take(latch === undefined ? key : answering(latch), hall.now());
}

export async function getLocator(hall: Hall, guest: Guest, { locator }: { readonly locator: Key }): Promise<Answer> {
  const kept = await hall.store.locator(locator);
  return kept === null ? refuse("no-such-thing") : { type: "locator", version: kept.version, sealed: kept.sealed };
}
