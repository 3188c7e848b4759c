import type { Bytes, CircleId } from "@unionhall/protocol";
import { caps, entryId, letterboxIdOf, stampHashOf } from "@unionhall/protocol";
import { ScratchPostgres } from "@unionhall/scratch-postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressOf, eventually, HandTimers, soon } from "../store/postgres/postgres.fixture.ts";
import { openPostgresStore } from "../store/postgres/postgres-store.ts";
import type { Person } from "./people.fixture.ts";
import { chat, doorTurn, entry, firstTurn, founding, holdFor, joinLatch, record, sign } from "./requests.fixture.ts";
import { Caller, TestHall } from "./wire.fixture.ts";

/* Two halls in one process stand for two processes: they share nothing but the database. */

let server: ScratchPostgres;
beforeAll(async () => void (server = await ScratchPostgres.open({ fsync: "off" })), 60_000);
afterAll(() => server[Symbol.asyncDispose](), 60_000);

interface OneHall {
  readonly hall: TestHall;
  readonly timers: HandTimers;
  readonly away: boolean[];
}

async function oneHall(url: string): Promise<OneHall> {
  const [timers, away] = [new HandTimers(), [] as boolean[]];
  const parts = { fault: (error: unknown) => void hall.faults.push(error), away: (is: boolean) => void away.push(is) };
  const store = await openPostgresStore(addressOf(url), { ...parts, every: timers.every });
  const hall: TestHall = await TestHall.open({}, store);
  return { hall, timers, away };
}

/** Ash at the one hall, the steward, and Bo at the other, in one circle that both watch. */
async function ashAndBo() {
  const url = await server.database();
  const [here, there] = [await oneHall(url), await oneHall(url)];
  const people = { ash: await here.hall.person(), bo: await here.hall.person(), link: await here.hall.person() };
  const { circle, request } = founding(here.hall.random, { people: [people.ash, people.bo] });
  const [ash, bo] = [await here.hall.caller(), await there.hall.caller()];
  expect(await ash.try({ ...request, sponsor: { code: await here.hall.code() } })).toBe("placed");
  await comeIn(ash, circle, people.ash);
  await comeIn(bo, circle, people.bo);
  const close = async (): Promise<void> => {
    for (const { hall } of [here, there]) {
      expect(hall.faults).toEqual([]);
      await hall[Symbol.asyncDispose]();
    }
  };
  return { url, here, there, circle, people, ash, bo, [Symbol.asyncDispose]: close };
}

async function comeIn(caller: Caller, circle: CircleId, person: Person): Promise<void> {
  expect(await caller.enter(circle, person)).toMatchObject({ type: "entered" });
  expect(await caller.try({ type: "watch", circle, on: true })).toBe("done");
}

/** The places of all entries that somebody was told of. */
const heard = ({ pushes }: Caller): readonly number[] =>
  pushes.flatMap((push) => (push.type === "came" ? push.entries.map(({ seq }) => seq) : []));
const kinds = ({ pushes }: Caller): readonly string[] => pushes.map(({ type }) => type);
const hears = (caller: Caller, ...seqs: readonly number[]): Promise<void> =>
  soon(() => expect(heard(caller)).toEqual(seqs));

/** Takes down the lines on which the processes give each other hints. */
async function cutHints(url: string): Promise<void> {
  const lines = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'unionhall hints'`;
  await eventually(async () => (await server.query(lines, url)).length === 0);
}

describe("members at two processes of one hall", () => {
  test("know it by one key, and hear each other in one order", async () => {
    await using all = await ashAndBo();
    const { circle, ash, bo } = all;
    expect(ash.hall).toBe(bo.hall);
    const talk = async (caller: Caller): Promise<void> => {
      for (let count = 0; count < 20; count++) await caller.say(circle, entry(circle), entry(circle));
    };
    await Promise.all([talk(ash), talk(bo)]);
    const everything = Array.from({ length: 80 }, (_, at) => at + 2);
    await hears(ash, ...everything);
    await hears(bo, ...everything);
  });

  test("hear of turns, letters and what was taken back", async () => {
    await using all = await ashAndBo();
    const { circle, people, ash, bo, here } = all;
    const invited = doorTurn(circle, await sign(circle, { add: [joinLatch(people.link, people.ash)] }, [people.ash]));
    expect(await ash.try(invited)).toBe("placed");
    await soon(() => expect(kinds(bo)).toEqual(["moved"]));
    const cy = await here.hall.caller();
    await cy.enter(circle, people.link);
    expect(
      await cy.try({ type: "put-letter", circle, latch: people.link.latch, sealed: all.here.hall.random(40) }),
    ).toBe("done");
    await soon(() => expect(kinds(bo)).toEqual(["moved", "lettered"]));
    const turned = { ...doorTurn(circle, await sign(circle, {}, [people.ash])), record: record(circle, firstTurn, 0) };
    expect(await ash.try(turned)).toBe("placed");
    await soon(() => expect(bo.pushes.at(-1)).toMatchObject({ type: "moved", standing: { turn: 1 } }));
    const secret = here.hall.random(32);
    const slip = entry(circle, { secret, epoch: firstTurn });
    expect(await ash.say(circle, slip)).toEqual([2]);
    expect(await ash.try({ type: "erase", circle, entry: entryId(slip.header), secret })).toBe("done");
    await soon(() => expect(bo.pushes.at(-1)).toMatchObject({ type: "erased", erasures: [{ seq: 2, number: 1 }] }));
  });

  test("who is removed at the one is out at the other at once, hints or no hints", async () => {
    await using all = await ashAndBo();
    const { url, circle, people, ash, bo, there } = all;
    await cutHints(url);
    const removed = doorTurn(circle, await sign(circle, { drop: [people.bo.latch] }, [people.ash]));
    expect(await ash.try(removed)).toBe("placed");
    expect(await ash.say(circle, entry(circle))).toEqual([2]);
    expect(await bo.say(circle, entry(circle))).toEqual(["latch-not-in-door"]);
    expect(await bo.try({ type: "read", circle, after: 0, limit: 9 })).toBe("latch-not-in-door");
    expect(kinds(bo)).toEqual([]);
    there.timers.pass(1_000);
    await soon(() => expect(kinds(bo)).toEqual(["left"]));
    expect(await bo.enter(circle, people.bo)).toMatchObject({ refusal: { reason: "latch-not-in-door" } });
  });

  test("who is put on hold at the one is out at the other", async () => {
    await using all = await ashAndBo();
    const { circle, people, ash, bo, here } = all;
    const cy = await here.hall.person();
    const added = await sign(circle, { add: [{ key: cy.latch, renew: cy.renew, rights: 3 }] }, [people.ash]);
    await ash.try({ ...doorTurn(circle, added), record: record(circle, firstTurn, 0) });
    const third = await here.hall.caller();
    await third.enter(circle, cy);
    expect(await ash.try(await holdFor(circle, people.bo, people.ash))).toBe("done");
    expect(await third.try(await holdFor(circle, people.bo, cy))).toBe("done");
    await soon(() => expect(kinds(bo)).toContain("left"));
    expect(await bo.say(circle, entry(circle))).toEqual(["not-entered"]);
  });
});

describe("hints that are lost", () => {
  test("cost nobody an entry: a process that comes back looks how its circles stand", async () => {
    await using all = await ashAndBo();
    const { url, circle, ash, bo, there } = all;
    await cutHints(url);
    await soon(() => expect(there.away).toEqual([true]));
    for (const seq of [2, 3, 4]) expect(await ash.say(circle, entry(circle))).toEqual([seq]);
    expect(heard(bo)).toEqual([]);
    there.timers.pass(1_000);
    await hears(bo, 2, 3, 4);
    expect(there.away).toEqual([true, false]);
    expect(await bo.say(circle, entry(circle))).toEqual([5]);
    await hears(bo, 2, 3, 4, 5);
  });

  test("are found by the look that comes every fifteen seconds", async () => {
    await using all = await ashAndBo();
    const { url, circle, ash, bo, here, there } = all;
    await cutHints(url);
    there.timers.pass(1_000);
    await soon(() => expect(there.away).toEqual([true, false]));
    // Ash's process has no line to give hints on.
    expect(await ash.say(circle, entry(circle))).toEqual([2]);
    expect(here.away).toEqual([true]);
    expect(heard(bo)).toEqual([]);
    there.timers.pass(15_000);
    await hears(bo, 2);
  });

  test("a long absence is told page by page", async () => {
    await using all = await ashAndBo();
    const { url, circle, ash, bo, there } = all;
    await cutHints(url);
    for (let at = 0; at < 12; at++) await ash.say(circle, ...Array.from({ length: 60 }, () => entry(circle)));
    there.timers.pass(1_000);
    await hears(bo, ...Array.from({ length: 720 }, (_, at) => at + 2));
  });
});

test("a database that goes away and comes back: nobody is told it is stored, and everybody goes on", async () => {
  await using all = await ashAndBo();
  const { circle, people, ash, bo, here, there } = all;
  await server.stop();
  const line = entry(circle);
  expect([await ash.say(circle, line), ash.hungUp]).toEqual([["refuse"], true]);
  expect(bo.hungUp).toBe(false);
  await server.start();
  for (const { timers } of [here, there]) timers.pass(1_000);
  await soon(() => expect([here.away.at(-1), there.away.at(-1)]).toEqual([false, false]));
  const again = await here.hall.caller();
  await comeIn(again, circle, people.ash);
  expect(await again.say(circle, line)).toEqual([2]);
  await hears(bo, 2);
});

test("who comes later hears from then on", async () => {
  await using all = await ashAndBo();
  const { circle, people, ash, bo, there } = all;
  bo.link.closed();
  for (const seq of [2, 3]) expect(await ash.say(circle, entry(circle))).toEqual([seq]);
  const later = await there.hall.caller();
  await comeIn(later, circle, people.bo);
  expect(await ash.say(circle, entry(circle, { room: chat }))).toEqual([4]);
  await hears(later, 4);
  expect(heard(bo)).toEqual([]);
});

test("letters from outside come to both: one count for the day, and one letter for a stamp that both were shown", async () => {
  await using both = await ashAndBo();
  const { here, there, circle, people, ash, bo } = both;
  const letterbox = { key: here.hall.random(1216), daily: 3, stamped: 3, paused: false };
  expect(await ash.try(doorTurn(circle, await sign(circle, { letterbox }, [people.ash])))).toBe("placed");
  const id = letterboxIdOf(circle, letterbox.key);
  const stamp = here.hall.random(16);
  expect(await ash.try({ type: "put-stamps", circle, stamps: [stampHashOf(id, stamp)] })).toBe("done");
  const strangers = [await here.hall.caller(), await there.hall.caller()];
  const leave = (at: number, beside: { readonly stamp?: Bytes } = {}): Promise<string> => {
    const sealed = (at % 2 === 0 ? here : there).hall.random(caps.shortLetter);
    return strangers[at % 2]!.try({ type: "put-outside-letter", circle, letterbox: id, sealed, ...beside });
  };
  const stamped = await Promise.all([leave(0, { stamp }), leave(1, { stamp })]);
  expect(stamped.toSorted()).toEqual(["done", "stamp-not-good"]);
  const plain = await Promise.all([0, 1, 0, 1, 0, 1].map((at) => leave(at)));
  expect(plain.filter((each) => each === "done")).toHaveLength(3);
  expect(plain.filter((each) => each === "letterbox-full")).toHaveLength(3);
  for (const who of [ash, bo]) await soon(() => expect(kinds(who)).toContain("lettered"));
  const counted = { today: { plain: 3, stamped: 1 }, stamps: 0 };
  for (const who of [ash, bo]) expect(await who.ask({ type: "get-outside-letters", circle })).toMatchObject(counted);
});
