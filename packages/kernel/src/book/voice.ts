import type { Key, MemberId, MemberKeys } from "@unionhall/protocol";
import { msInDay } from "@unionhall/protocol";
import type { VisitCertificate } from "../entry/content.ts";
import type { Read } from "../entry/open.ts";
import type { Book, Member, Void } from "./book.ts";
import { wasSteward } from "./book.ts";

export interface Said {
  readonly author: Key;
  readonly seq: number;
  readonly day: number;
  /** Usable time, in milliseconds. */
  readonly time: number;
  readonly visit?: VisitCertificate;
}

/** Whose word it is: the member for whom this key speaks at this place, or why it is nobody's. */
export function speaker(book: Book, said: Said): Member | Void {
  if (said.visit !== undefined && isOver(said.visit, said)) return "visit-is-over";
  const voice = book.voices.get(said.visit?.member ?? said.author);
  if (voice === undefined || said.seq < voice.from) return "not-a-member";
  if (voice.until !== null && said.seq >= voice.until) return "not-a-member";
  const member = book.members.get(voice.member);
  if (member === undefined) return "not-a-member";
  return pauseAt(member, said) ?? member;
}

/** Whether the key, or the one that lends it a voice, was ever a member's by this place. */
export function isHeardOf({ voices }: Book, { author, visit, seq }: Pick<Said, "author" | "visit" | "seq">): boolean {
  return (voices.get(visit?.member ?? author)?.from ?? Number.POSITIVE_INFINITY) <= seq;
}

/**
 * Who has to answer for an entry that does not count: whoever signed it, heard there or not. Nobody where it came a
 * second time: whoever reads an entry can send it again.
 */
export function whose(book: Book, read: Read, reason: string): MemberId | null {
  if (!read.opened || reason === "counter-not-above" || !isHeardOf(book, read)) return null;
  return book.voices.get(read.visit?.member ?? read.author)?.member ?? null;
}

/** Whoever has a visit's key can claim an early time; the hall's day they cannot choose. */
function isOver({ until }: VisitCertificate, { time, day }: Said): boolean {
  return until < Math.max(time, day * msInDay);
}

/** A place in the log, with the day the hall gave it. */
export interface At {
  readonly seq: number;
  readonly day: number;
}

/** Why a member is not heard at a place: a hold, or their admission waits for somebody's word. Null when they are. */
export function pauseAt({ holds, suspensions }: Member, { seq, day }: At): Pause | null {
  const isDuring = (from: number, until: number | null): boolean => seq > from && (until === null || seq < until);
  if (holds.some(({ from, lastDay, lifted }) => day <= lastDay && isDuring(from, lifted))) return "member-on-hold";
  return suspensions.some(({ from, until }) => isDuring(from, until)) ? "admission-suspended" : null;
}

export type Pause = "member-on-hold" | "admission-suspended";

/** Whether a member's word counts at a place: this one, and what they gave before, a vouch or a consent. */
export function hasVoice(member: Member, at: At): boolean {
  return member.state === "in" && pauseAt(member, at) === null;
}

/** Those of them whose word counts at a place. */
export function thoseWithVoice(book: Book, ids: Iterable<MemberId>, at: At): readonly Member[] {
  return [...ids].flatMap((id) => book.members.get(id) ?? []).filter((member) => hasVoice(member, at));
}

/** From here on the member's new keys count, and the signing key speaks for them; the key before falls silent. */
export function giveVoice(book: Book, member: Member, keys: MemberKeys, from: number): void {
  silence(book, member, from);
  member.keys = keys;
  book.voices.set(keys.signing, { member: member.id, latch: keys.latch, from, until: null });
  for (const key of [keys.signing, keys.latch, keys.renew]) book.keys.add(key);
}

/** The key that speaks for the member speaks no more from this place on. */
export function silence(book: Book, { keys }: Member, from: number): void {
  const voice = book.voices.get(keys.signing);
  if (voice !== undefined && voice.until === null) voice.until = from;
}

/** Somebody's word given by their latch, beside the log. */
export interface LatchWord {
  readonly by: Key;
  /** The newest place they had seen. */
  readonly after: number;
  readonly day: number;
}

/** Whose latch it was then, and whether a steward's; null where nobody's who was heard. */
export function latchOwner(book: Book, { by, after, day }: LatchWord): { member: Member; steward: boolean } | null {
  const voice = [...book.voices.values()].find(({ latch }) => latch === by);
  const isTheirs = voice !== undefined && voice.from <= after && (voice.until === null || after < voice.until);
  const member = isTheirs ? book.members.get(voice.member) : undefined;
  const at = { seq: after + 1, day };
  return member === undefined || pauseAt(member, at) !== null ? null : { member, steward: wasSteward(member, at.seq) };
}
