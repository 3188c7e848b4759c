import type { Door, Latch } from "@unionhall/protocol";
import { may } from "@unionhall/protocol";
import type { Book } from "./book.ts";
import { membersIn } from "./book.ts";

/** Latches that are neither a member's, nor an open invitation's, nor a visit of a member: shown, and dropped at the next turn. */
export function unlawfulLatches(book: Book, door: Door): readonly Latch[] {
  const members = new Map(membersIn(book).map((member) => [member.keys.latch, member]));
  const joins = new Set(
    [...book.invitations.values()].filter(({ state }) => state === "open").map(({ latch }) => latch),
  );
  return door.latches.filter((latch) => {
    if (may(latch, "join")) return !joins.has(latch.key);
    if (may(latch, "visit")) return latch.by === undefined || !members.has(latch.by);
    const member = members.get(latch.key);
    // With another renewal key, somebody else could swap it.
    return member === undefined || latch.renew !== member.keys.renew || (may(latch, "steward") && !member.steward);
  });
}
