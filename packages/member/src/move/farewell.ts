import type { Secrets } from "@unionhall/kernel";
import { sealEntry } from "@unionhall/kernel";
import type { Sealed } from "@unionhall/protocol";
import { book as bookRoom } from "@unionhall/protocol";
import { write } from "@unionhall/union";
import { newTag } from "../desk/desk-founding.ts";
import type { DeskMoved } from "../desk/kinds.ts";
import { deskMoved } from "../desk/kinds.ts";
import type { Farewell } from "../device/farewells.ts";
import { Refused } from "../line/thrown.ts";
import { attempt } from "../problems.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";

/** What the words say in a desk that they move. It is sealed here, so that it can be said when its hall is back and nobody has the words at hand. */
export async function farewellOf({ circle }: Session, words: Secrets, moved: DeskMoved): Promise<Sealed> {
  const { env, id, log } = circle;
  const { kind, version, payload } = write(deskMoved, moved);
  const { seq, head } = log.chain;
  const said = { seen: { seq, head }, time: env.clock.now(), kind, version, payload };
  const content = { author: words.keys.signing, device: newTag(env), counter: 1, ...said };
  const to = { circle: id, room: bookRoom, class: "kept" } as const;
  const { header, body } = await sealEntry(env, words, circle.currentEpoch(), to, content);
  return { header, body };
}

/** Tells it to the halls of desks that were left, as they can be reached. */
export async function sayFarewells(person: Person): Promise<void> {
  for (const farewell of person.farewells.waiting) await attempt(() => sayFarewell(person, farewell));
}

async function sayFarewell(person: Person, { place, entry }: Farewell): Promise<void> {
  const { circle, hall, hallKey, secrets } = place;
  const link = person.halls.link(hall, hallKey);
  if (!link.online) return;
  try {
    await link.enter(circle, { key: secrets.keys.latch, seed: secrets.latch });
    const { results } = await link.ask({ type: "append", circle, entries: [entry] }, "appended");
    if (results.some(({ refusal }) => refusal?.retryable === true)) return;
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.retryable) throw error;
  }
  // The hall has it, or will not have it: this device is no more in that desk.
  await person.farewells.drop(circle);
}
