import { msInDay } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { doorTurn, entry, holdFor, joinLatch, latchOf, liftFor, sign, swapFor } from "../wire/requests.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";
import { hourMs } from "./hall.ts";

test("two members pause a third for 72 hours; she is put out at once", async () => {
  const { hall, circle, people, callers } = await hallOf(3);
  const [ash, bo, cy] = [callers[0]!, callers[1]!, callers[2]!];
  await cy.try({ type: "watch", circle, on: true });
  expect(await ash.try(await holdFor(circle, people[2]!, people[0]!))).toBe("done");
  expect(await ash.try(await holdFor(circle, people[2]!, people[0]!))).toBe("done");
  expect(await cy.say(circle, entry(circle))).toEqual([2]);
  expect(await bo.try(await holdFor(circle, people[2]!, people[1]!))).toBe("done");
  expect(cy.pushes.at(-1)).toEqual({ type: "left", circle, latch: people[2]!.latch });
  expect(await cy.say(circle, entry(circle))).toEqual(["not-entered"]);
  expect(await cy.enter(circle, people[2]!)).toMatchObject({ refusal: { reason: "latch-paused" } });
  hall.now += 72 * hourMs;
  expect(await cy.enter(circle, people[2]!)).toMatchObject({ type: "entered" });
  expect(await ash.try(await holdFor(circle, people[1]!, people[0]!))).toBe("too-fast");
});

test("a hold waits three days for a second, and a latch signs one in 30 days, through swaps too", async () => {
  const { hall, circle, people, callers } = await hallOf(3);
  const [ash, bo, cy] = [callers[0]!, callers[1]!, callers[2]!];
  await ash.try(await holdFor(circle, people[2]!, people[0]!));
  hall.now += 72 * hourMs;
  await bo.try(await holdFor(circle, people[2]!, people[1]!));
  expect(await cy.say(circle, entry(circle))).toEqual([2]);
  const ashAgain = await hall.person();
  expect(await ash.try(await swapFor(circle, people[0]!, ashAgain))).toBe("done");
  await ash.enter(circle, ashAgain);
  expect(await ash.try(await holdFor(circle, people[1]!, ashAgain))).toBe("too-fast");
  hall.now += 28 * msInDay;
  expect(await ash.try(await holdFor(circle, people[1]!, ashAgain))).toBe("done");
});

test("the renewal key ends a pause, from any connection; nobody else's does", async () => {
  const { hall, circle, people, callers } = await hallOf(3);
  for (const i of [0, 1]) await callers[i]!.try(await holdFor(circle, people[2]!, people[i]!));
  const stranger = await hall.caller();
  const forged = await liftFor(circle, people[1]!);
  expect(await stranger.try({ ...forged, latch: people[2]!.latch } as typeof forged)).toBe("bad-signature");
  expect(await stranger.try(await liftFor(circle, people[2]!))).toBe("done");
  expect(await stranger.enter(circle, people[2]!)).toMatchObject({ type: "entered" });
});

test("a hold is signed by the latch that is inside; a door without holds has none; a paused steward signs nothing", async () => {
  const { circle, people, callers } = await hallOf(3);
  const [ash, bo] = [callers[0]!, callers[1]!];
  expect(await ash.try(await holdFor(circle, people[2]!, people[1]!))).toBe("not-entered");
  const forged = await holdFor(circle, people[2]!, people[1]!);
  expect(await ash.try({ ...forged, by: people[0]!.latch } as typeof forged)).toBe("bad-signature");
  await bo.try(await holdFor(circle, people[0]!, people[1]!));
  await callers[2]!.try(await holdFor(circle, people[0]!, people[2]!));
  const door = await sign(circle, { drop: [people[1]!.latch] }, [people[0]!]);
  expect(await callers[2]!.try(doorTurn(circle, door))).toBe("latch-paused");
  const none = await hallOf(2, {}, { hold: 0 });
  expect(await none.callers[0]!.try(await holdFor(none.circle, none.people[1]!, none.people[0]!))).toBe("not-allowed");
});

test("a swap keeps place and rights, ends the pause, takes over invitations, and puts the old latch out", async () => {
  const { hall, circle, people, callers } = await hallOf(3);
  const [bo, old] = [people[1]!, callers[1]!];
  const link = await hall.person();
  await old.try(doorTurn(circle, await sign(circle, { add: [joinLatch(link, bo)] }, [bo])));
  await old.try({ type: "watch", circle, on: true });
  for (const i of [0, 2]) await callers[i]!.try(await holdFor(circle, bo, people[i]!));
  const again = await hall.person();
  const fresh = await hall.caller();
  const swap = await swapFor(circle, bo, again);
  expect(await fresh.try({ ...swap, signature: hall.random(64) } as typeof swap)).toBe("bad-signature");
  expect(await fresh.try(swap)).toBe("done");
  expect(await fresh.try(swap)).toBe("done");
  const third = await hall.person();
  expect(await fresh.try(await swapFor(circle, bo, third))).toBe("latch-not-in-door");
  expect(await fresh.enter(circle, again)).toMatchObject({ type: "entered", rights: 3 });
  expect(await old.enter(circle, bo)).toMatchObject({ refusal: { reason: "latch-not-in-door" } });
  const door = await fresh.ask({ type: "door", circle });
  const latches = door.type === "door" ? door.door.latches : [];
  expect(latches[1]).toMatchObject({ key: again.latch, renew: again.renew, rights: 3 });
  expect(latches[3]).toMatchObject({ key: link.latch, by: again.latch });
});

test("a latch that only enters holds nobody, and is held", async () => {
  const { circle, people, callers } = await hallOf(3);
  const cy = latchOf(people[2]!);
  const door = await sign(circle, { drop: [cy.key], add: [cy] }, [people[0]!]);
  expect(await callers[0]!.try(doorTurn(circle, door))).toBe("placed");
  expect(await callers[2]!.try(await holdFor(circle, people[1]!, people[2]!))).toBe("not-allowed");
  for (const i of [0, 1]) expect(await callers[i]!.try(await holdFor(circle, people[2]!, people[i]!))).toBe("done");
  expect(await callers[2]!.say(circle, entry(circle))).toEqual(["not-entered"]);
});
