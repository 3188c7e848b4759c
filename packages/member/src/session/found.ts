import { randomSeeds, secretsFrom } from "@unionhall/kernel";
import type { Bytes, CircleId, RoomId, Sponsor } from "@unionhall/protocol";
import { hallIdOf, idOf } from "@unionhall/protocol";
import { circleTitled, hallwayOpened, personNamed, roomOpened, write } from "@unionhall/union";
import type { Language } from "../api.ts";
import { newCircle } from "../circle/founding.ts";
import { put } from "../circle/send.ts";
import { newDesk, newTag } from "../desk/desk-founding.ts";
import { locatorOf, recoverySecrets, sealLocator } from "../desk/recovery.ts";
import { sealRenewal } from "../desk/renewal.ts";
import type { HallLink } from "../line/hall-link.ts";
import type { Person } from "./person.ts";
import type { Session } from "./session.ts";

const day = 86_400_000;

/** A desk for who has none: new words, this device let in. The words are kept here until they are confirmed. */
export async function makeDesk(
  person: Person,
  link: HallLink,
  hall: string,
  sponsor: Sponsor,
  language: Language,
): Promise<void> {
  const { env, device } = person;
  const entropy = env.random(16);
  const recovery = await recoverySecrets(env, entropy);
  const made = await newDesk(env, recovery, sponsor);
  await link.ask(made.circle.request, "placed");
  const now = env.clock.now();
  await device.setWords({ entropy, language, since: now, remindAt: now });
  await leaveLocator(person, link, entropy, made.circle.id, 1);
  await takePlace(person, link, hall, made);
}

/** Sits this device down at a desk it has just founded. */
export async function takePlace(
  person: Person,
  link: HallLink,
  hall: string,
  made: Awaited<ReturnType<typeof newDesk>>,
): Promise<void> {
  const { circle, device: secrets, tag } = made;
  const hallKey = link.hall;
  if (hallKey === null) throw new Error("the hall has not greeted");
  const place = { circle: circle.id, hall, hallKey, secrets, tag };
  await person.device.setPlace(place);
  await person.sitAt(place);
  await person.desk?.circle.epochs.add([circle.epoch]);
  await person.desk?.online();
}

export async function leaveLocator(
  person: Person,
  link: HallLink,
  entropy: Bytes,
  desk: CircleId,
  version: number,
): Promise<void> {
  if (link.hall === null) throw new Error("the hall has not greeted");
  const locator = await locatorOf(person.env, entropy, hallIdOf(link.hall));
  const { sealed, signature } = await sealLocator(person.env, locator, version, desk);
  await link.ask({ type: "put-locator", locator: locator.key, version, sealed, signature }, "done");
}

/** A circle of people, with its hallway and one chat. Its keys are in the desk before the hall hears of it. */
export async function openNewCircle(
  person: Person,
  link: HallLink,
  ask: { readonly hall: string; readonly sponsor: Sponsor; readonly title: string; readonly name: string },
): Promise<CircleId> {
  const { env } = person;
  const founder = await secretsFrom(env, randomSeeds(env));
  const device = newTag(env);
  const hallway = randomRoom(person);
  const written = (): Promise<ReturnType<typeof write>[]> => Promise.resolve([write(hallwayOpened, { room: hallway })]);
  const made = await newCircle(env, { of: "people", founder, device, others: [], written, sponsor: ask.sponsor });
  const renewal = await sealRenewal(env, recoveryBox(person), made.id, founder);
  if (link.hall === null) throw new Error("the hall has not greeted");
  await person.device.setNote(made.id, { tag: device, name: ask.name });
  const held = {
    circle: made.id,
    hall: ask.hall,
    hallKey: link.hall,
    secrets: founder,
    renewal,
    epochs: [made.epoch],
    olderBoxes: [],
    founded: true,
  };
  await person.keep(held);
  await link.ask(made.request, "placed");
  const session = await person.open(held);
  await session.online();
  await furnish(person, session, hallway, ask);
  return made.id;
}

async function furnish(
  person: Person,
  session: Session,
  room: RoomId,
  { title, name }: { readonly title: string; readonly name: string },
): Promise<void> {
  const to = { room, class: "kept" } as const;
  const chat = randomRoom(person);
  await put(session.circle, to, write(circleTitled, { title }));
  await put(session.circle, to, write(personNamed, { name }));
  await put(session.circle, to, write(roomOpened, { room: chat, feature: "chat" }));
  await session.send();
  await session.online();
}

/** The X-Wing key of the words, as the desk's statement names it. */
export function recoveryBox(person: Person): Bytes {
  const founder = person.desk?.circle.book.statement?.founder;
  if (founder === undefined) throw new Error("the desk's book has not been read");
  return founder.box;
}

function randomRoom(person: Person): RoomId {
  return idOf("room", person.env.random(16));
}

/** When the words want to be asked for again: tomorrow, but three days after their making at the latest. */
export function nextReminder(since: number, now: number): number {
  return Math.min(now + day, Math.max(since + 3 * day, now));
}
