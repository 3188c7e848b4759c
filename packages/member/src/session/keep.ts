import { book as bookRoom } from "@unionhall/protocol";
import { readAs, write } from "@unionhall/union";
import { catchUp } from "../circle/catch-up.ts";
import type { Circle } from "../circle/circle.ts";
import { flush, put } from "../circle/send.ts";
import { keyring } from "../desk/keyring.ts";
import type { DeskCircle } from "../desk/kinds.ts";
import { deskCircle } from "../desk/kinds.ts";
import { Stopped } from "../problems.ts";
import { deskKeys } from "./done.ts";
import type { Person } from "./person.ts";
import type { Session } from "./session.ts";

/**
 * Writes a circle's keys to the desk and waits until its hall has them and they have been read back. What was written
 * before counts: it is answered instead.
 */
export async function keep({ desk }: Person, held: DeskCircle): Promise<DeskCircle> {
  if (desk === null) throw new Error("no desk to keep keys in");
  const { circle } = desk;
  await circle.serial.run(async () => {
    await catchUp(circle);
    const waits = circle.outbox.items.some((item) => readAs(deskCircle, item)?.circle === held.circle);
    if (!waits && !keyring(await circle.bookEntries()).has(held.circle)) await putKeys(circle, held);
    await flush(circle);
    await catchUp(circle);
  });
  const kept = keyring(await circle.bookEntries()).get(held.circle);
  if (kept === undefined) throw new Error("the desk did not keep the keys");
  return kept;
}

/**
 * Where somebody walked out, the desk has the keys already, for the circle that it was. So nothing waits for its hall,
 * which may be gone: they are in the desk's outbox, and this device goes on with them.
 */
export async function keepWalk(person: Person, held: DeskCircle): Promise<Session> {
  const { desk } = person;
  if (desk === null) throw new Stopped("no-desk");
  if (!keyring(await deskKeys(desk)).has(held.circle)) await putKeys(desk.circle, held);
  const session = await person.open(held);
  await person.openKnown();
  person.aside.goOn(desk.send());
  return session;
}

/** Into the outbox of a desk. */
export async function putKeys(desk: Circle, held: DeskCircle): Promise<void> {
  const { renew: _, ...secrets } = held.secrets;
  await put(desk, { room: bookRoom, class: "kept" }, write(deskCircle, { ...held, secrets }));
}
