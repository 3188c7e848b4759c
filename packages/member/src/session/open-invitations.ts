import { invitationMarked, stateOf } from "@unionhall/union";
import { objection } from "../circle/book-writes.ts";
import type { OpenInvitation } from "../coming.ts";
import type { Session } from "./session.ts";

/** Those that somebody can still come by. */
export function openInvitations({ circle, me }: Session): readonly OpenInvitation[] {
  const { agreement, marks } = stateOf(circle.book);
  const open = [...circle.book.invitations.values()].filter(({ state }) => state === "open");
  return open.map(({ key, by, until, returning }) => {
    const as = agreement === null || returning !== null ? null : (marks.get(key) ?? agreement.newcomers);
    const mine = by === me;
    const mark = as !== null && mine && objection(circle, invitationMarked, { invitation: key, as }) === null;
    return { key, by, mine, until, as, may: { mark } };
  });
}
