import type { Answer, BlobId, CircleId } from "@unionhall/protocol";
import { blobIdOf, book, caps } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { begin, end, noise, put, send } from "../wire/blobs.fixture.ts";
import { doorTurn, entry, firstTurn, founding, joinLatch, record, sign } from "../wire/requests.fixture.ts";
import type { Caller } from "../wire/wire.fixture.ts";
import { hallOf } from "../wire/wire.fixture.ts";

const floor = caps.blobFloor;

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

test("an upload that another process has taken further, or ended, is looked at anew", async () => {
  const { hall, circle, callers } = await hallOf(1);
  const ash = callers[0]!;
  const file = noise(2 * caps.chunk + 900);
  const of = { circle, upload: file.upload };
  await ash.ask(begin(circle, file));
  for (const number of [0, 1]) await ash.ask(put(circle, file, number));
  await hall.blobs.dropUpload(of);
  expect(await ash.ask(put(circle, file, 2))).toEqual({ type: "stored", have: 0 });
  for (const number of [0, 1, 2]) await ash.ask(put(circle, file, number));
  await hall.blobs.dropUpload(of);
  expect(await ash.try(end(circle, file))).toBe("no-such-thing");
  expect(await ash.ask(begin(circle, file))).toMatchObject({ have: 0 });
  expect(await send(ash, circle, file)).toBe("done");
  expect(hall.faults).toEqual([]);
});
