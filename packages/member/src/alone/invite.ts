import { invitationKeys } from "@unionhall/kernel";
import type { Circle } from "../circle/circle.ts";
import { leaveNote, makeInvitation } from "../circle/deeds.ts";
import type { Session } from "../session/session.ts";

/** As long as a hall keeps what waits for somebody. */
const days = 90;

/** Nothing that whoever comes by it is not told by the approach. */
const unsaid = { title: "", from: "" };

/** A circle of two that its founder is alone in has one invitation, by a secret that the desk has. */
export async function inviteTheOther({ circle, held }: Session): Promise<void> {
  const secret = held.alone?.secret;
  const { book } = circle;
  if (secret === undefined || !book.ofTwo || book.members.size > 1) return;
  const keys = await invitationKeys(circle.env, secret);
  if (!book.invitations.has(keys.invitation)) await makeInvitation(circle, { secret, vouches: 0, days, ...unsaid });
}

/** What an invitation's link opens may not have come to the hall when it was made. */
export async function noteAgain(circle: Circle, secret: Uint8Array<ArrayBuffer>): Promise<void> {
  await leaveNote(circle, await invitationKeys(circle.env, secret), unsaid);
}
