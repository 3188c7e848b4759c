import type { Bytes, CircleId, EntryId, Key, RoomId, Sealed } from "@unionhall/protocol";
import { entryId, idOf } from "@unionhall/protocol";
import { FullDisk } from "@unionhall/testing";
import { lineBoosted, lineEdited, lineSaid, readAs, write } from "@unionhall/union";
import { expect, test } from "vitest";
import { MemoryStore } from "../store/memory-store.ts";
import { Outbox } from "./outbox.ts";

const circle: CircleId = idOf("circle", new Uint8Array(20));
const room: RoomId = idOf("room", new Uint8Array(16));
const author: Key = idOf("key", new Uint8Array(32));
const other: RoomId = idOf("room", new Uint8Array(16).fill(1));

function written(tag: number, where: RoomId = room) {
  const payload: Bytes = new Uint8Array([tag]);
  return { kind: "line.said", version: 1, payload, room: where, class: "passing", time: 0 } as const;
}

function sealed(tag: number): Sealed {
  return { header: new Uint8Array(40).fill(tag), body: new Uint8Array(512) };
}

const placed = (tag: number) => new Set([entryId(sealed(tag).header)]);

test("what was refused counts on from what was taken after it, in its own room alone", async () => {
  const store = new MemoryStore();
  const outbox = await Outbox.load(store, circle);
  await outbox.add(written(1));
  await outbox.add(written(1, other));
  await outbox.add(written(2));
  const counters = [1, 1, 2];
  for (const [at, item] of outbox.items.entries())
    await outbox.seal(item.n, { author, counter: counters[at]! }, sealed(at + 1));
  outbox.acknowledged(new Map([...placed(3)].map((id) => [id, { seq: 1, day: 1 }])));
  await outbox.moveBehind([{ room, counter: 2, seq: 1 }]);
  const left = (box: Outbox) =>
    box.waiting.map((item) => [item.room === room, item.counter, item.sealed !== undefined]);
  const expected = [
    [true, undefined, false],
    [false, 1, true],
  ];
  expect(left(outbox)).toEqual(expected);
  await outbox.readBack(placed(3));
  const again = await Outbox.load(store, circle);
  expect(left(again)).toEqual(expected);
  expect(again.counter(room, author)).toBe(2);
});

test("what was taken only after something later of its room counts on from that, and what was taken before it stands", async () => {
  const outbox = await Outbox.load(new MemoryStore(), circle);
  for (const tag of [1, 2, 3]) await outbox.add(written(tag));
  for (const [at, item] of outbox.items.entries())
    await outbox.seal(item.n, { author, counter: at + 1 }, sealed(at + 1));
  const seqs = [4, 6, 5];
  outbox.acknowledged(
    new Map(seqs.flatMap((seq, at) => [...placed(at + 1)].map((id) => [id, { seq, day: 1 }] as const))),
  );
  await outbox.moveBehind(seqs.map((seq, at) => ({ room, counter: at + 1, seq })));
  expect(outbox.waiting).toMatchObject([{ n: 2, payload: written(2).payload }]);
  expect(outbox.waiting[0]).not.toHaveProperty("counter");
});

test("a counter is never given out twice, also when all that used it is gone", async () => {
  const store = new MemoryStore();
  const outbox = await Outbox.load(store, circle);
  for (const tag of [1, 2, 3]) await outbox.add(written(tag));
  for (const [at, item] of outbox.items.entries())
    await outbox.seal(item.n, { author, counter: at + 1 }, sealed(at + 1));
  for (const tag of [1, 2, 3]) await outbox.readBack(placed(tag));
  expect(outbox.items).toEqual([]);
  expect((await Outbox.load(store, circle)).counter(room, author)).toBe(3);
});

test("what was taken back uses no counter, and what may be with the hall is not taken back", async () => {
  const store = new MemoryStore();
  const outbox = await Outbox.load(store, circle);
  for (const tag of [1, 2, 3]) await outbox.add(written(tag));
  const [first, second] = outbox.items;
  await outbox.seal(first!.n, { author, counter: 1 }, sealed(1));
  expect(await outbox.drop(first!.n)).toBe(false);
  expect(await outbox.drop(second!.n)).toBe(true);
  expect(await outbox.seal(second!.n, { author, counter: 2 }, sealed(2))).toBe(false);
  const again = await Outbox.load(store, circle);
  for (const box of [outbox, again]) {
    expect(box.items.map(({ counter, payload }) => [counter, payload[0]])).toEqual([
      [1, 1],
      [undefined, 3],
    ]);
    expect(box.counter(room, author)).toBe(1);
  }
});

test("what waits is said otherwise at once, or stays as it was where that cannot be kept", async () => {
  const disk = new FullDisk();
  const outbox = await Outbox.load(disk, circle);
  const blobs = [idOf("blob", new Uint8Array(32))];
  await outbox.add({ ...written(1), blobs });
  await outbox.add(written(2));
  const { n } = outbox.items[0]!;
  const kept = (box: Outbox) => box.items.map((item) => [item.payload[0], item.blobs]);
  disk.fullFrom = disk.writes + 1;
  await expect(outbox.sayInstead(n, written(3), 7)).rejects.toThrow("no space");
  for (const box of [outbox, await Outbox.load(disk, circle)]) expect(kept(box).map(([tag]) => tag)).toEqual([1, 2]);
  disk.fullFrom = Number.POSITIVE_INFINITY;
  expect(await outbox.sayInstead(n, written(3), 7)).toBe(true);
  // It was being sealed meanwhile: nothing of that is sent.
  expect(await outbox.seal(n, { author, counter: 1 }, sealed(1))).toBe(false);
  for (const box of [outbox, await Outbox.load(disk, circle)])
    expect(kept(box)).toEqual([
      [2, undefined],
      [3, blobs],
    ]);
});

test("what an older key signed is signed anew, and the new key counts from one", async () => {
  const store = new MemoryStore();
  const outbox = await Outbox.load(store, circle);
  for (const tag of [1, 2]) await outbox.add(written(tag));
  for (const [at, item] of outbox.items.entries())
    await outbox.seal(item.n, { author, counter: at + 1 }, sealed(at + 1));
  await outbox.readBack(placed(1));
  const again = await Outbox.load(store, circle);
  const renewed: Key = idOf("key", new Uint8Array(32).fill(1));
  await again.takeOver(author);
  expect(again.waiting).toMatchObject([{ counter: 2, author }]);
  await again.takeOver(renewed);
  expect(again.waiting).toMatchObject([{ ...written(2), n: 2 }]);
  expect(again.waiting[0]).not.toMatchObject({ counter: 2 });
  expect([again.counter(room, author), again.counter(room, renewed)]).toEqual([2, 0]);
});

test("what means a line that is sealed anew means it by what it is called then, or both stay as they were", async () => {
  const disk = new FullDisk();
  const outbox = await Outbox.load(disk, circle);
  const [old, other, anew] = [1, 2, 3].map((tag) => entryId(sealed(tag).header)) as [EntryId, EntryId, EntryId];
  const edit = (line: EntryId) => ({ ...written(0), ...write(lineEdited, { line, text: "on Sunday" }) });
  await outbox.add({ ...written(0), ...write(lineSaid, { text: "on Saturday" }) });
  await outbox.seal(1, { author, counter: 1 }, sealed(1));
  await outbox.add(edit(old));
  await outbox.add(edit(other));
  await outbox.add({ ...written(0), ...write(lineSaid, { text: "at noon", to: old }) });
  await outbox.add({ ...written(0), ...write(lineBoosted, { line: old, boost: "yes", on: true }) });
  const meant = (box: Outbox) =>
    box.items.map(
      (item) => readAs(lineEdited, item)?.line ?? readAs(lineSaid, item)?.to ?? readAs(lineBoosted, item)?.line,
    );
  await outbox.unseal(1);
  disk.fullFrom = disk.writes + 1;
  await expect(outbox.seal(1, { author, counter: 1 }, sealed(3))).rejects.toThrow("no space");
  for (const box of [outbox, await Outbox.load(disk, circle)])
    expect(meant(box)).toEqual([undefined, old, other, old, old]);
  disk.fullFrom = Number.POSITIVE_INFINITY;
  await outbox.seal(1, { author, counter: 1 }, sealed(3));
  for (const box of [outbox, await Outbox.load(disk, circle)])
    expect(meant(box)).toEqual([undefined, anew, other, anew, anew]);
});
