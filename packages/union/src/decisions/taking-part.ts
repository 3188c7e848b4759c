import type { At, Book, Member, Void } from "@unionhall/kernel";
import { dayAt, hasVoice } from "@unionhall/kernel";
import type { Key, MemberId } from "@unionhall/protocol";
import { onlyForMembers, standingOf } from "../law/standing.ts";
import type { Decision } from "./state.ts";
import { todayOf } from "./of-book.ts";

/** Whether somebody can take part in a decision: a member, who was in as it was opened, or by its end where the rule says so. */
export function takesPart(book: Book, decision: Decision, { id, state, since }: Member): boolean {
  if (state !== "in" || standingOf(book, id) !== "member") return false;
  return since < decision.seq || (decision.rule.late && cameInTime(book, decision, since));
}

function cameInTime(book: Book, { rounds }: Decision, since: number): boolean {
  return todayOf(book, { day: dayAt(book, since) }) <= rounds.decide;
}

/** Why somebody takes no part; null where they do. */
export function whyNoPart(book: Book, decision: Decision, member: Member | null): Void | null {
  if (member === null) return "takes-no-part";
  return onlyForMembers(book, member.id) ?? (takesPart(book, decision, member) ? null : "takes-no-part");
}

/** Those who can take part: all of them, on hold or not. Asked of each outcome, of circles of thousands. */
export function entitledTo(book: Book, decision: Decision): readonly Member[] {
  const entitled: Member[] = [];
  for (const member of book.members.values()) if (takesPart(book, decision, member)) entitled.push(member);
  return entitled;
}

/** Whose signatures these are, of those who can take part and are heard at a place: each once. */
export function signersAmong(book: Book, decision: Decision, keys: readonly Key[], at: At): ReadonlySet<MemberId> {
  const signed = new Set<MemberId>();
  for (const key of keys) {
    const voice = book.voices.get(key);
    const member = voice === undefined || voice.until !== null ? undefined : book.members.get(voice.member);
    if (member !== undefined && takesPart(book, decision, member) && hasVoice(member, at)) signed.add(member.id);
  }
  return signed;
}
