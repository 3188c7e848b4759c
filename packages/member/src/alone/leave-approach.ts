import { approachFor, membersIn, signApproach, wholeKeys } from "@unionhall/kernel";
import { bytesOf, concat, equal, sha256 } from "@unionhall/protocol";
import { putOffers } from "../circle/put-offers.ts";
import { attempt } from "../problems.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { aloneOf } from "./circles.ts";
import { noteAgain } from "./invite.ts";

/** Leaves what is still to be left for those whom this person has asked, in the circle that has moved on, or from it. */
export async function leaveApproaches(person: Person, grown: Session): Promise<void> {
  for (const session of person.sessions.values()) {
    const from = session.held.alone === undefined ? undefined : person.sessions.get(session.held.alone.circle);
    if (from === grown || session === grown) await attempt(() => leaveApproach(person, session));
  }
}

/**
 * In the hall, for the other alone: sealed to their box key in the circle that both are in. Once from a device for the
 * keys that both have there, as everyone's device hears that something was left; `again` asks the hall to have it anyhow.
 */
export async function leaveApproach(person: Person, session: Session, again = false): Promise<void> {
  const { alone } = session.held;
  const from = alone === undefined ? undefined : person.sessions.get(alone.circle);
  if (alone?.secret === undefined || from === undefined || from.me === null) return;
  // Whom it is sealed to, this device has seen for itself.
  if (aloneOf(session)?.state !== "asked" || from.state !== "in" || from.circle.base !== null) return;
  const { circle } = from;
  const { env, me } = circle;
  const other = membersIn(circle.book).find(({ id }) => id === alone.member);
  if (other === undefined || session.circle.book.invitations.size === 0) return;
  const { box } = wholeKeys(other.keys);
  const approach = { v: 1, circle: circle.id, by: from.me, to: other.id, alone: session.circle.id } as const;
  const signed = await signApproach(env, { ...approach, secret: alone.secret }, me.secrets.signing);
  const tag = await approachFor.tag(env, circle.id, box);
  const left = sha256(concat(bytesOf(tag), signed));
  const before = person.device.note(session.circle.id).left;
  if (!again && before !== undefined && equal(before, left)) return;
  await noteAgain(session.circle, alone.secret);
  await putOffers(circle, [{ tag, sealed: await approachFor.seal(env, circle.id, box, signed) }]);
  await person.device.setNote(session.circle.id, { left });
}
