import type { Restore } from "@unionhall/protocol";
import { book, idOf, msInDay } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { doorTurn, entry, latchOf, liftFor, sign, swapFor, wishFor } from "../wire/requests.fixture.ts";
import type { Caller, TestHall } from "../wire/wire.fixture.ts";
import { Lost, only, rememberedBy, type Remembered } from "./restored.fixture.ts";

const minute = 60_000;

function restoreOf({ circle }: Lost, { door, links }: Remembered, over: Partial<Restore> = {}): Restore {
  return { type: "restore", circle, after: 3, links: links.slice(3), records: [], erasures: [], door, ...over };
}

/** Somebody who has said hello and shown what their device remembers. */
async function shower(hall: TestHall, { circle, remembered }: Lost): Promise<Caller> {
  const caller = await hall.caller();
  const { mark } = only("stands", await caller.ask({ type: "show", circle, mark: remembered.mark }));
  expect(mark.seq).toBe(3);
  return caller;
}

async function seqsRead(hall: TestHall, { circle, ash }: Lost): Promise<readonly (readonly [number, boolean])[]> {
  const caller = await hall.caller();
  only("entered", await caller.enter(circle, ash));
  const { entries } = only("page", await caller.ask({ type: "read", circle, after: 0, limit: 100 }));
  return entries.map(({ seq, body }) => [seq, body !== undefined] as const);
}

test("what leads to a head that the hall once marked comes back; nobody is in meanwhile, and who was dropped stays out", async () => {
  await using lost = await Lost.make();
  const { circle, ash, bo, after } = lost;
  const hall = await lost.restored();
  const bos = await hall.caller();
  only("entered", await bos.enter(circle, bo));
  await bos.ask({ type: "watch", circle, on: true });

  const ashes = await shower(hall, lost);
  expect(await ashes.try(restoreOf(lost, lost.remembered))).toBe("done");
  expect(bos.pushes.at(-1)).toMatchObject({ type: "left" });
  expect(await bos.say(circle, entry(circle))).toEqual(["not-entered"]);
  expect(await ashes.enter(circle, ash)).toMatchObject({ refusal: { reason: "behind", retryable: true } });
  const { holes } = only("holes", await ashes.ask({ type: "holes", circle, after: 0 }));
  expect(holes.map(({ seq }) => seq)).toEqual([4, 5]);
  expect(await ashes.try({ type: "fill", circle, entries: after, last: true })).toBe("done");

  hall.now += 4 * minute;
  expect(await ashes.enter(circle, ash)).toMatchObject({ refusal: { reason: "behind" } });
  hall.now += minute;
  expect(await rememberedBy(ashes, circle, ash)).toEqual(lost.remembered);
  expect(await ashes.say(circle, entry(circle))).toEqual([6]);
  expect(await bos.enter(circle, bo)).toMatchObject({ refusal: { reason: "latch-not-in-door" } });
  expect(await seqsRead(hall, lost)).toEqual([1, 2, 3, 4, 5, 6].map((seq) => [seq, true]));
  expect(hall.faults).toEqual([]);
});

test("whom the newer door has dropped can walk out for 30 days, also by keys that were renewed since the copy; the old ones cannot", async () => {
  await using lost = await Lost.make();
  const { hall: before, circle, ash, bo } = lost;
  const caller = await before.caller();
  const again = await before.person();
  only("entered", await caller.enter(circle, ash));
  const back = await sign(circle, { add: [latchOf(bo)] }, [ash]);
  expect(await caller.try(doorTurn(circle, back))).toBe("placed");
  expect(await caller.try(await swapFor(circle, bo, again))).toBe("done");
  const remembered = [await rememberedBy(caller, circle, ash)];
  expect(await caller.try(doorTurn(circle, await sign(circle, { drop: [again.latch] }, [ash])))).toBe("placed");
  remembered.push(await rememberedBy(caller, circle, ash));

  const lately = [];
  for (const each of remembered) {
    const hall = await lost.restored();
    const ashes = await hall.caller();
    await ashes.ask({ type: "show", circle, mark: each.mark });
    expect(await ashes.try(restoreOf(lost, each))).toBe("done");
    lately.push((await hall.store.circle(circle))?.ledger.dropped.map(({ latch, at }) => [latch, at - hall.now]));
  }
  expect(lately).toEqual([[], [[again.latch, 0]]]);
});

test("a tail that does not lead to the head, a mark that is not the hall's, and an older door change nothing", async () => {
  await using lost = await Lost.make();
  const { circle, ash, remembered } = lost;
  const hall = await lost.restored();
  const { mark, door, links } = remembered;
  const stranger = await hall.caller();
  expect(await stranger.try(restoreOf(lost, remembered))).toBe("not-entered");
  expect(await stranger.try({ type: "holes", circle, after: 0 })).toBe("not-entered");
  expect(await stranger.try({ type: "fill", circle, entries: [], last: true })).toBe("not-entered");
  for (const forged of [
    { ...mark, seq: 9 },
    { ...mark, door: 9 },
    { ...mark, mac: new Uint8Array(32) },
  ])
    expect(await stranger.try({ type: "show", circle, mark: forged })).toBe("bad-signature");
  expect(await stranger.try({ type: "show", circle: idOf("circle", hall.random(20)), mark })).toBe("bad-signature");

  const ashes = await shower(hall, lost);
  const other = { entry: idOf("entry", hall.random(32)), day: links[3]!.day };
  const tried = (over: Partial<Restore>): Promise<string> => ashes.try(restoreOf(lost, remembered, over));
  expect(await tried({ links: [links[3]!, other] })).toBe("bad-hash");
  expect(await tried({ links: [links[4]!, links[3]!] })).toBe("bad-hash");
  expect(await tried({ links: links.slice(3, 4) })).toBe("bad-hash");
  expect(await tried({ links: links.slice(3).map((link) => ({ ...link, day: link.day + 1 })) })).toBe("bad-hash");
  expect(await tried({ after: 2, links: links.slice(2) })).toBe("turn-came-first");
  const open = { ...door, door: { ...door.door, latches: [], version: 99 } };
  expect(await tried({ door: open })).toBe("bad-signature");
  only("entered", await ashes.enter(circle, ash));
  expect(await seqsRead(hall, lost)).toEqual([1, 2, 3].map((seq) => [seq, true]));
});

test("where the hall went on from the older place, its own entries stay", async () => {
  await using lost = await Lost.make();
  const { circle, bo, remembered } = lost;
  const hall = await lost.restored();
  const bos = await hall.caller();
  await bos.enter(circle, bo);
  expect(await bos.say(circle, entry(circle))).toEqual([4]);
  const ashes = await hall.caller();
  await ashes.ask({ type: "show", circle, mark: remembered.mark });
  const tried = restoreOf(lost, remembered, { after: 4, links: remembered.links.slice(4) });
  expect(await ashes.try(tried)).toBe("bad-hash");
  expect((await seqsRead(hall, lost)).map(([seq]) => seq)).toEqual([1, 2, 3, 4]);
});

test("erasures come back first: a body that was erased goes, and none comes back in its place", async () => {
  const secret = new Uint8Array(32).fill(5);
  await using lost = await Lost.make(secret);
  const { circle, ash, after, remembered } = lost;
  const words = [2, 4].map((seq, at) => ({
    number: at + 1,
    entry: remembered.links[seq - 1]!.entry,
    seq,
    day: remembered.links[seq - 1]!.day,
    proof: { type: "secret", secret } as const,
  }));
  const hall = await lost.restored();
  const ashes = await shower(hall, lost);
  const unfit = { ...words[0]!, number: 3, entry: remembered.links[2]!.entry, seq: 3 };
  expect(await ashes.try(restoreOf(lost, remembered, { erasures: [...words, unfit] }))).toBe("done");
  await ashes.ask({ type: "fill", circle, entries: after, last: true });
  hall.now += 5 * minute;
  expect(await seqsRead(hall, lost)).toEqual([
    [1, true],
    [2, false],
    [3, true],
    [4, false],
    [5, true],
  ]);
  await ashes.enter(circle, ash);
  expect(await ashes.ask({ type: "erasures", circle, after: 0 })).toEqual({ type: "erasures", erasures: words });
});

test("an erased body does not come back by whoever says it again either, however often", async () => {
  const secret = new Uint8Array(32).fill(5);
  await using lost = await Lost.make(secret);
  const { circle, ash, after, remembered } = lost;
  const { entry: erased, day } = remembered.links[3]!;
  const word = { number: 1, entry: erased, seq: 4, day, proof: { type: "secret", secret } as const };
  const hall = await lost.restored();
  const ashes = await shower(hall, lost);
  expect(await ashes.try(restoreOf(lost, remembered, { erasures: [word] }))).toBe("done");
  await ashes.ask({ type: "fill", circle, entries: [], last: true });
  hall.now += 5 * minute;
  only("entered", await ashes.enter(circle, ash));
  const before = (await hall.store.circle(circle))!.tail.bytes;
  expect(await ashes.say(circle, after[0]!, after[1]!, after[1]!)).toEqual([4, 5, 5]);
  const { length } = after[1]!.body;
  expect((await hall.store.circle(circle))!.tail.bytes - before).toBe(
    after[0]!.header.length + after[1]!.header.length + length,
  );
  expect((await seqsRead(hall, lost)).slice(3)).toEqual([
    [4, false],
    [5, true],
  ]);
});

test("one brings the tail and another the door; a body that nobody has comes from who says it again", async () => {
  await using lost = await Lost.make();
  const { circle, ash, bo, after, remembered } = lost;
  const hall = await lost.restored();
  const first = await shower(hall, lost);
  const { door, ...withoutDoor } = restoreOf(lost, remembered);
  expect(await first.try(withoutDoor)).toBe("done");
  expect(await first.try({ type: "fill", circle, entries: [entry(circle), after[1]!], last: true })).toBe("done");
  hall.now += 6 * minute;
  expect(await first.enter(circle, bo)).toMatchObject({ refusal: { reason: "behind" } });
  const second = await hall.caller();
  await second.ask({ type: "show", circle, mark: remembered.mark });
  expect(await second.try({ ...withoutDoor, after: 5, links: [], ...(door === undefined ? {} : { door }) })).toBe(
    "done",
  );
  expect(await second.try({ type: "fill", circle, entries: [], last: true })).toBe("done");
  only("entered", await second.enter(circle, ash));
  expect(await second.say(circle, after[0]!)).toEqual([4]);
  expect((await seqsRead(hall, lost)).slice(3)).toEqual([
    [4, true],
    [5, true],
  ]);
});

test("a header without the body that fits leaves its place to whoever has it", async () => {
  await using lost = await Lost.make();
  const { circle, after, remembered } = lost;
  const hall = await lost.restored();
  const [newcomer, liar, ashes] = [await shower(hall, lost), await shower(hall, lost), await shower(hall, lost)];
  expect(await newcomer.try(restoreOf(lost, remembered))).toBe("done");
  await newcomer.ask({ type: "fill", circle, entries: after.map(({ header }) => ({ header })), last: true });
  const torn = after.map(({ header }) => ({ header, body: hall.random(512) }));
  await liar.ask({ type: "fill", circle, entries: torn, last: true });
  const { holes } = only("holes", await ashes.ask({ type: "holes", circle, after: 0 }));
  expect(holes.map(({ seq }) => seq)).toEqual([4, 5]);
  await ashes.ask({ type: "fill", circle, entries: after, last: true });
  hall.now += 5 * minute;
  expect(await seqsRead(hall, lost)).toEqual([1, 2, 3, 4, 5].map((seq) => [seq, true]));
});

test("where a body is past its keep, or a wish on it past its day, its header alone comes back, whoever has the body", async () => {
  await using lost = await Lost.make();
  const { circle, ash, after, remembered } = lost;
  const hall = await lost.restored();
  const day = remembered.mark.day + 8;
  const { entry: id, signature, after: saw } = await wishFor(circle, after[0]!, ash, { after: 5, day });
  const proof = { type: "wish", by: ash.latch, after: saw, signature } as const;
  const wished = { number: 1, entry: id, seq: 4, day, proof };
  const ashes = await shower(hall, lost);
  expect(await ashes.try(restoreOf(lost, remembered, { erasures: [wished] }))).toBe("done");
  hall.now += 8 * msInDay;
  await ashes.ask({ type: "fill", circle, entries: [after[0]!], last: false });
  hall.now += 23 * msInDay;
  await ashes.ask({ type: "fill", circle, entries: [after[1]!], last: true });
  expect((await seqsRead(hall, lost)).slice(3)).toEqual([
    [4, false],
    [5, false],
  ]);
});

test("no word takes the book, whether it stands or is to come back", async () => {
  const secret = new Uint8Array(32).fill(5);
  await using lost = await Lost.make(secret, book);
  const { circle, after, remembered } = lost;
  const hall = await lost.restored();
  const ashes = await shower(hall, lost);
  const erasures = [2, 4].map((seq, at) => {
    const { entry: id, day } = remembered.links[seq - 1]!;
    return { number: at + 1, entry: id, seq, day, proof: { type: "secret", secret } as const };
  });
  expect(await ashes.try(restoreOf(lost, remembered, { erasures }))).toBe("done");
  await ashes.ask({ type: "fill", circle, entries: after, last: true });
  hall.now += 5 * minute;
  expect(await seqsRead(hall, lost)).toEqual([1, 2, 3, 4, 5].map((seq) => [seq, true]));
});

test("a circle that is not in the copy at all is opened again, by whoever has its door", async () => {
  await using lost = await Lost.make();
  const { circle, ash, before, after, remembered } = lost;
  const hall = await lost.restored("empty");
  const ashes = await hall.caller();
  expect(await ashes.enter(circle, ash)).toMatchObject({ refusal: { reason: "no-such-circle" } });
  const { mark } = only("stands", await ashes.ask({ type: "show", circle, mark: remembered.mark }));
  expect(mark).toMatchObject({ seq: 0, door: 0 });
  const { door, ...withoutDoor } = restoreOf(lost, remembered, { after: 0, links: remembered.links });
  expect(await ashes.try(withoutDoor)).toBe("no-such-circle");
  expect(await ashes.try({ ...withoutDoor, ...(door === undefined ? {} : { door }) })).toBe("done");
  await ashes.ask({ type: "fill", circle, entries: [...before, ...after], last: true });
  hall.now += 5 * minute;
  expect(await rememberedBy(ashes, circle, ash)).toEqual(remembered);
  expect((await seqsRead(hall, lost)).map(([seq]) => seq)).toEqual([2, 3, 4, 5]);
});

test("a circle that closes while a signature is looked at takes neither a swap nor a lift", async () => {
  await using lost = await Lost.make();
  const { circle, ash, remembered } = lost;
  for (const requestFor of [swapFor, liftFor]) {
    const hall = await lost.restored();
    const ashes = await shower(hall, lost);
    const change = hall.store.change.bind(hall.store);
    hall.store.change = async (...asked) => {
      hall.store.change = change;
      expect(await ashes.try(restoreOf(lost, remembered))).toBe("done");
      return change(...asked);
    };
    const caller = await hall.caller();
    expect(await caller.try(await requestFor(circle, ash, await hall.person()))).toBe("behind");
  }
});

test("what nobody finishes bringing back keeps the circle closed for an hour, and the sweep forgets it", async () => {
  await using lost = await Lost.make();
  const { circle, ash, remembered } = lost;
  const hall = await lost.restored();
  const ashes = await shower(hall, lost);
  expect(await ashes.try(restoreOf(lost, remembered))).toBe("done");
  hall.now += 59 * minute;
  expect(await ashes.enter(circle, ash)).toMatchObject({ refusal: { reason: "behind" } });
  hall.now += minute;
  only("entered", await ashes.enter(circle, ash));
  await hall.wire.sweep();
  expect((await hall.store.circle(circle))?.ledger.behind).toBeUndefined();
});
