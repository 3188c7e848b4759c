import type { BlobId, CircleId } from "@unionhall/protocol";
import { caps, entryId, msInDay } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { begin, end, noise, put, send } from "../wire/blobs.fixture.ts";
import { entry, wishFor } from "../wire/requests.fixture.ts";
import type { Caller } from "../wire/wire.fixture.ts";
import { hallOf, TestHall } from "../wire/wire.fixture.ts";
import { hourMs } from "./hall.ts";

const floor = caps.blobFloor;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function room(hall: TestHall, circle: CircleId): Promise<number> {
  return (await hall.store.circle(circle))!.tail.bytes;
}

const has = (caller: Caller, circle: CircleId, blob: BlobId): Promise<string> =>
  caller.try({ type: "get-blob", circle, blob });

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
  const day = Math.floor(hall.now / msInDay) + 7;
  expect(await ash.try(await wishFor(circle, wish, people[0]!, { after: 2, day }))).toBe("done");
  hall.now += 7 * msInDay;
  await hall.wire.sweep();
  const now = async (): Promise<readonly string[]> =>
    Promise.all([wished, kept, aged].map(({ blob }) => has(ash, circle, blob)));
  expect(await now()).toEqual(["no-such-thing", "blob", "blob"]);
  hall.now += 24 * msInDay;
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
  hall.now += 6 * msInDay;
  await ash.ask(begin(circle, more));
  hall.now += msInDay;
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
  hall.now += 7 * msInDay - 1;
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

test("what the operator deletes is gone from every circle, said to be deleted, and gives its room back", async () => {
  const { hall, circle, callers } = await hallOf(1);
  const ash = callers[0]!;
  const before = await room(hall, circle);
  const file = noise(floor);
  await send(ash, circle, file);
  const line = entry(circle, { blobs: [file.blob] });
  await ash.say(circle, line);
  await hall.wire.deleteBlob(file.blob);
  await settled();
  expect(await has(ash, circle, file.blob)).toBe("blob-deleted");
  expect(await ash.try({ type: "get-chunks", circle, blob: file.blob, from: 0, count: 1 })).toBe("blob-deleted");
  expect(await ash.say(circle, entry(circle, { blobs: [file.blob] }))).toEqual(["blob-deleted"]);
  expect(await send(ash, circle, { ...file, upload: noise(floor).upload })).toBe("blob-deleted");
  expect(await hall.blobs.read({ circle, blob: file.blob }, 0, 1)).toBeNull();
  // The line stands, and the second try took its room until it was told no.
  expect(await room(hall, circle)).toBe(before + line.header.length + line.body.length + file.size);
  await hall.wire.deleteBlob(file.blob);
  expect(hall.faults).toEqual([]);
});
