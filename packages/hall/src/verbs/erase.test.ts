import { book, entryId, msInDay } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { chat, doorTurn, entry, firstTurn, record, sign, wishFor } from "../wire/requests.fixture.ts";
import type { Caller } from "../wire/wire.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";

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
  expect(await ash.try({ type: "erase", circle, entry: id, secret })).toBe("done");
  expect(await bodies(bo, circle)).toEqual([true, false]);
  const list = await bo.ask({ type: "erasures", circle, after: 0 });
  expect(list).toMatchObject({ erasures: [{ number: 1, entry: id, seq: 2, proof: { type: "secret", secret } }] });
  expect(await bo.say(circle, mine)).toEqual([2]);
  expect(await bodies(bo, circle)).toEqual([true, false]);
});

test("the book never goes", async () => {
  const { hall, circle, people, callers } = await hallOf(1);
  const [ash] = [people[0]!];
  const secret = hall.random(32);
  const deeds = [entry(circle, { room: book, class: "kept", secret }), entry(circle, { room: book, secret })] as const;
  await callers[0]!.say(circle, ...deeds);
  for (const [at, deed] of deeds.entries()) {
    const wish = await wishFor(circle, deed, ash, { after: at + 2, day: Math.floor(hall.now / msInDay) + 7 });
    expect(await callers[0]!.try(wish)).toBe("not-allowed");
    expect(await callers[0]!.try({ type: "erase", circle, entry: entryId(deed.header), secret })).toBe("not-allowed");
  }
  hall.now += 400 * msInDay;
  await hall.wire.sweep();
  expect(await bodies(callers[0]!, circle)).toEqual([true, true, true]);
});

test("passing entries go after their room's keep and give their room back; nobody has to be told", async () => {
  const { hall, circle, callers } = await hallOf(1, { bytesPerCircle: 3000 });
  const ash = callers[0]!;
  await ash.say(circle, entry(circle), entry(circle, { class: "kept" }));
  hall.now += 10 * msInDay;
  expect(await ash.say(circle, entry(circle), entry(circle))).toEqual([4, "quota"]);
  hall.now += 20 * msInDay;
  await hall.wire.sweep();
  expect(await bodies(ash, circle)).toEqual([true, true, true, true]);
  hall.now += msInDay;
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
  hall.now += 50 * msInDay;
  await hall.wire.sweep();
  expect(await bodies(ash, circle)).toEqual([true, true]);
  expect(await hall.store.hasBoxesBefore(circle, firstTurn)).toBe(true);
  hall.now += msInDay;
  await hall.wire.sweep();
  expect(await bodies(ash, circle)).toEqual([true, false]);
  expect(await hall.store.hasBoxesBefore(circle, firstTurn)).toBe(false);
});
