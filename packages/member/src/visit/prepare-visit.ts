import type { WholeEpoch } from "@unionhall/kernel";
import { visitToSign } from "@unionhall/kernel";
import type { Bytes, Key } from "@unionhall/protocol";
import { turnOf } from "@unionhall/protocol";
import type { PreparedVisit } from "../visits.ts";
import type { Circle } from "../circle/circle.ts";
import { Refused } from "../line/thrown.ts";
import { Stopped } from "../problems.ts";
import { writeLink } from "../session/links.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { cardOf } from "../session/views.ts";
import type { Bundle, BundledCircle } from "./bundle.ts";
import { fitsNote, sealBundle } from "./bundle.ts";
import { visitCircleKeys, visitEraseSeed, visitLinkKeys } from "./visit-keys.ts";
import { addVisit, dropVisit } from "./visit-latch.ts";

const twoHours = 2 * 3_600_000;

/**
 * Lends this member's voice to a borrowed computer for two hours, in the circles of the desk's hall, newest
 * first, as far as a note holds. The bundle lies beside the visit's latch in one of them and goes with it.
 */
export async function prepareVisit(person: Person): Promise<PreparedVisit> {
  const { desk, env } = person;
  if (desk === null) throw new Stopped("no-desk");
  const { hall, hallKey } = desk.held;
  const link = await person.halls.reached(hall, hallKey);
  const secret = env.random(16);
  const until = env.clock.now() + twoHours;
  const lent = new Map<Session, BundledCircle>();
  const whole = (): Bundle => ({ v: 1, hall: hallKey, until, circles: [...lent.values()] });
  for (const session of newestFirst(person, hallKey)) {
    const part = await bundled(session.circle, secret, until);
    if (part === null) continue;
    lent.set(session, part);
    if (!fitsNote(whole())) lent.delete(session);
  }
  for (const session of lent.keys()) if (!(await opened(person, session, secret, until))) lent.delete(session);
  const [first] = lent.keys();
  if (first === undefined) throw new Stopped("no-such-circle");
  const keys = await visitLinkKeys(env, secret);
  const sealed = await sealBundle(env, keys.noteKey, whole());
  const { latchKey: latch } = await visitCircleKeys(env, secret, first.circle.id);
  await link.ask({ type: "put-note", circle: first.circle.id, note: keys.note, latch, sealed }, "done");
  const took = new Set([...lent.keys()].map(({ circle }) => circle.id));
  const leftOut = [...person.sessions.keys()].filter((id) => !took.has(id));
  return { link: writeLink(link.address, "visit", secret), until, leftOut };
}

/** Ends the visit that was prepared here, everywhere, before its time. */
export async function endVisit(person: Person): Promise<void> {
  for (const session of person.sessions.values()) {
    if (person.visitUntil(session.circle.id) === null) continue;
    await session.circle.serial.run(() => dropVisit(session.circle));
    await person.device.setNote(session.circle.id, { visitUntil: 0 });
  }
}

function newestFirst(person: Person, hall: Key): readonly Session[] {
  const open = [...person.sessions.values()].filter(({ state, held }) => state === "in" && held.hallKey === hall);
  const time = new Map(open.map((session) => [session, cardOf(session).lastLine?.time ?? 0]));
  return open.sort((a, b) => (time.get(b) ?? 0) - (time.get(a) ?? 0));
}

/** Null where this device holds no keys to lend. */
async function bundled(circle: Circle, secret: Bytes, until: number): Promise<BundledCircle | null> {
  const { env, me, id } = circle;
  const epoch = oldestOfTurn(circle);
  if (epoch === null) return null;
  const { signingKey } = await visitCircleKeys(env, secret, id);
  const member: Key = me.secrets.keys.signing;
  const [signature, erase] = await Promise.all([
    env.crypto.sign(me.secrets.signing, visitToSign(id, member, signingKey, until)),
    visitEraseSeed(env, me.secrets.erase, signingKey),
  ]);
  return { circle: id, member, signature, erase, epoch: epoch.number, kept: epoch.kept, passing: epoch.passing };
}

/** From the first epoch of this turn that the member was in, the later ones follow by their steps. */
function oldestOfTurn(circle: Circle): WholeEpoch | null {
  const open = circle.openEpochs();
  const newest = open.at(-1);
  return open.find(({ number }) => newest !== undefined && turnOf(number) === turnOf(newest.number)) ?? null;
}

/** False where the circle does not have it. */
async function opened(person: Person, session: Session, secret: Bytes, until: number): Promise<boolean> {
  const { circle } = session;
  const { latchKey } = await visitCircleKeys(person.env, secret, circle.id);
  try {
    await circle.serial.run(() => addVisit(circle, latchKey, until));
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
  await person.device.setNote(circle.id, { visitUntil: until });
  session.waits.lookAgain(until - person.env.clock.now());
  return true;
}
