import { describe, expect, test } from "vitest";
import { caps } from "./caps.ts";
import { changeBytes, readChange, rights } from "./door.ts";
import type { Door, Latch } from "./door.ts";
import type { Ask } from "./door.fixture.ts";
import { alone, circle, door, hall, join, key, member, steward, turn, visit } from "./door.fixture.ts";
import { openTheDoor } from "./door-rules.ts";
import { idOf } from "./ids.ts";

const somewhere = idOf("room", new Uint8Array(16).fill(9));

const open = { key: new Uint8Array(1216), daily: 20, stamped: 5, paused: false } as const;
const withLetterbox: Door = { ...hall, letterbox: open };

type Row = [what: string, ask: Ask, by: readonly string[], renewals?: readonly string[], at?: Door];
type Fall = [what: string, reason: string, ask: Ask, by: readonly string[], renewals?: readonly string[], at?: Door];

describe("a change stands:", () => {
  test.each<Row>([
    ["one steward adds a member", { add: [member("eve")] }, ["ash"]],
    ["one steward drops an ordinary latch", { drop: ["cy"] }, ["ash"]],
    ["one steward keeps longer", { keep: { default: 31, rooms: [] } }, ["ash"]],
    ["two stewards of two name a third", { add: [steward("eve")] }, ["ash", "bo"]],
    ["two stewards drop one of theirs, who agrees by renewal key", { drop: ["bo"] }, ["ash", "bo"], ["bo"]],
    ["two stewards keep shorter", { keep: { default: 7, rooms: [] } }, ["ash", "bo"]],
    ["two stewards change how many hold", { hold: 3 }, ["ash", "bo"]],
    ["a sole steward names another, with the renewal key", { add: [steward("eve")] }, ["ash"], ["ash"], alone],
    ["a steward steps back, alone and without words", { drop: ["bo"], add: [member("bo")] }, ["bo"]],
    ["one steward opens a letterbox to the public", { letterbox: open }, ["ash"]],
    ["one steward closes it", { letterbox: null }, ["bo"], [], withLetterbox],
    ["a member invites", { add: [join("second", "cy")] }, ["cy"]],
    ["a member takes an invitation back", { drop: ["link"] }, ["cy"]],
    ["any member steps one newcomer in", { drop: ["link"], add: [member("eve")] }, ["di"]],
    ["a member opens a visit", { add: [visit("library", "di")] }, ["di"]],
    ["a member without the right to invite opens a visit", { add: [visit("library", "ed")] }, ["ed"]],
    ["a member leaves by their renewal key, with a steward", { drop: ["cy"] }, ["cy", "ash"], ["cy"]],
  ])("%s", (_, ask, by, renewals = [], at = hall) => {
    const verdict = turn(at, ask, by, renewals);
    expect(verdict.ok ? verdict.door.version : verdict.reason).toBe(2);
  });
});

test("whatever else a change may say one day, it is a steward's affair, and no stepping back", () => {
  const later = { tithe: 1 } as Ask;
  expect(turn(hall, { drop: ["link"], add: [member("eve")], ...later }, ["di"])).toMatchObject({
    reason: "not-a-steward",
  });
  expect(turn(hall, { drop: ["bo"], add: [member("bo")], ...later }, ["bo"])).toMatchObject({ ok: false });
});

describe("a change falls:", () => {
  test.each<Fall>([
    ["nobody signs", "nobody-signed", { add: [member("eve")] }, []],
    ["a stranger signs", "nobody-signed", { add: [member("eve")] }, ["eve"]],
    ["an invitation signs", "nobody-signed", { add: [visit("library", "link")] }, ["link"]],
    ["an invitation signs beside a member", "not-a-steward", { add: [visit("library", "link")] }, ["cy", "link"]],
    ["a latch that is not there is dropped", "unknown-latch", { drop: ["eve"] }, ["ash"]],
    ["a member opens a letterbox", "not-a-steward", { letterbox: open }, ["cy"]],
    ["a member pauses one", "not-a-steward", { letterbox: { ...open, paused: true } }, ["cy"], [], withLetterbox],
    ["a member closes one", "not-a-steward", { letterbox: null }, ["cy"], [], withLetterbox],
    [
      "who steps back closes the letterbox with it",
      "stewards-need-a-majority",
      { drop: ["bo"], add: [member("bo")], letterbox: null },
      ["bo"],
      ["bo"],
      withLetterbox,
    ],
    ["a latch is dropped twice", "latch-twice", { drop: ["cy", "cy"] }, ["ash"]],
    ["a latch is added twice", "latch-twice", { add: [member("eve"), member("eve")] }, ["ash"]],
    ["a latch is added that is there", "latch-twice", { add: [member("cy")] }, ["ash"]],
    ["an invitation takes a member's key", "latch-twice", { add: [join("di", "cy")] }, ["cy"]],
    [
      "a member's latch has no renewal key",
      "a-latch-has-one-place",
      { add: [{ key: key("eve"), rights: rights.enter }] },
      ["ash"],
    ],
    [
      "a member's latch is someone's",
      "a-latch-has-one-place",
      { add: [{ ...member("eve"), by: key("ash") }] },
      ["ash"],
    ],
    ["a member's latch ends", "a-latch-has-one-place", { add: [{ ...member("eve"), until: 9 }] }, ["ash"]],
    [
      "a latch enters and joins",
      "a-latch-has-one-place",
      { add: [member("eve", rights.enter | rights.join)] },
      ["ash"],
    ],
    ["a visit stewards", "a-latch-has-one-place", { add: [{ ...visit("eve", "ash"), rights: 31 }] }, ["ash", "bo"]],
    [
      "a visit has no end",
      "a-latch-has-one-place",
      { add: [{ key: key("eve"), rights: 17, by: key("ash") }] },
      ["ash"],
    ],
    [
      "a visit can be swapped",
      "a-latch-has-one-place",
      { add: [{ ...visit("eve", "ash"), renew: key("x") }] },
      ["ash"],
    ],
    [
      "an invitation can be swapped",
      "a-latch-has-one-place",
      { add: [{ ...join("eve", "ash"), renew: key("x") }] },
      ["ash"],
    ],
    [
      "an invitation is nobody's",
      "a-latch-has-one-place",
      { add: [{ key: key("eve"), rights: rights.join }] },
      ["ash"],
    ],
    ["a latch may do nothing", "a-latch-has-one-place", { add: [member("eve", 0)] }, ["ash"]],
    [
      "a latch stewards but cannot enter",
      "a-latch-has-one-place",
      { add: [member("eve", rights.steward)] },
      ["ash", "bo"],
    ],
    ["a steward drops themselves", "own-latch-needs-renewal-key", { drop: ["bo"] }, ["ash", "bo"]],
    [
      "a steward changes their own latch",
      "own-latch-needs-renewal-key",
      { drop: ["ash"], add: [member("ash", rights.enter)] },
      ["ash", "bo"],
    ],
    [
      "a steward steps back, and something else is in the change",
      "own-latch-needs-renewal-key",
      { drop: ["ash"], add: [member("ash")], hold: 1 },
      ["ash", "bo"],
    ],
    [
      "a steward steps back to a key that somebody else renews",
      "own-latch-needs-renewal-key",
      { drop: ["ash"], add: [{ ...member("ash"), renew: key("bo renews") }] },
      ["ash"],
    ],
    ["a steward has another step back", "stewards-need-a-majority", { drop: ["bo"], add: [member("bo")] }, ["ash"]],
    ["the last steward steps back", "nobody-left", { drop: ["ash"], add: [member("ash")] }, ["ash"], ["ash"], alone],
    ["one steward of two names another", "stewards-need-a-majority", { add: [steward("eve")] }, ["ash"]],
    [
      "one steward of two names another by renewal key",
      "stewards-need-a-majority",
      { add: [steward("eve")] },
      ["ash"],
      ["ash"],
    ],
    ["one steward drops another", "stewards-need-a-majority", { drop: ["bo"] }, ["ash"]],
    ["one steward raises a member", "stewards-need-a-majority", { drop: ["cy"], add: [steward("cy")] }, ["ash"]],
    ["one steward changes how many hold", "stewards-need-a-majority", { hold: 1 }, ["ash"]],
    ["one steward changes the number of invitations", "stewards-need-a-majority", { invites: 100 }, ["ash"]],
    ["one steward keeps shorter", "stewards-need-a-majority", { keep: { default: 29, rooms: [] } }, ["ash"]],
    [
      "one steward keeps one room shorter",
      "stewards-need-a-majority",
      { keep: { default: 31, rooms: [{ room: somewhere, days: 1 }] } },
      ["ash"],
    ],
    [
      "two stewards of six",
      "stewards-need-a-majority",
      { hold: 3 },
      ["ash", "bo"],
      [],
      door(..."abcd".split("").map(steward), steward("ash"), steward("bo")),
    ],
    ["a steward with members is no majority", "stewards-need-a-majority", { hold: 3 }, ["ash", "cy", "di"]],
    [
      "a sole steward names another without the renewal key",
      "stewards-need-a-majority",
      { add: [steward("eve")] },
      ["ash"],
      [],
      alone,
    ],
    [
      "a sole steward, by a member's renewal key",
      "stewards-need-a-majority",
      { add: [steward("eve")] },
      ["ash", "cy"],
      ["cy"],
      alone,
    ],
    ["a member drops another", "not-a-steward", { drop: ["di"] }, ["cy"]],
    ["a member drops themselves and nobody else signs", "not-a-steward", { drop: ["cy"] }, ["cy"], ["cy"]],
    ["a member adds a latch without an invitation", "not-a-steward", { add: [member("eve")] }, ["cy"]],
    ["a member swaps a member for a newcomer", "not-a-steward", { drop: ["di"], add: [member("eve")] }, ["cy"]],
    ["a member steps two in at once", "not-a-steward", { drop: ["link"], add: [member("eve"), member("fay")] }, ["cy"]],
    [
      "a member without the right steps a newcomer in",
      "not-a-steward",
      { drop: ["link"], add: [member("eve")] },
      ["ed"],
    ],
    ["a member drops another's invitation", "not-a-steward", { drop: ["link"] }, ["di"]],
    ["a member invites in another's name", "not-a-steward", { add: [join("second", "cy")] }, ["di"]],
    ["a member without the right invites", "not-a-steward", { add: [join("second", "ed")] }, ["ed"]],
    ["a member opens a visit of another", "not-a-steward", { add: [visit("library", "cy")] }, ["di"]],
    ["a member keeps longer", "not-a-steward", { keep: { default: 31, rooms: [] } }, ["cy"]],
    [
      "more invitations than the number",
      "too-many-invitations",
      { add: [join("second", "cy"), join("third", "cy")] },
      ["cy"],
    ],
    ["a second visit", "too-many-invitations", { add: [visit("library", "cy"), visit("jail", "cy")] }, ["cy"]],
    ["no member is left", "nobody-left", { drop: ["ash", "cy"], add: [visit("eve", "ash")] }, ["ash"], ["ash"], alone],
  ])("%s: %s", (_, reason, ask, by, renewals = [], at = hall) => {
    const verdict = turn(at, ask, by, renewals);
    expect(verdict.ok ? "stands" : verdict.reason).toBe(reason);
  });

  test("a door holds what a door can be read with", () => {
    const many = Array.from({ length: caps.latches }, (_, n) => member(`m${n}`));
    const verdict = turn(alone, { add: many.slice(0, caps.latches - 3) }, ["ash"]);
    expect(verdict.ok && verdict.door.latches.length).toBe(caps.latches);
    expect(turn(alone, { add: many.slice(0, caps.latches - 2) }, ["ash"])).toEqual({ ok: false, reason: "too-large" });
  });
});

describe("a circle's first door", () => {
  const rest = { hold: 2, invites: 2, keep: { default: 30, rooms: [] } };
  test.each<readonly [string, readonly Latch[], string]>([
    ["has a steward", [member("ash")], "nobody-left"],
    ["has no latch twice", [steward("ash"), member("ash")], "latch-twice"],
    ["has no visits", [steward("ash"), visit("library", "ash")], "a-latch-has-one-place"],
    ["has no invitation of a stranger", [steward("ash"), join("link", "eve")], "a-latch-has-one-place"],
    ["has no latch that is another's", [steward("ash"), { ...member("bo"), by: key("ash") }], "a-latch-has-one-place"],
  ])("%s", (_, latches, reason) => {
    expect(openTheDoor(circle, { latches, ...rest })).toEqual({ ok: false, reason });
  });
});

test("a keep that names a room twice is refused before any rule", () => {
  const twice = [1, 100].map((days) => ({ room: somewhere, days }));
  const bytes = changeBytes({ v: 1, circle, turn: 0, drop: [], add: [], keep: { default: 30, rooms: twice } });
  expect(() => readChange(bytes)).toThrow("names a room twice");
});

test("a letterbox stays in the door through changes that do not name it, and goes by one that closes it", () => {
  const after = (ask: Ask): Door | null => {
    const verdict = turn(withLetterbox, ask, ["ash"]);
    return verdict.ok ? verdict.door : null;
  };
  expect(after({ add: [member("eve")] })?.letterbox).toEqual(open);
  expect(after({ letterbox: { ...open, paused: true } })?.letterbox?.paused).toBe(true);
  expect(after({ letterbox: null })).not.toHaveProperty("letterbox");
});
