import type { Key, MemberId, MemberKeys } from "@unionhall/protocol";
import type { Book, Grant, Invitation, Member } from "./book.ts";
import { seatKeys } from "./seat-keys.ts";
import { giveVoice, silence } from "./voice.ts";

/** Whether any of the keys was ever anyone's here or is a seat's, or stands for two things at once. */
export function keysKnown(book: Book, keys: MemberKeys): boolean {
  const all = signingKeys(keys);
  const ofSeats = seatKeys(book);
  return new Set(all).size < all.length || all.some((key) => book.keys.has(key) || ofSeats.has(key));
}

/** Whoever has seen a link has the keys it makes: none of them may become a member's. */
export function areOfTheLink(keys: MemberKeys, { key, latch }: Invitation): boolean {
  return signingKeys(keys).some((each) => each === key || each === latch);
}

/** The Ed25519 keys among a member's. */
export function signingKeys({ signing, latch, renew }: MemberKeys): readonly Key[] {
  return [signing, latch, renew];
}

export interface Newcomer {
  readonly id: MemberId;
  readonly keys: MemberKeys;
  readonly steward: boolean;
  readonly grant: Grant;
  readonly seq: number;
}

/** A new member. They speak from the entry after this one. */
export function letIn(book: Book, { id, keys, steward, grant, seq }: Newcomer): void {
  const fresh: Member = {
    id,
    keys,
    state: "in",
    steward,
    terms: steward ? [{ from: seq, until: null }] : [],
    since: seq,
    grant,
    suspensions: [],
    holds: [],
    holders: new Map(),
    lastAsked: null,
  };
  book.members.set(id, fresh);
  giveVoice(book, fresh, keys, seq);
}

/** The same person with new keys. Whatever held the old ones is over, and so is whatever was to bring them back. */
export function letBackIn(book: Book, member: Member, keys: MemberKeys, seq: number): void {
  member.state = "in";
  for (const hold of member.holds) hold.lifted ??= seq;
  member.holders.clear();
  withdraw(book, ({ returning }) => returning === member.id);
  giveVoice(book, member, keys, seq);
}

/**
 * They are out from the entry after this one; their open invitations end with them. Who is removed comes back by
 * nothing that was begun before; who left may: whoever has their phone could have said so.
 */
export function letOut(book: Book, member: Member, state: "left" | "removed", seq: number): void {
  member.state = state;
  endRoles(book, member, seq);
  silence(book, member, seq);
  withdraw(book, ({ by, returning }) => by === member.id || (state === "removed" && returning === member.id));
}

function withdraw(book: Book, which: (invitation: Invitation) => boolean): void {
  for (const invitation of book.invitations.values())
    if (invitation.state === "open" && which(invitation)) invitation.state = "withdrawn";
}

export function beginStewardship(book: Book, member: Member, seq: number): void {
  endStewardship(book, member, seq);
  book.stewardsSince = seq;
  member.steward = true;
  member.terms.push({ from: seq, until: null });
}

/** They steward no more, and sit in no seat. */
export function endRoles(book: Book, member: Member, seq: number): void {
  endStewardship(book, member, seq);
  for (const { delegates } of book.seats.values()) delegates.delete(member.id);
}

export function endStewardship(book: Book, member: Member, seq: number): void {
  if (!member.steward) return;
  book.stewardsSince = seq;
  member.steward = false;
  for (const term of member.terms) term.until ??= seq;
}

/**
 * Why so many more do not come into a circle of two: whoever was ever in it is one of the two, gone or not. A third could read
 * what is kept of them.
 */
export function widens({ ofTwo, members }: Pick<Book, "ofTwo" | "members">, more: number): "circle-of-two" | null {
  return ofTwo && members.size + more > 2 ? "circle-of-two" : null;
}
