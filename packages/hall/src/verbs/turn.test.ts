import type { CircleId, Request } from "@unionhall/protocol";
import { book, idOf } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Person } from "../wire/people.fixture.ts";
import { doorTurn, entry, firstTurn, joinLatch, latchOf, record, sign } from "../wire/requests.fixture.ts";
import type { TestHall } from "../wire/wire.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";

type Turn = Extract<Request, { type: "turn" }>;

/** A steward's whole turn: someone goes, new keys, a box, two entries. */
async function wholeTurn(hall: TestHall, circle: CircleId, people: readonly Person[]): Promise<Turn> {
  return {
    ...doorTurn(circle, await sign(circle, { drop: [people[2]!.latch] }, [people[0]!])),
    record: record(circle, firstTurn, 0),
    boxes: [{ epoch: firstTurn, tag: idOf("tag", hall.random(32)), sealed: hall.random(100) }],
    entries: [entry(circle, { room: book }), entry(circle, { room: book, epoch: firstTurn })],
  };
}

test("a turn moves door, epoch, boxes and book together; the same again is acknowledged again", async () => {
  const { hall, circle, people, callers } = await hallOf(3);
  const turn = await wholeTurn(hall, circle, people);
  const placed = await callers[0]!.ask(turn);
  expect(placed).toMatchObject({ type: "placed", places: [{ seq: 2 }, { seq: 3 }] });
  expect(await callers[0]!.ask(turn)).toEqual(placed);
  const boxes = await callers[1]!.ask({ type: "boxes", circle, after: 0, tags: turn.boxes.map(({ tag }) => tag) });
  expect(boxes).toMatchObject({ records: [{ length: turn.record!.length }], boxes: [{ epoch: firstTurn }] });
  expect(boxes).toMatchObject({ standing: { turn: 1, epoch: firstTurn, door: 2 } });
});

test("of two turns at once one stands; of two steps too; invitations all stand", async () => {
  const { hall, circle, people, callers } = await hallOf(2);
  const links = [await hall.person(), await hall.person()];
  const invites = await Promise.all(
    links.map((link, i) => sign(circle, { add: [joinLatch(link, people[i]!)] }, [people[i]!])),
  );
  expect(await Promise.all(invites.map((door, i) => callers[i]!.try(doorTurn(circle, door))))).toEqual([
    "placed",
    "placed",
  ]);
  const comers = [await hall.person(), await hall.person()];
  const steps = await Promise.all(
    comers.map((comer, i) => sign(circle, { drop: [links[i]!.latch], add: [latchOf(comer)] }, [people[i]!])),
  );
  const step = (i: number): Promise<string> =>
    callers[i]!.try({ ...doorTurn(circle, steps[i]!), record: record(circle, 1, 0) });
  expect((await Promise.all([step(0), step(1)])).toSorted()).toEqual(["placed", "step-came-first"]);
  const turn = (base: number): Turn => ({
    type: "turn",
    circle,
    after: 0,
    record: record(circle, firstTurn, base),
    boxes: [],
    entries: [],
  });
  expect(await Promise.all([callers[0]!.try(turn(0)), callers[0]!.try(turn(1))])).toEqual([
    "placed",
    "turn-came-first",
  ]);
  expect(await callers[1]!.try({ ...turn(0), after: 1 })).toBe("turn-came-first");
  expect(await callers[1]!.try({ ...turn(0), after: 1, record: record(circle, 2 * firstTurn, 0) })).toBe(
    "not-a-steward",
  );
});

test("a step admits exactly one", async () => {
  const { hall, circle, people, callers } = await hallOf(2);
  const steward = people[0]!;
  const add = [latchOf(await hall.person()), latchOf(await hall.person())];
  const step = async (count: number): Promise<string> => {
    const door = await sign(circle, { add: add.slice(0, count) }, [steward]);
    return callers[0]!.try({ ...doorTurn(circle, door), record: record(circle, 1, 0) });
  };
  expect([await step(0), await step(2), await step(1)]).toEqual(["not-allowed", "not-allowed", "placed"]);
});

test("signatures are of latches in the door, every one of them good, and renewals by the renewal key", async () => {
  const { hall, circle, people, callers } = await hallOf(3);
  const [ash, bo] = [people[0]!, people[1]!];
  const stranger = await hall.person();
  const drop = { drop: [bo.latch] };
  const by = async (signed: Awaited<ReturnType<typeof sign>>): Promise<string> =>
    callers[0]!.try({ ...doorTurn(circle, signed), record: record(circle, firstTurn, 0) });
  expect(await by(await sign(circle, drop, [ash, stranger]))).toBe("bad-signature");
  expect(await by(await sign(circle, drop, []))).toBe("nobody-signed");
  expect(await by(await sign(circle, drop, [bo]))).toBe("own-latch-needs-renewal-key");
  const good = await sign(circle, { hold: 1 }, [ash]);
  expect(await by(good)).toBe("stewards-need-a-majority");
  const forged = { latch: ash.latch, signature: hall.random(64) };
  expect(await by({ ...good, renewals: [forged] })).toBe("bad-signature");
  expect(await by(await sign(circle, { hold: 1 }, [ash], [ash]))).toBe("placed");
  expect(await by(await sign(circle, { ...drop, turn: 1 }, [ash]))).toBe("turn-came-first");
});

test("what stewards have signed together comes with a turn, and is good once", async () => {
  const { hall, circle, people, callers } = await hallOf(2);
  const [ash, bo] = [people[0]!, people[1]!];
  const raised = { drop: [bo.latch], add: [latchOf(bo, "invite", "steward")] };
  const named = await sign(circle, raised, [ash], [ash]);
  const alone = doorTurn(circle, named);
  const step = { ...alone, record: record(circle, 1, 0) };
  const turn = { ...alone, record: record(circle, firstTurn, 0) };
  expect(await callers[0]!.try(alone)).toBe("not-allowed");
  expect(await callers[0]!.try(step)).toBe("not-allowed");
  expect(await callers[0]!.try(turn)).toBe("placed");
  const lowered = await sign(circle, { turn: 1, drop: [bo.latch], add: [latchOf(bo, "invite")] }, [bo]);
  const back = doorTurn(circle, lowered, 1);
  expect(await callers[1]!.try(back)).toBe("not-allowed");
  expect(await callers[1]!.try({ ...back, record: record(circle, 2 * firstTurn, firstTurn) })).toBe("placed");
  const again = { ...doorTurn(circle, named, 2), record: record(circle, 3 * firstTurn, 2 * firstTurn) };
  expect(await callers[0]!.try(again)).toBe("turn-came-first");
  expect(hall.faults).toEqual([]);
});

/** Everything the hall keeps of a circle, to be compared byte by byte. */
async function dump(hall: TestHall, circle: CircleId): Promise<string> {
  const { store } = hall;
  const all = await Promise.all([
    store.circle(circle),
    store.page({ circle, after: 0, limit: 1000, bytes: 1e9, newest: false }),
    store.records(circle, -1, 10_000),
    store.hasBoxesBefore(circle, Number.MAX_SAFE_INTEGER),
    store.letters(circle, 1e9),
    store.erasures(circle, 0, 1000),
  ]);
  return JSON.stringify(all);
}

test("a turn is all or nothing: one bad part, and every byte is as it was", async () => {
  const { hall, circle, people, callers } = await hallOf(3);
  const turn = await wholeTurn(hall, circle, people);
  const bad: { readonly [part: string]: Partial<Turn> } = {
    after: { after: 1 },
    unsigned: { door: { ...turn.door!, latches: [] } },
    "bad signature": { door: { ...turn.door!, latches: [{ latch: people[0]!.latch, signature: hall.random(64) }] } },
    "unreadable change": { door: { ...turn.door!, change: hall.random(40) } },
    "unreadable record": { record: hall.random(40) },
    "record of another circle": { record: record(idOf("circle", hall.random(20)), firstTurn, 0) },
    "record too far": { record: record(circle, 2 * firstTurn, 0) },
    "record on itself": { record: record(circle, firstTurn, firstTurn) },
    "record without base": { record: record(circle, firstTurn, null) },
    "box of another epoch": { boxes: [...turn.boxes, { ...turn.boxes[0]!, epoch: 0 }] },
    "entry outside the book": { entries: [...turn.entries, entry(circle)] },
    "entry of a later epoch": { entries: [...turn.entries, entry(circle, { room: book, epoch: firstTurn + 1 })] },
    "entry with another body": {
      entries: [...turn.entries, { ...entry(circle, { room: book }), body: hall.random(512) }],
    },
    "unreadable entry": { entries: [...turn.entries, { header: hall.random(60), body: hall.random(512) }] },
    "entry of another circle": { entries: [...turn.entries, entry(idOf("circle", hall.random(20)), { room: book })] },
  };
  const before = await dump(hall, circle);
  const parts = fc.uniqueArray(fc.constantFrom(...Object.keys(bad)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(parts, fc.constantFrom(0, 1), async (names, who) => {
      const request: Turn = names.reduce((so, name) => ({ ...so, ...bad[name] }), turn);
      expect((await callers[who]!.ask(request)).type).toBe("refuse");
      expect(await dump(hall, circle)).toBe(before);
    }),
    { numRuns: 120, seed: 20260101 },
  );
  for (const part of Object.values(bad)) expect((await callers[0]!.ask({ ...turn, ...part })).type).toBe("refuse");
  expect(await dump(hall, circle)).toBe(before);
  expect(await callers[0]!.try(turn)).toBe("placed");
  expect(await dump(hall, circle)).not.toBe(before);
  expect(hall.faults).toEqual([]);
});
