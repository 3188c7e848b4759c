import type { Secrets } from "@unionhall/kernel";
import type { CircleId } from "@unionhall/protocol";
import { Circle } from "../circle/circle.ts";
import { newTag } from "../desk/desk-founding.ts";
import type { DeskCircle } from "../desk/kinds.ts";
import type { HallLink } from "../line/hall-link.ts";
import { MemoryStore } from "../store/memory-store.ts";
import type { Person } from "./person.ts";

/** A circle that this device looks into, with nothing of it kept here. */
export function inPassing({ env }: Person, link: HallLink, id: CircleId, secrets: Secrets): Promise<Circle> {
  return Circle.load({ ...env, store: new MemoryStore() }, id, link, { secrets, device: newTag(env) });
}

/** The same, at the hall that has it. Throws `Stopped` with `offline`, or with `other-hall` where another answers there. */
export async function inPassingAtItsHall(
  person: Person,
  { circle, hall, hallKey }: Pick<DeskCircle, "circle" | "hall" | "hallKey">,
  secrets: Secrets,
): Promise<Circle> {
  const link = await person.halls.reached(hall, hallKey);
  return inPassing(person, link, circle, secrets);
}

/** Done looking: its news go to whoever keeps it. */
export async function goOn({ link, id }: Circle): Promise<void> {
  await link.ask({ type: "watch", circle: id, on: false }, "done");
}
