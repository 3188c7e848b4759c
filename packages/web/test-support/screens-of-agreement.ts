import { idOf } from "@unionhall/protocol";
import type { ScreenShown } from "./screens.ts";

const circle = `#/circle/${idOf("circle", new Uint8Array(20).fill(2))}`;

/** What binds a circle, who is which in it, and its clocks. */
export const screensOfAgreement: readonly ScreenShown[] = [
  { name: "agreement", scene: "grieving", hash: `${circle}/agreement`, press: ["main details summary"] },
  { name: "agreement, drawn roles", scene: "drawing", hash: `${circle}/agreement` },
  {
    name: "agreement, into a draw",
    scene: "drawing",
    hash: `${circle}/agreement`,
    press: ["article.card .btn"],
  },
  {
    name: "agreement, written anew",
    scene: "home",
    hash: `${circle}/agreement`,
    press: ["main > .row > .btn", "main .card summary"],
  },
];
