import type { Member } from "@unionhall/kernel";
import { membersIn, sealSlip, signedSlip, wholeKeys } from "@unionhall/kernel";
import type { Bytes, MemberId } from "@unionhall/protocol";
import { bytesOf, concat, equal, sha256 } from "@unionhall/protocol";
import type { Told } from "@unionhall/union";
import { nothingTold, toldBytes } from "@unionhall/union";
import type { SlipLeft } from "../device/device.ts";
import { bearing } from "../session/bearing.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { toldTo } from "./told-to.ts";

/**
 * Leaves for each member of a circle what this person has to tell them alone, if that is not what this device left last for
 * the keys that they have. A slip says all there is to say: so first the desk has to have been read here, or what another
 * device said since would be taken back. What the hall does not take now is left when it does.
 */
export function leaveSlips(person: Person, session: Session): Promise<void> {
  return person.slips.leaving(session.circle.id).run(() => leaveAll(person, session));
}

async function leaveAll(person: Person, session: Session): Promise<void> {
  const { circle, state } = session;
  if (!isRead(person.desk) || state !== "in" || circle.me.visit !== undefined) return;
  // Whom it is sealed to, this device has seen for itself.
  if (!circle.link.online || circle.base !== null) return;
  const told = toldTo(person, session);
  const before = person.device.note(circle.id).slips ?? new Map<MemberId, SlipLeft>();
  for (const to of new Set([...told.keys(), ...before.keys()]))
    await bearing(session, () => leaveSlip(person, session, to, told.get(to) ?? nothingTold));
}

/** As it is now: what another device says while the desk's hall is away from this one, nobody knows here. */
function isRead(desk: Session | null): boolean {
  return desk !== null && desk.circle.link.online && desk.circle.isReadBack;
}

async function leaveSlip(person: Person, session: Session, to: MemberId, told: Told): Promise<void> {
  const { circle, me: by } = session;
  const { env, id, me, link } = circle;
  const other = membersIn(circle.book).find((member) => member.id === to);
  if (other === undefined || by === null || to === by) return;
  const epoch = circle.openEpochs().at(-1)?.number ?? 0;
  const before = asLeft(person, session, other, told);
  // The hall lets go of what was left in an old one after the circle's keep, which may be shorter than a report stands.
  if (before !== null && (isNothing(told) || before.epoch === epoch)) return;
  const { box, latch } = wholeKeys(other.keys);
  const slip = { v: 1, circle: id, by, to, said: toldBytes(told) } as const;
  const signed = await signedSlip.sign(env, slip, me.secrets.signing);
  const sealed = await sealSlip(env, id, box, signed);
  await link.ask({ type: "put-slip", circle: id, to: latch, sealed }, "done");
  const left = { said: hashOf(session, other, told), epoch };
  const slips = new Map([...(person.device.note(id).slips ?? []), [to, left] as const]);
  await person.device.setNote(id, { slips });
}

/** How this device left that for somebody; null where it has not, or left something else last, or under other keys of either. */
export function asLeft(person: Person, session: Session, other: Member, told: Told): SlipLeft | null {
  const left = person.device.note(session.circle.id).slips?.get(other.id);
  return left !== undefined && equal(left.said, hashOf(session, other, told)) ? left : null;
}

/** Of what is told, and the keys of both. */
function hashOf({ circle }: Session, { keys }: Member, told: Told): Bytes {
  const { signing } = circle.me.secrets.keys;
  return sha256(concat(bytesOf(keys.latch), bytesOf(signing), toldBytes(told)));
}

function isNothing({ reports, looking, apart, sittings, breaks }: Told): boolean {
  return reports.length + looking.length + apart.length + sittings.length + breaks.length === 0;
}
