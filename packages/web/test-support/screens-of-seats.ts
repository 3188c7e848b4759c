import { idOf } from "@unionhall/protocol";
import type { ScreenShown } from "./screens.ts";

const circle = `#/circle/${idOf("circle", new Uint8Array(20).fill(2))}`;
const room = (seed: number): string => idOf("room", new Uint8Array(16).fill(seed));

/** Seats: where they stand, at home, and what a decision waits for. */
export const screensOfSeats: readonly ScreenShown[] = [
  { name: "agreement, seats", scene: "seats", hash: `${circle}/agreement` },
  {
    name: "agreement, preparing a seat",
    scene: "seats",
    hash: `${circle}/agreement`,
    press: ["main ul:has(a.item) + .row .btn"],
  },
  { name: "seat of a caucus", scene: "seats", hash: `${circle}/room/${room(200)}` },
  {
    name: "seat of a chapter, naming delegates",
    scene: "seats",
    hash: `${circle}/room/${room(201)}`,
    press: ["section > .row > .btn"],
  },
  {
    name: "seat, proposing",
    scene: "seats",
    hash: `${circle}/room/${room(202)}`,
    // With its word on agreements, which may bind for good.
    press: ["main .btn.go", ".ticks label", "form [role=status] .note"],
  },
  { name: "decision, asking caucuses", scene: "seats", hash: `${circle}/room/${room(119)}/${room(120)}` },
];
