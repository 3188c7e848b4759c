import { invitationConfirmed, memberConfirmed, membersIn, waitsFor } from "@unionhall/kernel";
import type { Suspended, SuspendedView } from "../suspended.ts";
import { objection } from "../circle/book-writes.ts";
import type { Circle } from "../circle/circle.ts";
import type { Session } from "./session.ts";
import { nameOf } from "./name-of.ts";

/** Who waits, and which open invitations, since the phone they came from was held or renewed. */
export function suspendedOf(session: Session): readonly SuspendedView[] {
  const { book } = session.circle;
  const open = [...book.invitations.values()].filter(({ state }) => state === "open");
  const granted = [
    ...membersIn(book).map((member) => ({ of: member, by: member.id, what: { member: member.id } })),
    ...open.map((invitation) => ({ of: invitation, by: invitation.by, what: { invitation: invitation.key } })),
  ];
  return granted.flatMap(({ of, by, what }): readonly SuspendedView[] => {
    const [first] = waitsFor(of);
    if (first === undefined) return [];
    const mayConfirm = objectionToConfirm(session.circle, what) === null;
    return [{ what, name: nameOf(session, by), from: nameOf(session, first.of), mayConfirm }];
  });
}

function objectionToConfirm(circle: Circle, what: Suspended): ReturnType<typeof objection> {
  return "member" in what ? objection(circle, memberConfirmed, what) : objection(circle, invitationConfirmed, what);
}
