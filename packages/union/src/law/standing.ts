import type { Book, Member, Void } from "@unionhall/kernel";
import { membersIn } from "@unionhall/kernel";
import type { Key, MemberId } from "@unionhall/protocol";
import type { Standing } from "../agreement/agreement.ts";
import { stateOf } from "./state.ts";

/** As what somebody takes part. */
export function standingOf(book: Book, member: MemberId): Standing {
  return stateOf(book).standings.get(member) ?? "member";
}

/** Who is in as a member: on hold or not. */
export function membersProper(book: Book): readonly Member[] {
  return membersIn(book).filter(({ id }) => standingOf(book, id) === "member");
}

/** Why it is not for them; null for members. */
export function onlyForMembers(book: Book, member: MemberId): Void | null {
  const standing = standingOf(book, member);
  if (standing === "member") return null;
  return standing === "adviser" ? "advisers-advise" : "guests-are-guests";
}

/** Whether somebody is in as a member: neither gone nor there to advise or as a guest. */
export function isInAsMember(book: Book, member: MemberId): boolean {
  return book.members.get(member)?.state === "in" && onlyForMembers(book, member) === null;
}

/** From a place on. Who is a guest no more is muted no more, and who is one is heard or muted as the agreement says by then. */
export function setStanding(book: Book, member: MemberId, as: Standing, seq: number): void {
  const { standings, agreement, floor } = stateOf(book);
  const before = floor.muted.find((each) => each.member === member && each.until === null);
  const comesMuted = as === "guest" && agreement?.guests === "muted";
  if (before !== undefined && !comesMuted) before.until = seq;
  if (before === undefined && comesMuted) floor.muted.push({ member, from: seq, until: null });
  if (as === "member") standings.delete(member);
  else standings.set(member, as);
}

/** Another agreement holds for guests who are here already, too. */
export function hearGuestsAsAgreed(book: Book, seq: number): void {
  const { standings } = stateOf(book);
  // By their ids: a device that began at a point has read them in another order.
  const guests = [...standings].flatMap(([member, as]) => (as === "guest" ? [member] : []));
  for (const member of guests.toSorted()) setStanding(book, member, "guest", seq);
}

/** As what somebody comes in by an invitation. */
export function comesAs(book: Book, invitation: Key): Standing {
  const { agreement, marks } = stateOf(book);
  return marks.get(invitation) ?? agreement?.newcomers ?? "member";
}

/** Whether whoever comes in by it comes muted: they decide nothing, and say nothing without the floor, so anybody who hosts lets them in, and no device by itself. */
export function comesMuted(book: Book, invitation: Key): boolean {
  return stateOf(book).agreement?.guests === "muted" && comesAs(book, invitation) === "guest";
}
