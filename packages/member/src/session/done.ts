import { readAs } from "@unionhall/union";
import type { Written } from "@unionhall/union";
import { doneWith } from "../desk/keyring.ts";
import { deskCircle, deskDone, deskHall } from "../desk/kinds.ts";
import type { Device } from "../device/device.ts";
import type { Session } from "./session.ts";

/**
 * What the desk's book says of keys, and of what is on its way there: what this person is done with, where halls are, and
 * where they walked out, with keys that the desk has already.
 */
export async function deskKeys({ circle }: Session): Promise<readonly Written[]> {
  const isSoon = (item: Written): boolean =>
    item.kind === deskDone.name || item.kind === deskHall.name || readAs(deskCircle, item)?.walkedFrom !== undefined;
  return [...(await circle.bookEntries()), ...circle.outbox.items.filter(isSoon)];
}

/** Ends what was cut off while a circle was let go. */
export async function forgetDone(desk: Session | null, device: Device): Promise<void> {
  if (desk === null) return;
  const done = doneWith(await deskKeys(desk));
  for (const id of device.noted) if (done.has(id)) await device.forget(id);
}
