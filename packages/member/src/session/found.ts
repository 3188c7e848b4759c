import { randomSeeds, secretsFrom } from "@unionhall/kernel";
import type { Bytes, CircleId, Found, Reason, RoomId, Sponsor } from "@unionhall/protocol";
import { hallIdOf, idOf, msInDay } from "@unionhall/protocol";
import type { Starter, Written } from "@unionhall/union";
import { agreementMade, hallwayOpened, starterAgreements, usualKeepDays, write } from "@unionhall/union";
import type { Language } from "../api.ts";
import { catchUp } from "../circle/catch-up.ts";
import { newCircle } from "../circle/founding.ts";
import { isSameOther } from "../alone/circles.ts";
import { newDesk, newTag } from "../desk/desk-founding.ts";
import type { Alone } from "../desk/kinds.ts";
import { locatorOf, openLocator, recoverySecrets, sealLocator } from "../desk/recovery.ts";
import { sealRenewal } from "../desk/renewal.ts";
import type { PendingCircle, PendingDesk } from "../device/pending.ts";
import { isRefused } from "../device/pending.ts";
import type { HallLink } from "../line/hall-link.ts";
import { Refused } from "../line/thrown.ts";
import { Stopped } from "../problems.ts";
import { toCarry } from "../walk/carried.ts";
import { leaveOffers, makeOffer } from "../walk/leave-offers.ts";
import { furnishNew } from "./furnish.ts";
import { keep, keepWalk } from "./keep.ts";
import type { Person } from "./person.ts";
import type { Session } from "./session.ts";

/**
 * A desk for who has none: new words, this device let in. The words are kept here until they are confirmed.
 * What was begun before is gone on with.
 */
export async function makeDesk(
  person: Person,
  link: HallLink,
  hall: string,
  sponsor: Sponsor,
  language: Language,
): Promise<void> {
  const { env, device, pending } = person;
  const before = pending.desk?.hall === hall ? pending.desk : null;
  const { words, ...begun } = isWorded(before) ? before : await beginDesk(person, hall, sponsor, language);
  await askToFound(link, { ...begun.request, sponsor }, () => pending.setDesk(null));
  await leaveLocator(person, link, words.entropy, begun.circle, 1);
  const now = env.clock.now();
  await device.setWords({ ...words, since: now, remindAt: now });
  await takePlace(person, link, hall, begun);
  await pending.setDesk(null);
}

type Worded = PendingDesk & Required<Pick<PendingDesk, "words">>;

function isWorded(desk: PendingDesk | null): desk is Worded {
  return desk?.words !== undefined;
}

async function beginDesk(person: Person, hall: string, sponsor: Sponsor, language: Language): Promise<Worded> {
  const entropy = person.env.random(16);
  const made = await newDesk(person.env, await recoverySecrets(person.env, entropy), sponsor);
  const { id: circle, epoch, request } = made.circle;
  const begun = { circle, hall, words: { entropy, language }, request, secrets: made.device, tag: made.tag, epoch };
  await person.pending.setDesk(begun);
  return begun;
}

/** Asks for a founding, as whoever answers for it. Where the hall will not have it, or them, it is let go. */
export async function askToFound(
  link: HallLink,
  request: Found,
  letGo: (reason: Reason) => Promise<void>,
  answering?: Session,
): Promise<void> {
  try {
    if (answering !== undefined) await link.enter(answering.circle.id, answering.circle.latch);
    await link.ask(request, "placed");
  } catch (error) {
    if (error instanceof Refused && !error.refusal.retryable) await letGo(error.refusal.reason);
    throw error;
  }
}

/** Sits this device down at a desk it has just founded. */
export async function takePlace(
  person: Person,
  link: HallLink,
  hall: string,
  { circle, secrets, tag, epoch }: Pick<PendingDesk, "circle" | "secrets" | "tag" | "epoch">,
): Promise<void> {
  const hallKey = link.hall;
  if (hallKey === null) throw new Stopped("offline");
  const place = { circle, hall, hallKey, secrets, tag };
  await person.device.setPlace(place);
  await person.sitAt(place);
  await person.desk?.circle.epochs.add([epoch]);
  await person.desk?.online();
}

export async function leaveLocator(
  person: Person,
  link: HallLink,
  entropy: Bytes,
  desk: CircleId,
  version: number,
): Promise<void> {
  if (link.hall === null) throw new Stopped("offline");
  const locator = await locatorOf(person.env, entropy, hallIdOf(link.hall));
  const { sealed, signature } = await sealLocator(person.env, locator, version, desk);
  try {
    await link.ask({ type: "put-locator", locator: locator.key, version, sealed, signature }, "done");
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.reason !== "not-allowed") throw error;
    // It may have arrived before, sealed otherwise.
    const there = await link.ask({ type: "get-locator", locator: locator.key }, "locator");
    if ((await openLocator(person.env, locator, there.sealed)) !== desk) throw error;
  }
}

type Begun = Pick<PendingCircle, "title" | "purpose" | "name" | "tools" | "welcome" | "byItself">;

/** What somebody wants of a circle that they found. */
export interface Asked extends Begun {
  /** For how many days the hall keeps what passes; left out, as long as in any circle. */
  readonly keep?: number;
  /** What binds it from its founding on. Two people have nothing to agree on. */
  readonly starter?: Starter;
}

interface NewCircleAsk extends Asked {
  readonly hall: string;
  readonly sponsor: Sponsor;
  /** Where it is to be of two, with whom. */
  readonly alone?: Alone;
}

/**
 * A circle of people, with its hallway and its first tools. Its keys are in the desk before the hall hears of it.
 * One that was begun in that hall with the same keep and agreement and cut off is gone on with, as it is asked for now.
 */
export function openNewCircle(person: Person, link: HallLink, ask: NewCircleAsk): Promise<CircleId> {
  const isMeant = ({ held, request, starter, byItself }: PendingCircle): boolean => {
    // Of one of two there is no other that could be meant.
    const isPlain = held.walkedFrom === undefined && (!byItself || held.alone !== undefined);
    const isAlike = request.founding.keep.default === (ask.keep ?? usualKeepDays) && starter === ask.starter;
    return held.hallKey === link.hall && isPlain && isAlike && isSameOther(held.alone, ask.alone);
  };
  const pendingHere = (): PendingCircle | undefined =>
    person.pending.circles.find((each) => isMeant(each) && !isRefused(each));
  const before = pendingHere();
  return person.foundings.run(async () => {
    const { sponsor } = ask;
    const known = pendingHere();
    const isOver = person.pending.circles.every(({ held }) => held.circle !== before?.held.circle);
    // It came to its end while this waited for its turn.
    if (before !== undefined && isOver) return before.held.circle;
    const begun = known === undefined ? await beginCircle(person, link, ask) : { ...known, ...begunBy(ask) };
    const pending = { ...begun, request: { ...begun.request, sponsor } };
    await keepBegun(person, pending);
    await goOnFounding(person, link, pending);
    return pending.held.circle;
  });
}

/** One of two, which opens by itself when the hall can be reached. */
export function keepNewCircle(
  person: Person,
  link: Pick<HallLink, "hall">,
  ask: NewCircleAsk & { readonly alone: Alone },
): Promise<void> {
  return person.foundings.run(async () => {
    const isKept = person.pending.circles.some(({ held }) => isSameOther(held.alone, ask.alone));
    if (!isKept) await keepBegun(person, await beginCircle(person, link, ask));
  });
}

/** Kept before a hall hears of it. */
export async function keepBegun(person: Person, pending: PendingCircle): Promise<void> {
  await person.pending.setCircle(pending);
  await person.device.setNote(pending.held.circle, { name: pending.name });
}

export async function beginCircle(
  person: Person,
  link: Pick<HallLink, "hall">,
  ask: NewCircleAsk,
): Promise<PendingCircle> {
  const { env } = person;
  // Kept: the line may drop before this is through.
  const { hall: hallKey } = link;
  if (hallKey === null) throw new Stopped("offline");
  const founder = await secretsFrom(env, randomSeeds(env));
  const device = newTag(env);
  const hallway = randomRoom(person);
  const { sponsor, keep, starter, alone } = ask;
  const agreed =
    starter === undefined ? [] : [write(agreementMade, { agreement: starterAgreements[starter], standings: [] })];
  const written = (): Promise<readonly Written[]> =>
    Promise.resolve([write(hallwayOpened, { room: hallway }), ...agreed]);
  const ofTwo = alone !== undefined;
  const kept = keep === undefined ? {} : { keep };
  // Two whom a host let in for an hour do not hold the host.
  const held = starter !== undefined && starterAgreements[starter].guests === "muted" ? { hold: 0 } : {};
  const about = { of: "people", founder, device, others: [], written, sponsor, ofTwo } as const;
  const made = await newCircle(env, { ...about, ...kept, ...held });
  await person.device.setNote(made.id, { tag: device });
  const circle = {
    circle: made.id,
    hall: ask.hall,
    hallKey,
    secrets: founder,
    renewal: await sealRenewal(env, recoveryBox(person), made.id, founder),
    epochs: [made.epoch],
    olderBoxes: [],
    founded: true,
    ...(alone === undefined ? {} : { alone }),
  };
  const bound = starter === undefined ? {} : { starter };
  return { held: circle, request: made.request, hallway, ...bound, ...begunBy(ask) };
}

function begunBy({ title, purpose, name, tools, welcome, byItself }: Asked): Begun {
  return { title, purpose, name, tools, ...(welcome === undefined ? {} : { welcome }), byItself };
}

/**
 * Each step may have been taken before; whatever cuts this off, it is gone on with when the hall is back, or takes it.
 * What the hall will not have is told to whoever waits for it; where nobody does, it stays to be told of.
 */
export async function goOnFounding(
  person: Person,
  link: HallLink,
  pending: PendingCircle,
  waits: "somebody" | "nobody" = "somebody",
): Promise<void> {
  try {
    await foundOn(person, link, pending, waits);
  } catch (error) {
    if (error instanceof Refused && error.refusal.retryable) person.foundings.later(person);
    throw error;
  }
}

async function foundOn(
  person: Person,
  link: HallLink,
  pending: PendingCircle,
  waits: "somebody" | "nobody",
): Promise<void> {
  const { circle } = pending.held;
  const walk = pending.held.walkedFrom !== undefined;
  const held = walk ? pending.held : await keep(person, pending.held);
  const { sponsor } = pending.request;
  const answering = sponsor.circle === undefined ? undefined : person.sessions.get(sponsor.circle);
  const letGo = async (refused: Reason): Promise<void> => {
    await (waits === "somebody" ? person.pending.drop(circle) : person.pending.setCircle({ ...pending, refused }));
    await person.done(circle);
  };
  await askToFound(link, pending.request, letGo, answering);
  const session = walk ? await keepWalk(person, held) : await person.open(held);
  await session.circle.serial.run(() => catchUp(session.circle));
  if (walk) await session.bringing.begin();
  await session.online();
  await furnishNew(session, pending);
  if (walk) await takeAlong(person, session);
  await person.pending.drop(circle);
}

/** The offers for the others. What this device has of the old circle is on its way. */
async function takeAlong(person: Person, session: Session): Promise<void> {
  const { walkedFrom: old } = session;
  if (old === null) return;
  const { seq = 0 } = session.circle.book.walked ?? {};
  const carried = await old.circle.serial.run(() => toCarry(old.circle, seq));
  const signed = await makeOffer(session, carried.length);
  await person.offers.note(session, signed, await leaveOffers(old, session, signed));
}

/** The X-Wing key of the words, as the desk's statement names it. */
export function recoveryBox(person: Person): Bytes {
  const founder = person.desk?.circle.book.statement?.founder;
  if (founder === undefined) throw new Stopped("offline");
  return founder.box;
}

function randomRoom(person: Person): RoomId {
  return idOf("room", person.env.random(16));
}

/** When the words want to be asked for again: tomorrow, but three days after their making at the latest. */
export function nextReminder(since: number, now: number): number {
  return Math.min(now + msInDay, Math.max(since + 3 * msInDay, now));
}
