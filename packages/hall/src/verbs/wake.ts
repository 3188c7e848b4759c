import type { Answer, CircleId, Key, Wake } from "@unionhall/protocol";
import type { Guest, Hall } from "./hall.ts";
import { done, refuse } from "./hall.ts";
import { member } from "./inside.ts";

/** Of the circles that are named, those that this connection is in; another process may be the one that something comes to. */
export async function wake(hall: Hall, guest: Guest, { at, circles }: Wake): Promise<Answer> {
  const { store, waking } = hall;
  if (waking === null || !waking.isKnown(at)) return refuse("no-such-thing");
  const latches = new Map<CircleId, Key>();
  for (const id of circles) {
    if (!guest.entered.has(id)) continue;
    const stands = member(await store.circle(id), guest, id, hall.now());
    if (stands.ok) latches.set(id, stands.latch.key);
  }
  if (!waking.ask(at, latches, hall.now())) return refuse("too-fast");
  // Not before: whoever asks is about to go, and where nobody is left, nobody listens.
  for (const id of latches.keys()) await store.follow(id);
  return done;
}
