import type { InvitationNote } from "@unionhall/kernel";
import { invitationKeys, randomSeeds, secretsFrom } from "@unionhall/kernel";
import type { Bytes, CircleId } from "@unionhall/protocol";
import type { Language } from "../api.ts";
import { newTag } from "../desk/desk-founding.ts";
import type { Alone } from "../desk/kinds.ts";
import { sealRenewal } from "../desk/renewal.ts";
import type { HallLink } from "../line/hall-link.ts";
import { readInvitation } from "../outside/invitation.ts";
import { Stopped } from "../problems.ts";
import { makeDesk, recoveryBox } from "./found.ts";
import { keep } from "./keep.ts";
import type { HallLinkText } from "./links.ts";
import type { Person } from "./person.ts";

/** Asks to be let in. The keys are in the desk, and read back, before the letter is left. */
export async function askToJoin(
  person: Person,
  link: HallLink,
  at: HallLinkText,
  name: string,
  language: Language,
  into?: CircleId,
): Promise<CircleId> {
  const note = await readInvitation(person.env, link, at.secret);
  // Of who was told beforehand where it leads.
  if (into !== undefined && note.circle !== into) throw new Stopped("link-is-over");
  const there = person.sessions.get(note.circle);
  // Who comes again comes as somebody new: what there is from before goes by an act of its own, or not at all.
  if (there?.state === "out") throw new Stopped("was-in");
  if (there !== undefined && there.state !== "waiting") throw new Stopped("already-in");
  if (person.desk === null) await deskByInvitation(person, link, at, note.circle, language);
  return letterWith(person, at, note, { name });
}

/** To a circle of two that another member has asked for: read from its first entry, on nobody's word. */
export async function joinAlone(
  person: Person,
  link: HallLink,
  asked: { readonly circle: CircleId; readonly secret: Bytes; readonly alone: Alone; readonly name: string },
): Promise<CircleId> {
  const { circle, secret, alone, name } = asked;
  const { anchor: _, ...note } = await readInvitation(person.env, await reachedAt(person, link), secret);
  if (note.circle !== circle) throw new Stopped("link-is-over");
  return letterWith(person, { hall: link.address, secret }, note, { name, alone });
}

async function reachedAt(person: Person, { address, hall }: HallLink): Promise<HallLink> {
  if (hall === null) throw new Stopped("offline");
  return person.halls.reached(address, hall);
}

async function letterWith(
  person: Person,
  at: Pick<HallLinkText, "hall" | "secret">,
  note: Pick<InvitationNote, "circle" | "hall"> & Partial<Pick<InvitationNote, "anchor">>,
  { name, alone }: { readonly name: string; readonly alone?: Alone },
): Promise<CircleId> {
  await person.atDesk();
  const { env } = person;
  const secrets = await secretsFrom(env, randomSeeds(env));
  const renewal = await sealRenewal(env, recoveryBox(person), note.circle, secrets);
  await person.device.setNote(note.circle, { name });
  const waiting = { secret: at.secret, ...(note.anchor === undefined ? {} : { anchor: note.anchor }) };
  const held = {
    circle: note.circle,
    hall: at.hall,
    hallKey: note.hall,
    secrets,
    renewal,
    epochs: [],
    olderBoxes: [],
    waiting,
    founded: false,
    ...(alone === undefined ? {} : { alone }),
  };
  const session = await person.open(await keep(person, held));
  await session.online();
  return note.circle;
}

/** The join latch opens one desk. */
async function deskByInvitation(
  person: Person,
  link: HallLink,
  at: HallLinkText,
  circle: CircleId,
  language: Language,
): Promise<void> {
  const keys = await invitationKeys(person.env, at.secret);
  await link.enter(circle, { key: keys.latchKey, seed: keys.latch });
  await makeDesk(person, link, at.hall, { circle }, language);
}

/** This device asks another of the same person to let it in. */
export async function askToSitDown(person: Person, link: HallLink, at: HallLinkText): Promise<void> {
  const note = await readInvitation(person.env, link, at.secret);
  const secrets = await secretsFrom(person.env, randomSeeds(person.env));
  const place = {
    circle: note.circle,
    hall: at.hall,
    hallKey: note.hall,
    secrets,
    tag: newTag(person.env),
    waiting: at.secret,
  };
  await person.device.setPlace(place);
  await person.sitAt(place);
}
