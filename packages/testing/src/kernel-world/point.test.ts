import type { Anchor, Book, Point } from "@unionhall/kernel";
import {
  bookBytes,
  chunksOf,
  openPoint,
  pointBytes,
  pointKey,
  readStewardship,
  RoomReader,
  rulesKnown,
  shapeOf,
  stateOf,
} from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import { idOf, toBytes, uint } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

/** A point at the end of what there is, as somebody's device makes it. */
async function pointOf(world: KernelWorld, by: Person, change: (book: Book) => void = () => undefined): Promise<Point> {
  const book = await world.book(by);
  const reader = new RoomReader(book);
  for (const read of await world.reads(by, world.chat)) reader.take(read);
  change(book);
  const hallway = { room: world.chat, places: new Set([2, 1]), judged: reader.state, state: new Uint8Array([7]) };
  return { v: 1, circle: world.circle, seq: world.hall.chain.seq, book: bookBytes(book), hallway };
}

const {
  world,
  people: [ash, bo],
} = await KernelWorld.of("ash", "bo");
await world.say(ash, "hello");
await world.say(bo, "hello");
const honest = await pointOf(world, ash);
const anchorOf = (bytes: Bytes): Anchor => {
  const { seq, head, day } = world.hall.chain;
  const point = { state: stateOf(bytes), blob: idOf("blob", new Uint8Array(32)), length: bytes.length };
  return { seq, head, day, epoch: 0, point };
};
const anchor = anchorOf(pointBytes(honest));
const opened = (point: Point, at: Partial<Anchor> = {}): ReturnType<typeof openPoint> => {
  const bytes = pointBytes(point);
  return openPoint(world.circle, { ...anchor, point: anchorOf(bytes).point, ...at }, bytes, readStewardship);
};

test("what two devices have read is the same point, sealed to the same bytes, and opens with what was kept", async () => {
  const sealed = async (by: Person): Promise<Bytes> => {
    const plain = pointBytes(await pointOf(world, by));
    const key = await pointKey(world.ports, world.circle, by.newest().kept, stateOf(plain));
    const { length } = plain;
    expect(shapeOf(length).chunks).toBe(1);
    const chunks = await chunksOf(world.ports, { circle: world.circle, class: "passing", key, length });
    return chunks.seal(0, plain);
  };
  expect(await sealed(bo)).toEqual(await sealed(ash));
  const before = { bytes: pointBytes(await pointOf(world, ash)), chunk: await sealed(ash), epoch: ash.newest().number };
  const cy = await world.join("cy", ash, bo);
  const { kept } = cy.epochs.get(before.epoch)!;
  const key = await pointKey(world.ports, world.circle, kept, stateOf(before.bytes));
  const { length } = before.bytes;
  const chunks = await chunksOf(world.ports, { circle: world.circle, class: "passing", key, length });
  expect(await chunks.open(0, before.chunk)).toEqual(before.bytes);
});

test("a point that its anchor holds to gives the book and the hallway as they were", () => {
  const point = opened(honest);
  expect(bookBytes(point!.book)).toEqual(honest.book);
  expect(point!.hallway).toMatchObject({ room: world.chat, places: new Set([1, 2]), state: new Uint8Array([7]) });
  expect(opened({ ...honest, hallway: null })!.hallway).toBeNull();
});

test("a poisoned point is not used", async () => {
  const other = idOf("circle", new Uint8Array(20));
  const elsewhere = await KernelWorld.found("someone else", "people", "elsewhere");
  expect(opened(honest, { point: anchorOf(pointBytes({ ...honest, hallway: null })).point })).toBeNull();
  expect(opened(honest, { point: null })).toBeNull();
  expect(opened(honest, { seq: honest.seq - 1 })).toBeNull();
  expect(opened({ ...honest, seq: honest.seq + 1 })).toBeNull();
  expect(opened({ ...honest, circle: other })).toBeNull();
  expect(opened({ ...honest, book: bookBytes(await elsewhere.book()) })).toBeNull();
  expect(opened({ ...honest, book: honest.book.slice(1) })).toBeNull();
  expect(opened({ ...honest, book: new Uint8Array(0) })).toBeNull();
  expect(opened(await pointOf(world, ash, (book) => (book.last = honest.seq + 1)))).toBeNull();
  expect(opened(await pointOf(world, ash, (book) => (book.rules = rulesKnown + 1)))).toBeNull();
  const bytes = toBytes(uint(), 7);
  expect(openPoint(world.circle, { ...anchor, point: anchorOf(bytes).point }, bytes, readStewardship)).toBeNull();
});
