import { idOf } from "@unionhall/protocol";
import type { ScreenShown } from "./screens.ts";

const circle = idOf("circle", new Uint8Array(20).fill(2));
const room = (seed: number): string => idOf("room", new Uint8Array(16).fill(seed));
const tool = `#/circle/${circle}/room/${room(119)}`;

/** What is to be decided and what was; what can be said to one, and what one came to. */
export const screensOfDecisions: readonly ScreenShown[] = [
  { name: "decisions", scene: "home", hash: tool },
  {
    name: "decisions, proposing",
    scene: "home",
    hash: tool,
    press: ["main .btn.go", "form .ways label:nth-of-type(3)", "form select"],
  },
  {
    name: "decision, objecting",
    scene: "home",
    hash: `${tool}/${room(120)}`,
    press: [".position[aria-haspopup]", "dialog h2"],
  },
  { name: "decision, not proposed", scene: "home", hash: `${tool}/${room(139)}` },
  {
    name: "decision, asking advisers",
    scene: "home",
    hash: `${tool}/${room(120)}`,
    press: ["main section > .row:last-child > button", "form textarea[name=asks]"],
  },
  {
    name: "decision, plain letter",
    scene: "home",
    hash: `${tool}/${room(122)}`,
    press: ['button:text-matches("plain letter|carta sencilla")'],
  },
  { name: "decision, written down by somebody", scene: "home", hash: `${tool}/${room(121)}` },
  { name: "decision, decided", scene: "home", hash: `${tool}/${room(123)}`, press: [".card .good"] },
  { name: "decision, putting in order", scene: "home", hash: `${tool}/${room(128)}`, press: ["form .unranked"] },
  { name: "decision, put in order", scene: "home", hash: `${tool}/${room(129)}`, press: [".card details > summary"] },
];
