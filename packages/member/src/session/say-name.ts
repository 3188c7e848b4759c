import { personNamed, write } from "@unionhall/union";
import { put } from "../circle/send.ts";
import type { CircleNote } from "../device/device.ts";
import type { Session } from "./session.ts";

/** Says what this person wants to be called, unless they have, or it is on its way. */
export async function sayName(session: Session): Promise<void> {
  const { circle, listener } = session;
  const name = listener.nameToSay(session);
  const waits = circle.outbox.items.some(({ kind }) => kind === personNamed.name);
  if (name === null || circle.hallway === null || waits) return;
  await put(circle, { room: circle.hallway, class: "kept" }, write(personNamed, { name }));
}

/** Whoever has a name in the circle is called otherwise by an act of theirs: their devices may remember different ones. */
export function nameToSay({ me, inHallway }: Session, { name }: CircleNote): string | null {
  return me === null || inHallway.state.come.has(me) ? null : (name ?? null);
}
