import type { Dial } from "@unionhall/member";
import type { Box, CircleId, Request, Told } from "@unionhall/protocol";
import { idOf as idFrom, readAsked, rights, writeAsked } from "@unionhall/protocol";
import {
  good,
  hallAddress,
  idOf,
  lines,
  seen,
  stewarded,
  type TestDevice,
  type World,
  world,
} from "@unionhall/testing";
import { expect, test } from "vitest";

const minute = 60_000;

/** How a device dials that bends what it asks the hall for; null cuts the line instead. */
function bentDial(made: World, name: string, bend: (ask: Request) => Request | null): Dial {
  return (hall, events) => {
    const line = made.hall.dialFor(name)(hall, events);
    const send = (frame: Parameters<typeof line.send>[0]): void => {
      const { n, ask } = readAsked(frame);
      const bent = bend(ask);
      if (bent === null) made.hall.cutOff(name);
      else line.send(writeAsked(n, bent));
    };
    return { ...line, send };
  };
}

/** Somebody does one thing at a device of their own making, and switches it off. */
async function bending(
  made: World,
  { name, member, store }: TestDevice,
  bend: (ask: Request) => Request | null,
  act: (device: TestDevice) => Promise<unknown>,
): Promise<void> {
  await member.close();
  const device = await made.device(name, store, { dial: bentDial(made, name, bend) });
  await made.quiet();
  await act(device);
  await made.quiet();
  await device.member.close();
}

/** Of a turn the door alone: with no word in the book, and no new keys. */
function doorAlone(ask: Request): Request {
  if (ask.type !== "turn" || ask.door === undefined) return ask;
  const { record: _, ...rest } = ask;
  return { ...rest, boxes: [], entries: [] };
}

function remove(circle: CircleId, name: string): (device: TestDevice) => Promise<unknown> {
  return (device) => device.member.remove(circle, idOf(device, circle, name));
}

test("whom a steward takes out of the door alone another steward's device lets in again", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await stewarded(2, await world("ash", "bo", "cy"));
  await bending(made, ash, doorAlone, remove(circle, "cy"));
  expect(seen(cy, circle).state).toBe("out");
  expect(seen(bo, circle).findings).toEqual([{ type: "missing-latch", count: 1 }]);
  await made.later(minute);
  await made.later(minute);
  expect(seen(bo, circle).findings).toEqual([]);
  await made.later(5 * minute);
  expect(seen(cy, circle).state).toBe("in");
  await good(cy.member.say(circle, "somebody shut me out"));
  await made.quiet();
  expect(lines(bo, circle)).toEqual(["cy: somebody shut me out"]);
});

test("who was removed with a word in the book stays out, also where a steward's device reads it late", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await stewarded(2, await world("ash", "bo", "cy"));
  made.hall.cutOff("bo");
  await made.quiet();
  await good(ash.member.remove(circle, idOf(ash, circle, "cy")));
  await made.quiet();
  await ash.member.close();
  made.hall.restore("bo");
  for (let minutes = 0; minutes < 10; minutes++) await made.later(minute);
  expect(seen(cy, circle).state).toBe("out");
  expect(seen(bo, circle).findings).toEqual([]);
});

/** Bo comes back with the words, and the line is cut after the latch was swapped and before the book was told. */
async function cutBetween(made: World, circle: CircleId, bo: TestDevice): Promise<TestDevice> {
  const words = ((await bo.member.words()) ?? []).join(" ");
  const bend = (ask: Request): Request | null => (ask.type === "append" && ask.circle === circle ? null : ask);
  const back = await made.device("bo again", undefined, { dial: bentDial(made, "bo again", bend) });
  await good(back.member.recover({ hall: hallAddress, words }));
  await made.quiet();
  await back.member.close();
  expect(seen(bo, circle).state).toBe("out");
  return back;
}

test("who swapped their latch by the words, and could not say so yet, keeps it; the phone that was taken stays out", async () => {
  const {
    world: made,
    circle,
    people: [ash, , bo],
  } = await stewarded(2, await world("ash", "cy", "bo"));
  const back = await cutBetween(made, circle, bo);
  for (let minutes = 0; minutes < 30; minutes++) await made.later(minute);
  expect(seen(ash, circle).findings).toEqual([]);
  expect(seen(bo, circle).state).toBe("out");
  await comesIn(made, circle, back, ash);
});

test("where a hostile steward drops that latch, another puts it back, and not the one of the phone that was taken", async () => {
  const {
    world: made,
    circle,
    people: [ash, cy, bo],
  } = await stewarded(2, await world("ash", "cy", "bo"));
  const back = await cutBetween(made, circle, bo);
  await bending(made, ash, doorAlone, remove(circle, "bo"));
  expect(seen(cy, circle).findings).toEqual([{ type: "missing-latch", count: 1 }]);
  for (let minutes = 0; minutes < 30; minutes++) await made.later(minute);
  expect(seen(cy, circle).findings).toEqual([]);
  expect(seen(bo, circle).state).toBe("out");
  await comesIn(made, circle, back, cy);
});

async function comesIn(made: World, circle: CircleId, back: TestDevice, other: TestDevice): Promise<void> {
  made.hall.restore("bo again");
  const again = await made.device("bo again", back.store);
  await made.quiet();
  expect(seen(again, circle).state).toBe("in");
  await good(again.member.say(circle, "back with my words"));
  await made.quiet();
  expect(lines(other, circle)).toEqual(["bo: back with my words"]);
}

test("a hall's word for a swap is nobody's: a latch it puts in a member's place is a stranger's", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const intruder = idFrom("key", new Uint8Array(32).fill(7));
  made.hall.tamper = (told: Told): Told => {
    if (!("say" in told) || told.say.type !== "door") return told;
    const { door } = told.say;
    const swaps = door.latches.map(({ key }) => {
      return { from: key, to: intruder, renew: intruder, signature: new Uint8Array(64) };
    });
    const latches = [...door.latches, { key: intruder, renew: intruder, rights: rights.enter }];
    return { ...told, say: { ...told.say, door: { ...door, latches }, swaps } };
  };
  await good(ash.member.invite(circle, { vouches: 0 }));
  await good(bo.member.say(circle, "who is there?"));
  await made.quiet();
  expect(seen(ash, circle).findings).toContainEqual({ type: "unlawful-latch", count: 1 });
  expect(seen(bo, circle).state).toBe("in");
});

/** Of a turn the last member's box is bent. */
function lastBox(bend: (box: Box) => readonly Box[]): (ask: Request) => Request {
  return (ask) => {
    if (ask.type !== "turn" || ask.boxes.length < 2) return ask;
    return { ...ask, boxes: [...ask.boxes.slice(0, -1), ...bend(ask.boxes.at(-1)!)] };
  };
}

/** What they are given, and what their device finds. */
const victims: readonly (readonly [what: string, found: readonly string[], bend: (ask: Request) => Request])[] = [
  ["no box", [], lastBox(() => [])],
  [
    "a box that does not open",
    ["box-unfit"],
    lastBox((box) => [{ ...box, sealed: box.sealed.map((byte) => byte ^ 1) }]),
  ],
];

test.each(victims)("who was given %s says so, and gets one from another member's device", async (_, found, bend) => {
  const {
    world: made,
    circle,
    people: [ash, bo, eve, cy],
  } = await world("ash", "bo", "eve", "cy", "dee");
  await bending(made, ash, bend, remove(circle, "dee"));
  await good(bo.member.say(circle, "can everyone read this?"));
  await made.quiet();
  expect(lines(cy, circle)).toEqual([]);
  await made.later(minute);
  // The others wait a while each, so that the second sees what the first did.
  for (let tenths = 0; tenths < 30; tenths++) await made.later(100);
  await made.later(minute);
  expect(lines(cy, circle)).toEqual(["bo: can everyone read this?"]);
  await good(cy.member.say(circle, "now I can"));
  await made.quiet();
  expect(lines(bo, circle)).toEqual(["bo: can everyone read this?", "cy: now I can"]);
  expect([...new Set(seen(cy, circle).findings.map(({ type }) => type))]).toEqual(found);
  expect(seen(eve, circle).findings).toEqual([]);
  expect(made.hall.asked.filter(({ ask }) => ask.type === "add-box")).toHaveLength(1);
});

/** The hall alone hears of a turn; then the book alone. */
const halves: readonly (readonly [where: string, bend: (ask: Request) => Request])[] = [
  ["hall", (ask) => (ask.type === "turn" && ask.record !== undefined ? { ...ask, entries: [] } : ask)],
  [
    "book",
    (ask) => {
      if (ask.type !== "turn" || ask.record === undefined) return ask;
      const { record: _, door: __, ...rest } = ask;
      // What is sealed under the new keys the hall would not take.
      return { ...rest, boxes: [], entries: ask.entries.slice(0, -1) };
    },
  ],
];

test.each(halves)("a turn that a steward makes in the %s alone stops nobody for long", async (_, bend) => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await stewarded(2, await world("ash", "bo", "cy", "dee"));
  await bending(made, ash, bend, remove(circle, "dee"));
  await good(bo.member.say(circle, "is anybody there?"));
  for (let minutes = 0; minutes < 3; minutes++) await made.later(minute);
  expect(lines(cy, circle)).toEqual(["bo: is anybody there?"]);
  await good(cy.member.say(circle, "all of us"));
  await made.quiet();
  expect(lines(cy, circle)).toEqual(["bo: is anybody there?", "cy: all of us"]);
  expect(lines(bo, circle)).toEqual(lines(cy, circle));
  expect([bo, cy].map((device) => seen(device, circle).trouble)).toEqual([null, null]);
});
