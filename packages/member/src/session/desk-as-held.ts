import type { DeskPlace } from "../device/device.ts";
import type { DeskCircle } from "../desk/kinds.ts";

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
