import type { Book, Brought, MembersBrought } from "@unionhall/kernel";
import { broughtAtOnce, broughtRoom, membersBrought, wholeKeys } from "@unionhall/kernel";
import type { CircleId, Keep, Latch, Sponsor } from "@unionhall/protocol";
import { fromBase32, hallIdOf, idOf, stewardRights, walkToSign } from "@unionhall/protocol";
import { agreementMade, hallwayOpened, write } from "@unionhall/union";
import { aloneStill } from "../alone/circles.ts";
import { deed } from "../circle/book-writes.ts";
import type { NewCircle } from "../circle/founding.ts";
import { keepOf, newCircle } from "../circle/founding.ts";
import { rightsOf } from "../circle/rights.ts";
import { newTag } from "../desk/desk-founding.ts";
import type { PendingCircle } from "../device/pending.ts";
import { isRefused } from "../device/pending.ts";
import type { HallLink } from "../line/hall-link.ts";
import { Stopped } from "../problems.ts";
import { inside, ownPast } from "../session/acts.ts";
import { goOnFounding } from "../session/found.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import type { WalkAsk, WalkedOut, WalkTo } from "../walks.ts";
import { agreedIn } from "./agreed.ts";
import { writeOffer } from "./link.ts";
import type { Plan } from "./plan.ts";
import { planWalk } from "./plan.ts";

/** Where a walk-out goes, and who answers for its room there. */
interface Target {
  readonly hall: string;
  readonly link: HallLink;
  readonly sponsor: (circle: CircleId) => Promise<Sponsor>;
}

/** The circle a member walks out of: in it, on hold, or put out of it. */
export function oldSession(person: Person, id: CircleId): Session {
  const session = person.sessions.get(id);
  if (session === undefined) throw new Stopped("no-such-circle");
  if (session.state === "waiting") throw new Stopped("waiting-to-be-let-in");
  return session;
}

/** One that they have not walked out of already. */
export function leavable(person: Person, id: CircleId): Session {
  const session = oldSession(person, id);
  if (session.walkedTo !== null) throw new Stopped("walked-out");
  return session;
}

/** A walk-out that was cut off is gone on with; where it is to go to another hall now, that one is let go of. */
export async function walkOut(
  person: Person,
  id: CircleId,
  ask: WalkAsk & { readonly to: WalkTo },
): Promise<WalkedOut> {
  const pending = (await begun(person, id, ask.to)) ?? (await begin(person, leavable(person, id), ask));
  const { hall, hallKey, circle } = pending.held;
  await person.halls.reached(hall, hallKey);
  await person.foundings.run(() => goOnFounding(person, person.halls.link(hall, hallKey), pending));
  const link = writeOffer(person, circle);
  if (link === null) throw new Stopped("offline");
  return { circle, link, offered: person.offers.wereLeft(circle) };
}

async function begun(person: Person, id: CircleId, to: WalkTo): Promise<PendingCircle | null> {
  const before = person.pending.circles.find(({ held }) => held.walkedFrom === id);
  if (before === undefined) return null;
  if (!isRefused(before) && before.held.hall === hallOf(person, oldSession(person, id), to)) return before;
  await person.pending.drop(before.held.circle);
  return null;
}

function hallOf(person: Person, old: Session, to: WalkTo): string {
  if (to === "here") return old.held.hall;
  return "in" in to ? inside(person, to.in).held.hall : to.hall;
}

async function begin(person: Person, old: Session, ask: WalkAsk & { readonly to: WalkTo }): Promise<PendingCircle> {
  await ownPast(old);
  const plan = await old.circle.serial.run(() => planWalk(old, ask));
  const target = await targetOf(person, old, ask.to);
  const hallway = old.circle.hallway ?? idOf("room", person.env.random(16));
  const device = newTag(person.env);
  const made = await circleOf(person, old, plan, { device, hallway });
  const { hall, link } = target;
  if (link.hall === null) throw new Stopped("offline");
  const { circle, secrets, renewal, olderBoxes, renewalOf = circle } = old.held;
  const whose = { ...aloneStill(old.held), secrets, renewal, renewalOf, olderBoxes, walkedFrom: circle };
  const held = { ...whose, circle: made.id, hall, hallKey: link.hall, epochs: [made.epoch], founded: true };
  const name = nameOf(old, plan.walked.by);
  await person.device.setNote(made.id, name === "" ? { tag: device } : { tag: device, name });
  const request = { ...made.request, sponsor: await target.sponsor(made.id) };
  // What the old hallway says comes along: its purpose, its tools.
  const asked = { title: old.hallway.title, purpose: "", name, tools: [], byItself: false };
  const pending = { held, request, hallway, ...asked };
  await person.pending.setCircle(pending);
  return pending;
}

/** The new circle, with everyone who comes along: each with a latch and a box, under the keys they had. */
function circleOf(
  person: Person,
  old: Session,
  { old: { book }, walked, people }: Plan,
  { device, hallway }: { readonly device: ReturnType<typeof newTag>; readonly hallway: PendingCircle["hallway"] },
): Promise<NewCircle> {
  const others = people.filter(({ id }) => id !== walked.by);
  const brought = others.map(({ id, keys, steward }) => ({ id, keys: wholeKeys(keys), steward }));
  const parts = partsOf(brought).map((part) => deed(membersBrought, part));
  const binding = agreedIn(book, walked);
  const agreed = binding === null ? [] : [deed(agreementMade, binding)];
  const keep = keepFor(book.keep ?? keepOf());
  return newCircle(person.env, {
    of: "people",
    founder: old.circle.me.secrets,
    device,
    others: brought.map((each) => ({ latch: latchOf(book, each), box: each.keys.box })),
    written: () => Promise.resolve([...parts, ...agreed, write(hallwayOpened, { room: hallway })]),
    sponsor: {},
    walk: { walked, keep },
    ofTwo: book.ofTwo,
  });
}

/** As the old circle's, also for what is brought of a room. */
function keepFor({ default: days, rooms }: Keep): Keep {
  const beside = new Set(rooms.map(({ room }) => broughtRoom(room)));
  const own = rooms.filter(({ room }) => !beside.has(room));
  return { default: days, rooms: own.flatMap((each) => [each, { ...each, room: broughtRoom(each.room) }]) };
}

function partsOf(members: readonly Brought[]): readonly MembersBrought[] {
  return Array.from({ length: Math.ceil(members.length / broughtAtOnce) }, (_, at) => ({
    members: members.slice(at * broughtAtOnce, (at + 1) * broughtAtOnce),
  }));
}

function latchOf(old: Book, { id, keys: { latch: key, renew }, steward }: Brought): Latch {
  return { key, renew, rights: steward ? stewardRights : rightsOf(old, id) };
}

async function targetOf(person: Person, old: Session, to: WalkTo): Promise<Target> {
  const hall = hallOf(person, old, to);
  const sponsor = sponsorOf(person, old, to);
  return { hall, link: await person.halls.reached(hall), sponsor };
}

function sponsorOf(person: Person, { held, circle: { id: from, latch } }: Session, to: WalkTo): Target["sponsor"] {
  if (to === "here")
    return async (next) => {
      const signature = await person.env.crypto.sign(latch.seed, walkToSign(hallIdOf(held.hallKey), from, next));
      return { walk: { circle: from, latch: latch.key, signature } };
    };
  if ("in" in to) return () => Promise.resolve({ circle: to.in });
  const code = fromBase32(to.code);
  if (code === null || code.length === 0) throw new Stopped("not-a-link");
  return () => Promise.resolve({ code });
}
