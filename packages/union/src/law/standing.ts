import type { Book, Member, Void } from "@unionhall/kernel";
import { membersIn } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
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

export function setStanding(book: Book, member: MemberId, as: Standing): void {
  const { standings } = stateOf(book);
  if (as === "member") standings.delete(member);
  else standings.set(member, as);
}
