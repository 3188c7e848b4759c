import type { Door, Key, Latch } from "@unionhall/protocol";
import { may } from "@unionhall/protocol";
import type { Book, Member } from "./book.ts";
import { membersIn } from "./book.ts";

/** Where a member who is in stands at the door: under which latch, which renewal key alone may swap. */
export interface MemberLatch {
  readonly member: Member;
  readonly key: Key;
  readonly renew: Key;
}

/** As the book tells. A swap that it has not been told of is not in it. */
export function memberLatches(book: Book): readonly MemberLatch[] {
  return membersIn(book).map((member) => ({ member, key: member.keys.latch, renew: member.keys.renew }));
}

/** Latches that are neither a member's, nor an open invitation's, nor a visit of a member: shown, and dropped at the next turn. */
export function unlawfulLatches(
  book: Book,
  door: Door,
  lawful: readonly MemberLatch[] = memberLatches(book),
): readonly Latch[] {
  const members = new Map(lawful.map((latch) => [latch.key, latch]));
  const joins = new Set(
    [...book.invitations.values()].filter(({ state }) => state === "open").map(({ latch }) => latch),
  );
  return door.latches.filter((latch) => {
    if (may(latch, "join")) return !joins.has(latch.key);
    if (may(latch, "visit")) return latch.by === undefined || !members.has(latch.by);
    const its = members.get(latch.key);
    // With another renewal key, somebody else could swap it.
    return its === undefined || latch.renew !== its.renew || (may(latch, "steward") && !its.member.steward);
  });
}
