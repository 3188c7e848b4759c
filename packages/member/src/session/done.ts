import type { Written } from "@unionhall/union";
import { doneWith } from "../desk/keyring.ts";
import { deskDone } from "../desk/kinds.ts";
import type { Device } from "../device/device.ts";
import type { Session } from "./session.ts";

/** What the desk's book says of keys, and what is on its way into it. */
export async function deskKeys({ circle }: Session): Promise<readonly Written[]> {
  return [...(await circle.bookEntries()), ...circle.outbox.items.filter(({ kind }) => kind === deskDone.name)];
}

/** Ends what was cut off while a circle was let go. */
export async function forgetDone(desk: Session | null, device: Device): Promise<void> {
  if (desk === null) return;
  const done = doneWith(await deskKeys(desk));
  for (const id of device.noted) if (done.has(id)) await device.forget(id);
}
