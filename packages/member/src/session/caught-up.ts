import { catchUp } from "../circle/catch-up.ts";
import { Parted } from "../circle/hall-lies.ts";
import { flush } from "../circle/send.ts";
import { showHead } from "../circle/show-head.ts";
import type { Session } from "./session.ts";

/**
 * Reads what the hall has. False where it goes on from another past than this device's: then whoever is in that one is
 * shown what it signed to this device, and nothing else is done.
 */
export async function caughtUp({ circle, state }: Session): Promise<boolean> {
  try {
    await catchUp(circle);
    return true;
  } catch (error) {
    if (!(error instanceof Parted)) throw error;
  }
  if (state !== "in" || circle.me.visit !== undefined) return false;
  await showHead(circle);
  await flush(circle);
  return false;
}
