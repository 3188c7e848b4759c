import type { DeskPlace } from "../device/device.ts";
import type { DeskCircle } from "../desk/kinds.ts";
import { emptyMine } from "../mine/fold.ts";
import type { SessionListener } from "./session-listener.ts";

/** The desk's own entry among the sessions. */
export function deskAsHeld(place: DeskPlace): DeskCircle {
  const { circle, hall, hallKey, secrets } = place;
  const waiting = place.waiting === undefined ? {} : { waiting: { secret: place.waiting } };
  return {
    circle,
    hall,
    hallKey,
    secrets,
    renewal: new Uint8Array(0),
    epochs: [],
    olderBoxes: [],
    founded: true,
    ...waiting,
  };
}

const nothing = emptyMine();

/** What is asked of a circle's listener and a desk has none of: it has no names and no visits, and nobody keeps anything of it for themselves. */
export const nothingOfADesk: Omit<SessionListener, "changed" | "grew"> = {
  nameToSay: () => null,
  visitUntil: () => null,
  visitOver: () => Promise.resolve(),
  mine: () => nothing,
  arrived: () => Promise.resolve(),
};
