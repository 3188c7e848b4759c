import { expect, test } from "vitest";
import { chat, entry, firstTurn, joinLatch, latchOf, record, sign } from "./requests.fixture.ts";
import { hallOf } from "./wire.fixture.ts";

test("a circle is founded, entered, talked in and read", async () => {
  const { hall, circle, callers } = await hallOf(2);
  const [ash, bo] = [callers[0]!, callers[1]!];
  expect(await bo.try({ type: "watch", circle, on: true })).toBe("done");
  expect(await ash.say(circle, entry(circle), entry(circle))).toEqual([2, 3]);
  expect(bo.pushes).toMatchObject([{ type: "came", entries: [{ seq: 2 }, { seq: 3 }] }]);
  const page = await bo.ask({ type: "read", circle, after: 1, room: chat, limit: 10 });
  expect(page).toMatchObject({ type: "page", last: 3, entries: [{ seq: 2 }, { seq: 3 }] });
  const newest = await bo.ask({ type: "read", circle, after: 0, limit: 1, newest: true });
  expect(newest).toMatchObject({ entries: [{ seq: 3 }] });
  expect(hall.faults).toEqual([]);
});

test("someone is invited, comes in by a step, and is removed by a turn", async () => {
  const { hall, circle, people, callers } = await hallOf(2);
  const [ash, bo] = [callers[0]!, callers[1]!];
  const [link, cy] = [await hall.person(), await hall.person()];
  const invite = await sign(circle, { add: [joinLatch(link, people[1]!)] }, [people[1]!]);
  expect(await bo.try({ type: "turn", circle, after: 0, door: invite, boxes: [], entries: [] })).toBe("placed");

  const newcomer = await hall.caller();
  expect(await newcomer.enter(circle, link)).toMatchObject({ type: "entered", rights: 8 });
  expect(await newcomer.try({ type: "watch", circle, on: true })).toBe("done");
  expect(await newcomer.try({ type: "read", circle, after: 0, limit: 1 })).toBe("not-allowed");
  const sealed = hall.random(600);
  expect(await newcomer.try({ type: "put-letter", circle, latch: link.latch, sealed })).toBe("done");
  expect(await bo.ask({ type: "get-letters", circle })).toMatchObject({ letters: [{ latch: link.latch, sealed }] });

  const step = await sign(circle, { drop: [link.latch], add: [latchOf(cy, "invite")] }, [people[1]!]);
  expect(
    await bo.try({ type: "turn", circle, after: 0, door: step, record: record(circle, 1, 0), boxes: [], entries: [] }),
  ).toBe("placed");
  expect(newcomer.pushes).toEqual([{ type: "left", circle, latch: link.latch }]);
  expect(await bo.ask({ type: "get-letters", circle })).toMatchObject({ letters: [] });
  expect(await newcomer.enter(circle, cy)).toMatchObject({ type: "entered", standing: { turn: 0, epoch: 1, door: 3 } });
  expect(await newcomer.say(circle, entry(circle, { epoch: 1 }))).toEqual([2]);

  const remove = await sign(circle, { drop: [cy.latch] }, [people[0]!]);
  const turn = {
    type: "turn",
    circle,
    after: 0,
    door: remove,
    record: record(circle, firstTurn, 1),
    boxes: [],
    entries: [],
  } as const;
  expect(await ash.try(turn)).toBe("placed");
  expect(await newcomer.say(circle, entry(circle, { epoch: firstTurn }))).toEqual(["not-entered"]);
  expect(await newcomer.enter(circle, cy)).toMatchObject({ refusal: { reason: "latch-not-in-door" } });
  expect(await ash.say(circle, entry(circle, { epoch: 1 }))).toEqual(["epoch-moved"]);
  expect(hall.faults).toEqual([]);
});
