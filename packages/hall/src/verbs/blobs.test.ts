import type { Answer, BlobId, CircleId } from "@unionhall/protocol";
import { blobIdOf, book, caps, entryId } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { begin, end, noise, put, send } from "../wire/blobs.fixture.ts";
import { doorTurn, entry, firstTurn, founding, joinLatch, record, sign, wishFor } from "../wire/requests.fixture.ts";
import type { Caller } from "../wire/wire.fixture.ts";
import { hallOf, TestHall } from "../wire/wire.fixture.ts";
import { dayMs, hourMs } from "./hall.ts";

const floor = caps.blobFloor;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function room(hall: TestHall, circle: CircleId): Promise<number> {
  return (await hall.store.circle(circle))!.tail.bytes;
}

const has = (caller: Caller, circle: CircleId, blob: BlobId): Promise<string> =>
  caller.try({ type: "get-blob", circle, blob });

test("a blob is put chunk by chunk, named by an entry, and got with what checks it", async () => {
  const { circle, callers } = await hallOf(2);
  const [ash, bo] = [callers[0]!, callers[1]!];
  const file = noise(2 * caps.chunk + 500);
  expect(await ash.ask(begin(circle, file))).toEqual({
    type: "begun",
    have: 0,
    hash: blobIdOf(file.size, new Uint8Array()),
  });
  for (const number of [0, 1, 2])
    expect(await ash.ask(put(circle, file, number))).toEqual({ type: "stored", have: number + 1 });
  expect(await has(bo, circle, file.blob)).toBe("no-such-thing");
  expect(await ash.try(end(circle, file))).toBe("done");
  expect(await ash.say(circle, entry(circle, { blobs: [file.blob] }))).toEqual([2]);
  expect(await bo.ask({ type: "get-blob", circle, blob: file.blob })).toEqual({
    type: "blob",
    size: file.size,
    hashes: file.hashes,
  });
  const get = (from: number, count: number): Promise<Answer> =>
    bo.ask({ type: "get-chunks", circle, blob: file.blob, from, count });
  expect(await get(1, 16)).toEqual({ type: "chunks", chunks: file.chunks.slice(1) });
  expect(await get(0, 1)).toEqual({ type: "chunks", chunks: file.chunks.slice(0, 1) });
  expect(await get(3, 4)).toEqual({ type: "chunks", chunks: [] });
});

test("an upload goes on where it was, on another connection and in another life of the hall", async () => {
  const { hall, circle, people, callers } = await hallOf(1);
  const file = noise(2 * caps.chunk + 5_000);
  await callers[0]!.ask(begin(circle, file));
  for (const number of [0, 1]) await callers[0]!.ask(put(circle, file, number));
  const hash = blobIdOf(file.size, file.hashes.slice(0, 64));
  const later = await hall.caller();
  await later.enter(circle, people[0]!);
  expect(await later.ask(begin(circle, file))).toEqual({ type: "begun", have: 2, hash });
  await hall.restart();
  const after = await hall.caller();
  await after.enter(circle, people[0]!);
  expect(await after.try(put(circle, file, 2))).toBe("no-such-thing");
  expect(await after.ask(begin(circle, file))).toEqual({ type: "begun", have: 2, hash });
  expect(await after.ask(put(circle, file, 2))).toEqual({ type: "stored", have: 3 });
  await hall.restart();
  const last = await hall.caller();
  await last.enter(circle, people[0]!);
  expect(await last.ask(begin(circle, file))).toMatchObject({ have: 3, hash: file.blob });
  expect(await last.try(end(circle, file))).toBe("done");
});

test("half a chunk that a crash left does not count", async () => {
  const { hall, circle, callers } = await hallOf(1);
  const file = noise(2 * caps.chunk);
  await hall.blobs.write({ circle, upload: file.upload }, 0, new Uint8Array(caps.chunk + 70));
  expect(await callers[0]!.ask(begin(circle, file))).toMatchObject({ have: 1 });
});

test("what comes twice or too early changes nothing, and two who send at once do not mix", async () => {
  const { circle, people, callers, hall } = await hallOf(1);
  const ash = callers[0]!;
  const file = noise(3 * caps.chunk);
  await ash.ask(begin(circle, file));
  expect(await ash.ask(put(circle, file, 1))).toEqual({ type: "stored", have: 0 });
  const other = await hall.caller();
  await other.enter(circle, people[0]!);
  const both = [ash, other].flatMap((caller) => [0, 1, 2].map((number) => caller.ask(put(circle, file, number))));
  await Promise.all(both);
  expect(await ash.ask(put(circle, file, 0))).toEqual({ type: "stored", have: 3 });
  expect(await ash.try(end(circle, file))).toBe("done");
  expect(await other.try(end(circle, file))).toBe("done");
});

test("a blob is what it was announced to be, or it is refused", async () => {
  const { circle, callers } = await hallOf(1);
  const ash = callers[0]!;
  const file = noise(2 * caps.chunk);
  expect(await ash.try(put(circle, file, 0))).toBe("no-such-thing");
  expect(await ash.try(end(circle, file))).toBe("no-such-thing");
  expect(await ash.try({ type: "begin-blob", circle, upload: file.upload, size: floor - 1 })).toBe("malformed");
  await ash.ask(begin(circle, file));
  expect(await ash.try({ type: "begin-blob", circle, upload: file.upload, size: file.size + 1 })).toBe("not-allowed");
  const chunk = file.chunks[0]!;
  const bad = { type: "put-chunk", circle, upload: file.upload } as const;
  expect(await ash.try({ ...bad, number: 0, chunk: chunk.slice(1) })).toBe("malformed");
  expect(await ash.try({ ...bad, number: 2, chunk: new Uint8Array(0) })).toBe("malformed");
  await ash.ask(put(circle, file, 0));
  expect(await ash.try(end(circle, file))).toBe("blob-missing");
  await ash.ask(put(circle, file, 1));
  expect(await ash.try({ ...bad, type: "end-blob", blob: noise(floor).blob })).toBe("bad-hash");
  expect(await ash.try(end(circle, file))).toBe("done");
});

test("only members put and get: no join latch, and nobody from outside", async () => {
  const { hall, circle, people, callers } = await hallOf(1);
  const file = noise(floor);
  expect(await send(callers[0]!, circle, file)).toBe("done");
  const link = await hall.person();
  await callers[0]!.ask(doorTurn(circle, await sign(circle, { add: [joinLatch(link, people[0]!)] }, people)));
  const newcomer = await hall.caller();
  await newcomer.enter(circle, link);
  const upload = noise(floor).upload;
  const asks = [
    begin(circle, file),
    put(circle, file, 0),
    end(circle, file),
    { type: "drop-upload", circle, upload },
    { type: "get-blob", circle, blob: file.blob },
    { type: "get-chunks", circle, blob: file.blob, from: 0, count: 1 },
  ] as const;
  for (const ask of asks) expect(await newcomer.try(ask)).toBe("not-allowed");
  const stranger = await hall.caller();
  for (const ask of asks) expect(await stranger.try(ask)).toBe("not-entered");
});

test("entries that name a blob the hall has not whole are refused until it has", async () => {
  const { circle, callers, hall } = await hallOf(1);
  const ash = callers[0]!;
  const [file, other] = [noise(floor), noise(floor)];
  await send(ash, circle, other);
  const line = entry(circle, { blobs: [other.blob, file.blob] });
  expect(await ash.say(circle, line)).toEqual(["blob-missing"]);
  const named = entry(circle, { room: book, class: "kept", blobs: [file.blob], epoch: firstTurn });
  const turn = { type: "turn", circle, after: 0, record: record(circle, firstTurn, 0), boxes: [] } as const;
  expect(await ash.try({ ...turn, entries: [named] })).toBe("blob-missing");
  const born = founding(hall.random, { people: [await hall.person()] });
  const first = entry(born.circle, { room: book, class: "kept", blobs: [other.blob] });
  expect(await ash.try({ ...born.request, entries: [first], sponsor: { circle } })).toBe("blob-missing");
  await ash.ask(begin(circle, file));
  expect(await ash.say(circle, line)).toEqual(["blob-missing"]);
  expect(await send(ash, circle, file)).toBe("done");
  expect(await ash.say(circle, line)).toEqual([2]);
});

test("a blob goes when the last entry that names it goes, and its room comes back", async () => {
  const { hall, circle, callers } = await hallOf(1);
  const ash = callers[0]!;
  const file = noise(caps.chunk + 900);
  const before = await room(hall, circle);
  await send(ash, circle, file);
  expect(await room(hall, circle)).toBe(before + file.size);
  const secret = hall.random(32);
  const lines = [entry(circle, { blobs: [file.blob], secret }), entry(circle, { blobs: [file.blob], secret })];
  await ash.say(circle, ...lines);
  const [one, two] = lines.map(({ header }) => entryId(header));
  expect(await ash.try({ type: "erase", circle, entry: one!, secret })).toBe("done");
  expect(await has(ash, circle, file.blob)).toBe("blob");
  expect(await ash.try({ type: "erase", circle, entry: two!, secret })).toBe("done");
  expect(await has(ash, circle, file.blob)).toBe("no-such-thing");
  await settled();
  expect(await hall.blobs.read({ circle, blob: file.blob }, 0, 1)).toBeNull();
  expect(await room(hall, circle)).toBe(before + lines.reduce((sum, { header }) => sum + header.length, 0));
  expect(hall.faults).toEqual([]);
});

test("a blob goes by a steward's wish and by the circle's keep, as its entry does", async () => {
  const { hall, circle, people, callers } = await hallOf(1);
  const ash = callers[0]!;
  const [wished, kept, aged] = [noise(floor), noise(floor), noise(floor)];
  for (const file of [wished, kept, aged]) await send(ash, circle, file);
  const wish = entry(circle, { class: "kept", blobs: [wished.blob] });
  await ash.say(
    circle,
    wish,
    entry(circle, { class: "kept", blobs: [kept.blob] }),
    entry(circle, { blobs: [aged.blob] }),
  );
  const day = Math.floor(hall.now / dayMs) + 7;
  expect(await ash.try(await wishFor(circle, wish, people[0]!, { after: 2, day }))).toBe("done");
  hall.now += 7 * dayMs;
  await hall.wire.sweep();
  const now = async (): Promise<readonly string[]> =>
    Promise.all([wished, kept, aged].map(({ blob }) => has(ash, circle, blob)));
  expect(await now()).toEqual(["no-such-thing", "blob", "blob"]);
  hall.now += 24 * dayMs;
  await hall.wire.sweep();
  expect(await now()).toEqual(["no-such-thing", "blob", "no-such-thing"]);
});

test("an upload's room is taken at its beginning and given back when it is dropped or left lying", async () => {
  const { hall, circle, callers } = await hallOf(1, { bytesPerCircle: 3 * caps.chunk });
  const ash = callers[0]!;
  const before = await room(hall, circle);
  const [file, more, left] = [noise(2 * caps.chunk), noise(2 * caps.chunk), noise(floor)];
  await ash.ask(begin(circle, file));
  expect(await room(hall, circle)).toBe(before + file.size);
  await ash.ask(put(circle, file, 0));
  expect(await ash.try(begin(circle, more))).toBe("quota");
  await ash.ask({ type: "drop-upload", circle, upload: file.upload });
  expect([await room(hall, circle), await hall.blobs.length({ circle, upload: file.upload })]).toEqual([before, 0]);
  expect(await ash.try(put(circle, file, 0))).toBe("no-such-thing");

  await ash.ask(begin(circle, more));
  await ash.ask(begin(circle, left));
  hall.now += 6 * dayMs;
  await ash.ask(begin(circle, more));
  hall.now += dayMs;
  await hall.wire.sweep();
  expect(await room(hall, circle)).toBe(before + more.size);
  expect(await ash.try(put(circle, left, 0))).toBe("no-such-thing");
  expect(await ash.try(put(circle, more, 0))).toBe("stored");
});

test("a blob that no entry names within seven days goes", async () => {
  const { hall, circle, callers } = await hallOf(1);
  const ash = callers[0]!;
  const before = await room(hall, circle);
  const file = noise(floor);
  await send(ash, circle, file);
  hall.now += 7 * dayMs - 1;
  await hall.wire.sweep();
  expect(await has(ash, circle, file.blob)).toBe("blob");
  hall.now += 1;
  await hall.wire.sweep();
  expect([await has(ash, circle, file.blob), await room(hall, circle)]).toEqual(["no-such-thing", before]);
  expect(await ash.say(circle, entry(circle, { blobs: [file.blob] }))).toEqual(["blob-missing"]);
});

test("the same blob sent twice takes its room once", async () => {
  const { hall, circle, callers } = await hallOf(1);
  const ash = callers[0]!;
  const before = await room(hall, circle);
  const file = noise(floor);
  const again = { ...file, upload: noise(floor).upload };
  expect([await send(ash, circle, file), await send(ash, circle, again)]).toEqual(["done", "done"]);
  expect(await room(hall, circle)).toBe(before + file.size);
  expect(await ash.try(end(circle, again))).toBe("done");
});

test("who moves more than their rate waits, whether they put or get", async () => {
  const { hall, circle, callers } = await hallOf(1, {
    blobBytesAtOnce: 4 * caps.chunk,
    blobBytesPerMinute: 2 * caps.chunk,
  });
  const ash = callers[0]!;
  const file = noise(2 * caps.chunk);
  await send(ash, circle, file);
  const get = { type: "get-chunks", circle, blob: file.blob, from: 0, count: 2 } as const;
  expect([await ash.try(get), await ash.try(get)]).toEqual(["chunks", "too-fast"]);
  const more = noise(2 * caps.chunk);
  await ash.ask(begin(circle, more));
  expect(await ash.try(put(circle, more, 0))).toBe("too-fast");
  hall.now += hourMs;
  expect(await ash.ask(put(circle, more, 0))).toEqual({ type: "stored", have: 1 });
});

test("bytes that a crash left without a place in the store are dropped, and what is on its way is not", async () => {
  const { hall, circle, callers } = await hallOf(1);
  const [lost, kept, going] = [noise(floor), noise(floor), noise(floor)];
  await send(callers[0]!, circle, kept);
  await callers[0]!.ask(begin(circle, going));
  await callers[0]!.ask(put(circle, going, 0));
  const orphan = { circle, upload: lost.upload };
  await hall.blobs.write(orphan, 0, lost.chunks[0]!);
  await hall.blobs.keep(orphan, lost.blob);
  await hall.blobs.write(orphan, 0, lost.chunks[0]!);
  const there = async (): Promise<number> => {
    let count = 0;
    for await (const _ of hall.blobs.all()) count += 1;
    return count;
  };
  await hall.wire.sweep();
  expect(await there()).toBe(4);
  await hall.restart();
  hall.now += 2 * hourMs;
  await hall.wire.sweep();
  expect(await there()).toBe(2);
  expect(await hall.blobs.length({ circle, upload: going.upload })).toBe(floor);
});
