import type { Secrets } from "@unionhall/kernel";
import { invitationKeys, randomSeeds, secretsFrom, signLetter } from "@unionhall/kernel";
import type { CircleId } from "@unionhall/protocol";
import { catchUp } from "../circle/catch-up.ts";
import { admit, makeInvitation } from "../circle/deeds.ts";
import { newTag } from "../desk/desk-founding.ts";
import type { DeskPlace } from "../device/device.ts";
import type { HallLink } from "../line/hall-link.ts";
import { Stopped } from "../problems.ts";
import { linkDays } from "../session/desk-acts.ts";
import { goOn, inPassing } from "../session/in-passing.ts";
import type { Person } from "../session/person.ts";
import { pastFor } from "../session/tend.ts";

/** The words let this device in at a desk of theirs, as another device of the same person would. */
export async function letInByWords(
  person: Person,
  link: HallLink,
  hall: string,
  { desk, recovery }: { readonly desk: CircleId; readonly recovery: Secrets },
): Promise<DeskPlace> {
  const { env } = person;
  if (link.hall === null) throw new Stopped("offline");
  const hallKey = link.hall;
  const circle = await inPassing(person, link, desk, recovery);
  await catchUp(circle);
  const [secret, secrets] = [env.random(16), await secretsFrom(env, randomSeeds(env))];
  await makeInvitation(circle, { secret, vouches: 0, days: linkDays, title: "", from: "" });
  const { invitation, signing, latchKey: latch } = await invitationKeys(env, secret);
  const letter = { v: 1, circle: desk, invitation, keys: secrets.keys } as const;
  const signed = await signLetter(env, letter, { invitation: signing, signing: secrets.signing });
  await admit(circle, { signed, letter: { latch } }, pastFor(circle));
  await goOn(circle);
  return { circle: desk, hall, hallKey, secrets, tag: newTag(env) };
}
