import { approachFor, membersIn, signedApproach, wholeKeys } from "@unionhall/kernel";
import type { Bytes, MemberId } from "@unionhall/protocol";
import { bytesOf, concat, equal, sha256 } from "@unionhall/protocol";
import type { Circle } from "../circle/circle.ts";
import { putOffers } from "../circle/put-offers.ts";
import { bearing } from "../session/bearing.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { aloneOf } from "./circles.ts";
import { noteAgain } from "./invite.ts";

/** Leaves what is still to be left for those whom this person has asked, in the circle that has moved on, or from it. */
export async function leaveApproaches(person: Person, grown: Session): Promise<void> {
  for (const session of person.sessions.values()) {
    const from = session.held.alone === undefined ? undefined : person.sessions.get(session.held.alone.circle);
    if (from === undefined || (from !== grown && session !== grown)) continue;
    await bearing(from, () => leaveApproach(person, session));
  }
}

/**
 * In the hall, for the other alone: sealed to their box key in the circle that both are in. Once from a device for the
 * keys that both have there, as everyone's device hears that something was left; `again` asks the hall to have it anyhow.
 */
export async function leaveApproach(person: Person, session: Session, again = false): Promise<void> {
  const to = askedBy(person, session);
  if (to === null || session.circle.book.invitations.size === 0) return;
  const { circle, box, secret } = to;
  const { env, me } = circle;
  const approach = { v: 1, circle: circle.id, by: to.by, to: to.member, alone: session.circle.id } as const;
  const signed = await signedApproach.sign(env, { ...approach, secret }, me.secrets.signing);
  const tag = await approachFor.tag(env, circle.id, box);
  const left = sha256(concat(bytesOf(tag), signed));
  const before = person.device.note(session.circle.id).left;
  if (!again && before !== undefined && equal(before, left)) return;
  await noteAgain(session.circle, secret);
  await putOffers(circle, [{ tag, sealed: await approachFor.seal(env, circle.id, box, signed) }]);
  await person.device.setNote(session.circle.id, { left });
}

/** Nothing takes its place, so that nobody says yes to a circle that its founder has gone from. */
export async function takeBackApproach(person: Person, session: Session): Promise<void> {
  const to = askedBy(person, session);
  if (to === null) return;
  const { circle, box } = to;
  const tag = await approachFor.tag(circle.env, circle.id, box);
  await putOffers(circle, [{ tag, sealed: await approachFor.seal(circle.env, circle.id, box, new Uint8Array(0)) }]);
}

interface AskedOne {
  /** The circle that both are in. */
  readonly circle: Circle;
  readonly by: MemberId;
  readonly member: MemberId;
  readonly box: Bytes;
  readonly secret: Bytes;
}

/** Whom this person has asked into a circle of two that waits for them; null where nothing is to be left for them. */
function askedBy(person: Person, session: Session): AskedOne | null {
  const { alone } = session.held;
  const from = alone === undefined ? undefined : person.sessions.get(alone.circle);
  if (alone?.secret === undefined || from === undefined || from.me === null) return null;
  // Whom it is sealed to, this device has seen for itself.
  if (aloneOf(session)?.state !== "asked" || from.state !== "in" || from.circle.base !== null) return null;
  const other = membersIn(from.circle.book).find(({ id }) => id === alone.member);
  if (other === undefined) return null;
  return { circle: from.circle, by: from.me, member: other.id, box: wholeKeys(other.keys).box, secret: alone.secret };
}
