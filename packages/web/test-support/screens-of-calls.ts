import { idOf } from "@unionhall/protocol";
import type { ScreenShown } from "./screens.ts";

const team = idOf("circle", new Uint8Array(20).fill(2));
const schedule = idOf("room", new Uint8Array(16).fill(48));
const event = idOf("room", new Uint8Array(16).fill(110));
const call = idOf("room", new Uint8Array(16).fill(130));
const linked = idOf("circle", new Uint8Array(20).fill(13));
const linkedCall = `#/circle/${linked}/room/${idOf("room", new Uint8Array(16).fill(150))}`;
const hash = `#/circle/${team}/room/${schedule}/${event}/${call}`;

/** The screens of a call. */
export const screensOfCalls: readonly ScreenShown[] = [
  { name: "call", scene: "calling", hash },
  { name: "call, more", scene: "calling", hash, press: [".hand > .btn:last-child"] },
  { name: "call, agenda", scene: "calling", hash: `${hash}/agenda` },
  { name: "call, notes", scene: "calling", hash: `${hash}/notes` },
  { name: "call, people", scene: "calling", hash: `${hash}/people` },
  { name: "call, out of turn", scene: "calling", hash, press: ["ol.list li:nth-child(2) .btn"] },
  {
    name: "call, a decision of its item",
    scene: "deciding in a call",
    hash,
    press: ["section.card > details > summary"],
  },
  {
    name: "call, link a line to its decision",
    scene: "deciding in a call",
    hash: `${hash}/notes`,
    press: [
      ".noted:has(.tag.good) summary",
      ".noted:has(.tag.good) [role=group] > .row:not(:last-child) > .btn:first-child",
    ],
  },
  { name: "call, its notes when it is over", scene: "a call that is over", hash: `${hash}/notes` },
  { name: "call, who came", scene: "a call that is over", hash: `${hash}/people` },
  {
    name: "call, open to visitors",
    scene: "calling",
    hash: `${hash}/people`,
    press: ["main .column > details > summary"],
  },
  { name: "call, the way to its visitors", scene: "hosting visitors", hash },
  { name: "call with visitors, who visits", scene: "hosting visitors", hash: `${linkedCall}/people` },
  {
    name: "call with visitors, see them out",
    scene: "hosting visitors",
    hash: `${linkedCall}/people`,
    press: ["main section > .row > .btn:last-child"],
  },
  { name: "visitor, call", scene: "visiting", hash: linkedCall },
  { name: "visitor, chat closed", scene: "visiting", hash: `${linkedCall}/talk` },
  { name: "visitor, chat with the floor", scene: "visiting, with the floor", hash: `${linkedCall}/talk` },
  { name: "visitor, circle", scene: "visiting", hash: `#/circle/${linked}` },
  { name: "visitor, people", scene: "visiting", hash: `#/circle/${linked}/people` },
  {
    name: "event, how its series goes",
    scene: "calls of the year",
    hash: `#/circle/${team}/room/${schedule}/${event}`,
    press: ["main > details.series > summary"],
  },
  { name: "home, a call today", scene: "a call today", hash: "#/" },
  { name: "while you were away", scene: "calls of the year", hash: "#/away" },
  { name: "calls of the year", scene: "calls of the year", hash: "#/calls" },
];
