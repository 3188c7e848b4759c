import type { Book } from "@unionhall/kernel";
import type { Key, MemberId } from "@unionhall/protocol";
import { memberRights, rights } from "@unionhall/protocol";
import type { Standing } from "@unionhall/union";
import { comesAs, standingOf } from "@unionhall/union";

/** What somebody's latch may do at the door, who is no steward. */
export function rightsOf(book: Book, member: MemberId): number {
  return rightsAs(standingOf(book, member));
}

/** What the latch may do of whoever comes in by an invitation. Whoever comes back is what they were. */
export function rightsComing(book: Book, invitation: Key): number {
  const returning = book.invitations.get(invitation)?.returning ?? null;
  return returning === null ? rightsAs(comesAs(book, invitation)) : rightsOf(book, returning);
}

/** The hall cannot read as what somebody takes part: by what their latch may do it takes no invitation and no hold of an adviser or a guest. */
function rightsAs(standing: Standing): number {
  return standing === "member" ? memberRights : rights.enter;
}
