import type { Key, MemberId } from "@unionhall/protocol";
import type { VisitCertificate } from "../entry/content.ts";
import type { Book, Member, Void } from "./book.ts";

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
  if (said.visit !== undefined && said.visit.until < said.time) return "visit-is-over";
  const voice = book.voices.get(said.visit?.member ?? said.author);
  if (voice === undefined || said.seq < voice.from) return "not-a-member";
  if (voice.until !== null && said.seq >= voice.until) return "not-a-member";
  const member = book.members.get(voice.member);
  if (member === undefined) return "not-a-member";
  return isHeld(member, said) ? "member-on-hold" : member;
}

function isHeld(member: Member, { seq, day }: Said): boolean {
  return member.heldFrom !== null && member.heldUntil !== null && seq > member.heldFrom && day <= member.heldUntil;
}

/** From here on the key speaks for the member; their key before falls silent. */
export function giveVoice(book: Book, member: MemberId, key: Key, from: number): void {
  silence(book, member, from);
  book.voices.set(key, { member, from, until: null });
}

/** Whatever keys spoke for the member speak no more from this place on. */
export function silence(book: Book, member: MemberId, from: number): void {
  for (const voice of book.voices.values()) {
    if (voice.member === member && voice.until === null) voice.until = from;
  }
}
