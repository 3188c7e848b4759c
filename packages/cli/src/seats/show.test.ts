import type { CaucusAsked, HomeSeatView, SeatView } from "@unionhall/member";
import { expect, test } from "vitest";
import { caucusText, seatsText } from "./show.ts";

const [ash, bo] = [
  { id: "member_a", name: "ash", me: true },
  { id: "member_b", name: "bo", me: false },
];
const standing = {
  name: "Nights",
  of: "caucus",
  delegates: [],
  rule: { seat: "seat_n", may: "consent", on: ["other", "roles"], days: 3 },
} as unknown as SeatView;
const kit = {
  title: "Kit",
  may: "consent",
  lastDay: 20_000,
  said: { yes: 1, no: 0, pause: 0 },
  needed: 2,
  own: "yes",
  answer: null,
  by: bo,
  text: "Tents,\nand a stove.",
  deeds: [
    { deed: { type: "steward", member: "member_r", on: true }, name: "Rosa" },
    { deed: { type: "agreement", agreement: new Uint8Array(32) }, name: "" },
    { deed: { type: "seat", seat: "seat_n", opened: null }, name: "Nights" },
  ],
  changed: false,
  differs: false,
};
const none = { said: { yes: 0, no: 0, pause: 0 }, own: null, by: null, text: "", deeds: [] };
const zine = { ...kit, ...none, title: "Zine", differs: true };
const van = { ...zine, title: "Van", differs: false };
const atHome = {
  seat: "seat_n",
  in: { title: "Everyone" },
  state: "stands",
  name: "Nights",
  speakers: [ash, bo],
  keys: { count: 3, needed: 2 },
  delegates: [bo],
  asked: [kit, zine, van, { ...kit, deeds: [], text: "", changed: true }],
  paused: [{ title: "Ramp", lastDay: 20_000, reason: "It has none." }],
  naming: [{ delegates: [], count: 1, needed: 2 }],
  registering: [{ speakers: [ash], count: 1, needed: null }],
} as unknown as HomeSeatView;

test("a seat is told in its home with what it is asked, and in the other circle without who speaks for it", () => {
  expect(seatsText([standing], [atHome]).split("\n")).toEqual([
    "Nights, a caucus, has a seat here; it has to consent to other, roles.",
    "A seat in Everyone, called Nights there: stands; 2 of 3 registered keys make its word. seat_n",
    "  Speak for it: ash (you), bo.",
    "  Sit in it: bo.",
    "  Kit: consent until 2024-10-04; yes 1, no 0 of 2; you: yes; copied by bo.",
    "    Tents,",
    "    and a stove.",
    "    If it passes: Rosa becomes a steward.",
    "    If it passes: the circle goes by another agreement.",
    "    If it passes: the seat of Nights is closed.",
    "  Zine: consent until 2024-10-04; yes 0, no 0 of 2.",
    "    Its text there is another than the one that is decided on: nothing can be said to it, nor is it copied, until it is amended.",
    "  Van: consent until 2024-10-04; yes 0, no 0 of 2.",
    "    Nobody has copied it: only who is in both circles sees it.",
    "  Kit: consent until 2024-10-04; yes 1, no 0 of 2; you: yes; copied by bo.",
    "    It has changed there since it was copied: --copy it again, and answer anew.",
    "  Ramp: it asked for time, and people decide until 2024-10-04. It has none.",
    "  To sit in it: nobody; so far 1 of 2.",
    "  To be registered: ash (you); so far 1.",
  ]);
});

test("beside a decision stands what a caucus says, without any count", () => {
  const asked = (state: CaucusAsked["state"], more: Partial<CaucusAsked> = {}): string =>
    caucusText({
      name: "Nights",
      may: "consent",
      state,
      lastDay: null,
      reason: "",
      toldBy: null,
      ...more,
    } as CaucusAsked);
  expect([
    asked("waits", { lastDay: 20_000 }),
    asked("waits", { may: "pause" }),
    asked("paused"),
    asked("paused", { reason: "No ramp.", toldBy: bo as CaucusAsked["toldBy"] }),
    asked("silent", { name: "" }),
    asked("yes"),
    asked("no"),
  ]).toEqual([
    "Nights has to consent until 2024-10-04.",
    "Nights may pause it.",
    "Nights asked for time.",
    "Nights asked for time, as bo told it: No ramp.",
    "A caucus whose seat is closed has not answered in time.",
    "Nights consents.",
    "Nights does not consent.",
  ]);
});
