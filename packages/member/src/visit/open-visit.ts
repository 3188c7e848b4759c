import type { Bytes } from "@unionhall/protocol";
import { newTag } from "../desk/desk-founding.ts";
import type { DeskCircle } from "../desk/kinds.ts";
import type { HallLink } from "../line/hall-link.ts";
import { Refused } from "../line/thrown.ts";
import type { Environment } from "../ports.ts";
import { Stopped } from "../problems.ts";
import { linkFor } from "../session/links.ts";
import { Person } from "../session/person.ts";
import { MemoryStore } from "../store/memory-store.ts";
import type { Bundle, BundledCircle } from "./bundle.ts";
import { certificateOf, epochOf, openBundle } from "./bundle.ts";
import { visitCircleKeys, visitLinkKeys, visitSecrets } from "./visit-keys.ts";

/**
 * A person on a borrowed computer: no desk, no keyring, no words, everything in memory alone. It can read
 * what the lent keys open and say something, until its time is over.
 */
export async function openVisit(env: Environment, text: string, changed: () => void): Promise<Person> {
  const at = linkFor(text, "visit");
  const person = await Person.load({ ...env, store: new MemoryStore() }, changed);
  try {
    const link = await person.halls.reached(at.hall);
    const bundle = await readBundle(person, link, at.secret);
    await Promise.all(bundle.circles.map((part) => openCircle(person, at.hall, bundle, part, at.secret)));
    person.visitFor(bundle.until);
    return person;
  } catch (error) {
    await person.close();
    throw error;
  }
}

async function readBundle(person: Person, link: HallLink, secret: Bytes): Promise<Bundle> {
  const { note, noteKey } = await visitLinkKeys(person.env, secret);
  const { sealed } = await link.ask({ type: "get-note", note }, "note").catch((error: unknown) => {
    if (error instanceof Refused && error.refusal.reason === "no-such-thing") throw new Stopped("link-is-over");
    throw error;
  });
  const bundle = await openBundle(person.env, noteKey, sealed);
  if (bundle === null || bundle.until <= person.env.clock.now()) throw new Stopped("link-is-over");
  if (bundle.hall !== link.hall) throw new Stopped("other-hall");
  return bundle;
}

async function openCircle(
  person: Person,
  hall: string,
  { hall: hallKey, until }: Bundle,
  part: BundledCircle,
  secret: Bytes,
): Promise<void> {
  const { env } = person;
  const keys = await visitCircleKeys(env, secret, part.circle);
  const held: DeskCircle = {
    circle: part.circle,
    hall,
    hallKey,
    secrets: await visitSecrets(env, keys, part.erase),
    renewal: new Uint8Array(0),
    epochs: [epochOf(part)],
    olderBoxes: [],
    founded: false,
  };
  await person.device.setNote(part.circle, { tag: newTag(env) });
  const session = await person.open(held, certificateOf(part, until));
  await session.idle();
}
