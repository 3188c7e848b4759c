import { randomSeeds, secretsFrom } from "@unionhall/kernel";
import type { Circle } from "../circle/circle.ts";
import { newTag } from "../desk/desk-founding.ts";
import { Refused } from "../line/thrown.ts";
import { Stopped } from "../problems.ts";
import { readInvitation } from "../outside/invitation.ts";
import { knock } from "../session/knock.ts";
import type { HallLinkText } from "../session/links.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { changeDesks } from "./change-desks.ts";
import { bringAlong, deskAtRest } from "./sit-elsewhere.ts";

/** How often it is asked whether the other device has let this one in, and how long, in ms. */
const [pause, patience] = [1_000, 120_000];

/** This device goes from the desk it has to another of the same person, whose device lets it in. It stays where it is until then. */
export async function moveByLink(person: Person, old: Session, at: HallLinkText): Promise<void> {
  const link = await person.halls.reached(at.hall);
  const note = await readInvitation(person.env, link, at.secret);
  if (note.circle === old.circle.id) throw new Stopped("already-in");
  const secrets = await secretsFrom(person.env, randomSeeds(person.env));
  const place = { circle: note.circle, hall: at.hall, hallKey: note.hall, secrets, tag: newTag(person.env) };
  const next = await deskAtRest(person, person.halls.link(at.hall, note.hall), place);
  await knock(next, at.secret);
  await letIn(next);
  await bringAlong(old, next);
  await changeDesks(person, place);
}

async function letIn({ env, link, id, latch }: Circle): Promise<void> {
  for (let waited = 0; waited < patience; waited += pause) {
    try {
      await link.enter(id, latch);
      return;
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.reason !== "latch-not-in-door") throw error;
    }
    await new Promise<void>((resolve) => void env.clock.after(pause, resolve));
  }
  throw new Stopped("waiting-to-be-let-in");
}
