import type { Answer, CircleId } from "@unionhall/protocol";
import type { Guest, Hall } from "./hall.ts";
import { done, refuse } from "./hall.ts";
import { inside } from "./inside.ts";

/** A join latch may watch too: it hears that the circle moved, and that its own time there is over. */
export async function watch(
  hall: Hall,
  guest: Guest,
  { circle: id, on }: { readonly circle: CircleId; readonly on: boolean },
): Promise<Answer> {
  const look = on && guest.entered.has(id) ? hall.store.follow(id) : hall.store.circle(id);
  const stands = inside(await look, guest, id, hall.now());
  if (!stands.ok) return refuse(stands.reason);
  if (on) guest.watching.add(id);
  else guest.watching.delete(id);
  return done;
}
