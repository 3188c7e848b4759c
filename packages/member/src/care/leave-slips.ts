import type { Member } from "@unionhall/kernel";
import { membersIn, sealSlip, signSlip, wholeKeys } from "@unionhall/kernel";
import type { Bytes, MemberId } from "@unionhall/protocol";
import { ascii, bytesOf, concat, equal, sha256 } from "@unionhall/protocol";
import type { Told } from "@unionhall/union";
import { nothingTold, toldBytes } from "@unionhall/union";
import { attempt } from "../problems.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { toldTo } from "./told-to.ts";

/**
 * Leaves for each member of a circle what this person has to tell them alone, if that is not what this device left last for
 * the keys that they have. A slip says all there is to say: so first the desk has to have been read here, or what another
 * device said since would be taken back.
 */
export function leaveSlips(person: Person, session: Session): Promise<void> {
  return person.slips.leaving(session.circle.id).run(() => leaveAll(person, session));
}

async function leaveAll(person: Person, session: Session): Promise<void> {
  const { circle, state } = session;
  const isRead = person.desk?.circle.isReadBack === true;
  // Whom it is sealed to, this device has seen for itself.
  if (!isRead || state !== "in" || !circle.link.online || circle.base !== null || circle.me.visit !== undefined) return;
  const told = toldTo(person, session);
  const before = person.device.note(circle.id).slips ?? new Map<MemberId, Bytes>();
  for (const to of new Set([...told.keys(), ...before.keys()]))
    await attempt(() => leaveSlip(person, session, to, told.get(to) ?? nothingTold));
}

async function leaveSlip(person: Person, session: Session, to: MemberId, told: Told): Promise<void> {
  const { circle, me: by } = session;
  const { env, id, me, link } = circle;
  const other = membersIn(circle.book).find((member) => member.id === to);
  if (other === undefined || by === null || to === by || isLeft(person, session, other, told)) return;
  const { box, latch } = wholeKeys(other.keys);
  const slip = { v: 1, circle: id, by, to, said: toldBytes(told) } as const;
  const signed = await signSlip(env, slip, me.secrets.signing);
  const sealed = await sealSlip(env, id, box, signed);
  await link.ask({ type: "put-slip", circle: id, to: latch, sealed }, "done");
  const slips = new Map([...(person.device.note(id).slips ?? []), [to, leftAs(session, other, told)] as const]);
  await person.device.setNote(id, { slips });
}

/** Whether this is what this device left for somebody last. */
export function isLeft(person: Person, session: Session, other: Member, told: Told): boolean {
  const left = person.device.note(session.circle.id).slips?.get(other.id);
  return left !== undefined && equal(left, leftAs(session, other, told));
}

/**
 * What is told, and the keys of both under which it is. Also in which epoch: the hall lets go of what was left in an old one after
 * the circle's keep, which may be shorter than a report stands. That nothing is told any more goes with what was.
 */
function leftAs({ circle }: Session, { keys }: Member, told: Told): Bytes {
  const { reports, looking, apart } = told;
  const isNothing = reports.length + looking.length + apart.length === 0;
  const epoch = ascii(isNothing ? "" : `${circle.openEpochs().at(-1)?.number}`);
  const { signing } = circle.me.secrets.keys;
  return sha256(concat(bytesOf(keys.latch), bytesOf(signing), toldBytes(told), epoch));
}
