import { idOf } from "@unionhall/protocol";
import type { ScreenShown } from "./screens.ts";
import { memberId } from "./scripted-lines.ts";

const circle = (seed: number): string => `#/circle/${idOf("circle", new Uint8Array(20).fill(seed))}`;
const person = (name: string): string => `${circle(2)}/person/${memberId(name)}`;

/** Somebody, as a circle knows them; and circles of two: how one is asked for, how one waits, and who is in one. */
export const screensOfPeople: readonly ScreenShown[] = [
  { name: "person", scene: "home", hash: person("Dee") },
  {
    name: "person, report",
    scene: "care",
    hash: person("Ray"),
    press: ["main .row > .btn", "dialog .btn.wide:nth-of-type(8)", "dialog summary"],
  },
  { name: "person, in a time-out", scene: "care", hash: person("Dee") },
  { name: "person, oneself", scene: "home", hash: person("Ash") },
  { name: "person, remembered", scene: "home", hash: person("Jo") },
  { name: "two, asking", scene: "home", hash: person("Dee"), press: ["main .btn.go", "dialog h2"] },
  { name: "two, asked", scene: "some of mine", hash: `${circle(22)}/chat` },
  { name: "two, people", scene: "some of mine", hash: `${circle(21)}/people` },
];
