import type { MemberId } from "@unionhall/protocol";
import type { Book, Grant, Granted, Member, Suspension } from "./book.ts";
import { membersIn } from "./book.ts";
import type { At } from "./voice.ts";

/** Days for which a phone may have been in other hands before anybody said so. */
const week = 7;

/**
 * A phone may have been in other hands: whom it let in, and all open invitations of its owner and of these,
 * wait until somebody else confirms each. In a desk nothing waits: the words found it anew.
 */
export function suspendWeek(book: Book, member: Member, at: At): void {
  if (book.statement?.of === "devices") return;
  const doubtful = broughtIn(book, member, at);
  const invitations = [...book.invitations.values()].filter(({ state }) => state === "open");
  const theirs = invitations.filter(({ grant }) => isFrom(grant, new Set([member.id, ...doubtful]), at));
  const members = [...doubtful].flatMap((id) => book.members.get(id) ?? []);
  for (const { suspensions } of [...members, ...theirs]) suspensions.push({ from: at.seq, of: member.id, until: null });
}

/**
 * Whom somebody let in or invited during the last week, and whom these did. Nobody, where nobody else would
 * be left to confirm them: a circle of a few days would fall silent, and only the phone that was held be
 * heard once its hold is over.
 */
export function broughtIn(book: Book, { id: of }: Member, at: At): ReadonlySet<MemberId> {
  const found = new Set([of]);
  // Goes on to those that it adds.
  for (const _ of found) for (const { id, grant } of book.members.values()) if (isFrom(grant, found, at)) found.add(id);
  const isLeft = (member: Member): boolean => !found.has(member.id) && waitsFor(member).length === 0;
  if (!membersIn(book).some(isLeft)) found.clear();
  found.delete(of);
  return found;
}

function isFrom({ by, day }: Grant, members: ReadonlySet<MemberId>, at: At): boolean {
  return at.day - day <= week && by.some((id) => members.has(id));
}

/** The suspensions that nobody has ended. */
export function waitsFor({ suspensions }: Granted): readonly Suspension[] {
  return suspensions.filter(({ until }) => until === null);
}
