import type { SignedAddresses } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Move } from "../move/move-hall.ts";
import { moveHall } from "../move/move-hall.ts";
import { crypto } from "../wire/people.fixture.ts";
import { entry } from "../wire/requests.fixture.ts";
import { Transcript } from "../wire/transcript.fixture.ts";
import { Caller, hallOf, TestHall } from "../wire/wire.fixture.ts";

const [old, next] = ["https://old.example", "https://new.example"];
const hello = { type: "hello", versions: [1] } as const;

/** What its operator says of it. */
async function says(hall: TestHall, over: Partial<Move> = {}): Promise<SignedAddresses> {
  const seed = await hall.store.seed(hall.random(32));
  return moveHall(hall.store, crypto, seed, { from: old, to: next, isNow: false, now: hall.now, ...over });
}

test("a hall that is to move says so to everyone who greets it, and goes on until it has moved", async () => {
  const { hall, circle, callers } = await hallOf(1);
  hall.wire.whereabouts.reachedAt([old]);
  const [ash] = callers;
  await says(hall);
  expect(await ash!.say(circle, entry(circle))).toEqual([2]);
  await hall.wire.whereabouts.look();
  expect(ash!.hungUp).toBe(true);
  const welcome = await new Caller(hall.wire).ask(hello);
  expect(welcome).toMatchObject({ type: "welcome", addresses: { statement: { addresses: [old, next] } } });
  await says(hall, { isNow: true });
  await hall.wire.whereabouts.look();
  const refused = await new Caller(hall.wire).ask(hello);
  expect(refused).toMatchObject({
    refusal: { reason: "moved", retryable: true },
    addresses: { statement: { addresses: [next, old] } },
  });
});

test("a hall that has moved takes nothing, wherever it is asked and however often it is started", async () => {
  const { hall, circle, callers } = await hallOf(1);
  hall.wire.whereabouts.reachedAt([old]);
  await says(hall, { isNow: true });
  const before = await hall.store.circle(circle);
  for (const start of [() => hall.wire.whereabouts.look(), () => hall.restart()]) {
    await start();
    hall.wire.whereabouts.reachedAt([old]);
    const late = new Caller(hall.wire);
    expect(await late.try({ type: "append", circle, entries: [entry(circle)] })).toBe("moved");
    expect(await late.try(hello)).toBe("moved");
    expect(await late.try({ type: "get-locator", locator: (await hall.person()).signing })).toBe("moved");
  }
  expect(callers[0]!.hungUp).toBe(true);
  expect(await hall.store.circle(circle)).toEqual(before);
});

test("the same pages at the new address are the hall", async () => {
  const { hall, circle, people } = await hallOf(1);
  await says(hall, { isNow: true });
  await hall.restart();
  hall.wire.whereabouts.reachedAt([next]);
  const ash = await hall.caller();
  await ash.enter(circle, people[0]!);
  expect(await ash.say(circle, entry(circle))).toEqual([2]);
});

test("a hall of pages from before its move hears of it from the first device that knows", async () => {
  const { hall, circle, callers } = await hallOf(2);
  hall.wire.whereabouts.reachedAt([old]);
  // Two test halls have one key: it is the same hall, whose pages are two.
  const [sameHall, another] = [await TestHall.open(), await TestHall.open()];
  const newer = await says(sameHall, { isNow: true });
  const bent = { ...newer, statement: { ...newer.statement, addresses: ["https://evil.example"] } };
  const move = { from: old, to: "https://evil.example", isNow: true, now: hall.now };
  const foreign = await moveHall(another.store, crypto, hall.random(32), move);
  for (const addresses of [bent, foreign]) expect(await callers[0]!.try({ ...hello, addresses })).toBe("welcome");
  expect(await callers[1]!.say(circle, entry(circle))).toEqual([2]);
  expect(await callers[0]!.ask({ ...hello, addresses: newer })).toMatchObject({
    refusal: { reason: "moved" },
    addresses: newer,
  });
  expect([callers[0]!.hungUp, callers[1]!.hungUp]).toEqual([false, true]);
  expect(await callers[0]!.say(circle, entry(circle))).toEqual(["refuse"]);
  await hall.restart();
  hall.wire.whereabouts.reachedAt([old]);
  expect(await new Caller(hall.wire).try(hello)).toBe("moved");
});

test("an older list changes nothing", async () => {
  const hall = await TestHall.open();
  hall.wire.whereabouts.reachedAt([next]);
  const older = await says(hall);
  await says(hall, { isNow: true });
  await hall.wire.whereabouts.look();
  expect(await new Caller(hall.wire).try({ ...hello, addresses: older })).toBe("welcome");
});

test("a hall moves on, and back, and tells of three addresses at most", async () => {
  const hall = await TestHall.open();
  const moves: Partial<Move>[] = [
    { to: next },
    { to: next, isNow: true },
    { to: "https://third.example" },
    { to: "https://third.example", isNow: true, now: 5 },
    { to: "https://fourth.example", isNow: true },
    { to: "https://third.example", isNow: true },
  ];
  const lists = [];
  for (const move of moves) lists.push((await says(hall, move)).statement);
  expect(lists.map(({ number }) => number - hall.now)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(lists.map(({ addresses }) => addresses.map((each) => each.slice(8, -8)).join(" "))).toEqual([
    "old new",
    "new old",
    "new third old",
    "third new old",
    "fourth third new",
    "third fourth new",
  ]);
});

test("a conversation with a hall that moves", async () => {
  const hall = await TestHall.open();
  hall.wire.whereabouts.reachedAt([old]);
  const talk = new Transcript();
  const greet = async (name: string): Promise<void> => {
    const caller = new Caller(hall.wire);
    talk.join(name, caller);
    await talk.ask(caller, hello);
  };
  await greet("before");
  await says(hall);
  await hall.wire.whereabouts.look();
  await greet("soon");
  await says(hall, { isNow: true });
  await hall.wire.whereabouts.look();
  await greet("after");
  expect(talk.lines).toMatchInlineSnapshot(`
    [
      "before: hello, versions [1]",
      "  hall: welcome, version 1, hall a key, nonce 32 bytes, day 20454",
      "soon: hello, versions [1]",
      "  hall: welcome, version 1, hall a key, nonce 32 bytes, day 20454, addresses (statement (v 1, hall a key, number 1767225600000, addresses [https://old.example; https://new.example]), signature 64 bytes)",
      "after: hello, versions [1]",
      "  hall: refuse, refusal (reason moved, retryable true, words This hall has moved to another address. Nothing is taken here any more.), addresses (statement (v 1, hall a key, number 1767225600001, addresses [https://new.example; https://old.example]), signature 64 bytes)",
    ]
  `);
});
