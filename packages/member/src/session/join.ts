import { invitationKeys, randomSeeds, secretsFrom } from "@unionhall/kernel";
import type { CircleId } from "@unionhall/protocol";
import type { Language } from "../api.ts";
import { newTag } from "../desk/desk-founding.ts";
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
): Promise<CircleId> {
  const note = await readInvitation(person.env, link, at.secret);
  const there = person.sessions.get(note.circle);
  // Who comes again comes as somebody new: what there is from before goes by an act of its own, or not at all.
  if (there?.state === "out") throw new Stopped("was-in");
  if (there !== undefined && there.state !== "waiting") throw new Stopped("already-in");
  if (person.desk === null) await deskByInvitation(person, link, at, note.circle, language);
  await person.atDesk();
  const { env } = person;
  const secrets = await secretsFrom(env, randomSeeds(env));
  const renewal = await sealRenewal(env, recoveryBox(person), note.circle, secrets);
  await person.device.setNote(note.circle, { name });
  const waiting = { secret: at.secret, anchor: note.anchor };
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
