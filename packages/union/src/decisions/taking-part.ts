import type { At, Book, Member, Void } from "@unionhall/kernel";
import { dayAt, hasVoice } from "@unionhall/kernel";
import type { Key, MemberId } from "@unionhall/protocol";
import { onlyForMembers, standingOf } from "../law/standing.ts";
import type { Decision } from "./state.ts";
import { todayOf } from "./of-book.ts";

/** Whether somebody can take part in a decision: a member, who was in as it was opened, or by its end where the rule says so. */
export function takesPart(book: Book, { seq, rule, rounds }: Decision, { id, state, since }: Member): boolean {
  if (state !== "in" || standingOf(book, id) !== "member") return false;
  return since < seq || (rule.late && todayOf(book, { day: dayAt(book, since) }) <= rounds.decide);
}

/** Why somebody takes no part; null where they do. */
export function whyNoPart(book: Book, decision: Decision, member: Member | null): Void | null {
  if (member === null) return "takes-no-part";
  return onlyForMembers(book, member.id) ?? (takesPart(book, decision, member) ? null : "takes-no-part");
}

/** Those who can take part: all of them, on hold or not. */
export function entitledTo(book: Book, decision: Decision): readonly Member[] {
  return [...book.members.values()].filter((member) => takesPart(book, decision, member));
}

/** Whose signatures these are, of those who can take part and are heard at a place: each once. */
export function signersAmong(
  book: Book,
  entitled: readonly Member[],
  keys: readonly Key[],
  at: At,
): ReadonlySet<MemberId> {
  const speaking = keys.flatMap((key) => {
    const voice = book.voices.get(key);
    return voice === undefined || voice.until !== null ? [] : [voice.member];
  });
  const signed = new Set(speaking);
  return new Set(entitled.filter((member) => signed.has(member.id) && hasVoice(member, at)).map(({ id }) => id));
}
