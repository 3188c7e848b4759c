import { book, entryId } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { chat, doorTurn, entry, firstTurn, record, sign } from "../wire/requests.fixture.ts";
import type { Caller } from "../wire/wire.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";
import { dayMs } from "./hall.ts";

async function bodies(
  caller: Caller,
  circle: Awaited<ReturnType<typeof hallOf>>["circle"],
): Promise<readonly boolean[]> {
  const page = await caller.ask({ type: "read", circle, after: 0, limit: 100 });
  return page.type === "page" ? page.entries.map(({ body }) => body !== undefined) : [];
}

test("the secret of its lock takes an entry's body at once, and is the proof", async () => {
  const { hall, circle, callers } = await hallOf(2);
  const [ash, bo] = [callers[0]!, callers[1]!];
  const secret = hall.random(32);
  const mine = entry(circle, { secret });
  const id = entryId(mine.header);
  await bo.say(circle, mine);
  expect(await bo.try({ type: "erase", circle, entry: id, secret: hall.random(32) })).toBe("bad-hash");
  expect(await bo.try({ type: "erase", circle, entry: id })).toBe("not-a-steward");
  expect(await ash.try({ type: "erase", circle, entry: id, secret })).toBe("done");
  expect(await bodies(bo, circle)).toEqual([true, false]);
  const list = await bo.ask({ type: "erasures", circle, after: 0 });
  expect(list).toMatchObject({ erasures: [{ number: 1, entry: id, seq: 2, proof: "secret", secret }] });
  expect(await bo.say(circle, mine)).toEqual([2]);
  expect(await bodies(bo, circle)).toEqual([true, false]);
});

test("a steward's erasure waits seven days, and another steward or the author takes it back", async () => {
  const { hall, circle, people, callers } = await hallOf(2);
  const [ash, bo] = [callers[0]!, callers[1]!];
  const secret = hall.random(32);
  const [one, two] = [entry(circle, { secret }), entry(circle)];
  await bo.say(circle, one, two);
  for (const each of [one, two])
    expect(await ash.try({ type: "erase", circle, entry: entryId(each.header) })).toBe("done");
  const keep = { type: "keep-entry", circle, entry: entryId(one.header) } as const;
  expect(await ash.try(keep)).toBe("not-allowed");
  expect(await bo.try(keep)).toBe("not-allowed");
  expect(await bo.try({ ...keep, secret })).toBe("done");
  hall.now += 6 * dayMs;
  expect(await bo.try({ ...keep, entry: entryId(two.header), secret })).toBe("not-allowed");
  await hall.wire.sweep();
  expect(await bodies(bo, circle)).toEqual([true, true, true]);
  hall.now += dayMs;
  expect(await bo.try({ ...keep, entry: entryId(two.header), secret })).toBe("no-such-thing");
  await hall.wire.sweep();
  expect(await bodies(bo, circle)).toEqual([true, true, false]);
  const list = await bo.ask({ type: "erasures", circle, after: 0 });
  const day = Math.floor(hall.now / dayMs);
  expect(list).toMatchObject({
    erasures: [
      { number: 1, seq: 2, proof: "steward", by: people[0]!.latch, day },
      { number: 2, seq: 3, proof: "steward", day },
      { number: 3, seq: 2, proof: "kept", by: people[1]!.latch },
    ],
  });
});

test("the book never goes", async () => {
  const { hall, circle, callers } = await hallOf(1);
  const secret = hall.random(32);
  const deed = entry(circle, { room: book, secret });
  await callers[0]!.say(circle, deed);
  expect(await callers[0]!.try({ type: "erase", circle, entry: entryId(deed.header), secret })).toBe("not-allowed");
  hall.now += 400 * dayMs;
  await hall.wire.sweep();
  expect(await bodies(callers[0]!, circle)).toEqual([true, true]);
});

test("passing entries go after their room's keep and give their room back; nobody has to be told", async () => {
  const { hall, circle, callers } = await hallOf(1, { bytesPerCircle: 3000 });
  const ash = callers[0]!;
  await ash.say(circle, entry(circle), entry(circle, { class: "kept" }));
  hall.now += 10 * dayMs;
  expect(await ash.say(circle, entry(circle), entry(circle))).toEqual([4, "quota"]);
  hall.now += 20 * dayMs;
  await hall.wire.sweep();
  expect(await bodies(ash, circle)).toEqual([true, true, true, true]);
  hall.now += dayMs;
  await hall.wire.sweep();
  expect(await bodies(ash, circle)).toEqual([true, false, true, true]);
  expect(await ash.ask({ type: "erasures", circle, after: 0 })).toMatchObject({ erasures: [] });
  expect(await ash.say(circle, entry(circle))).toEqual([5]);
});

test("a room kept longer is kept longer; boxes of turns long over go", async () => {
  const { hall, circle, people, callers } = await hallOf(1);
  const ash = callers[0]!;
  const keep = { default: 5, rooms: [{ room: chat, days: 50 }] };
  const door = await sign(circle, { keep }, people, people);
  expect(await ash.try({ ...doorTurn(circle, door), record: record(circle, firstTurn, 0) })).toBe("placed");
  await ash.say(circle, entry(circle, { epoch: firstTurn }));
  hall.now += 50 * dayMs;
  await hall.wire.sweep();
  expect(await bodies(ash, circle)).toEqual([true, true]);
  expect(await hall.store.hasBoxesBefore(circle, firstTurn)).toBe(true);
  hall.now += dayMs;
  await hall.wire.sweep();
  expect(await bodies(ash, circle)).toEqual([true, false]);
  expect(await hall.store.hasBoxesBefore(circle, firstTurn)).toBe(false);
});
