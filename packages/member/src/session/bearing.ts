import { Malformed } from "@unionhall/protocol";
import { HallLies, Parted } from "../circle/hall-lies.ts";
import { Offline, Refused } from "../line/thrown.ts";
import { KeepsNothing } from "../store/watched-store.ts";
import type { Session } from "./session.ts";

/** Runs what a hall may refuse or spoil, a line drop, or a disk have no room for: here that is no error, and it is told. */
export async function bearing(session: Session, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (error instanceof Refused) session.refused(error.refusal);
    else if (error instanceof HallLies || error instanceof Malformed) session.circle.link.distrust();
    // That it went another way is no trouble of the line; the circle tells of it.
    else if (error instanceof Parted) return;
    // Whoever keeps watch over the store tells of it, and brings this on again when it works.
    else if (!(error instanceof Offline || error instanceof KeepsNothing)) throw error;
  }
}
