import type { Blob } from "@unionhall/kernel";
import { chunksOf, padded, partLength, plainChunk, shapeOf } from "@unionhall/kernel";
import { blobIdOf, caps, chunkLength, chunksIn, concat, equal, idOf, sha256 } from "@unionhall/protocol";
import type { Bytes } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { seededPorts } from "./ports.ts";

const ports = seededPorts("blobs");
const circle = idOf("circle", new Uint8Array(20).fill(1));
const blobOf = (length: number): Blob => ({ circle, class: "kept", key: ports.random(32), length });
const fileOf = (length: number): Bytes => new Uint8Array(length).map((_, at) => (at * 131 + (at >> 8)) % 251);

async function sealed(blob: Blob, file: Bytes): Promise<readonly Bytes[]> {
  const chunks = await chunksOf(ports, blob);
  const count = shapeOf(blob.length).chunks;
  const part = (number: number): Bytes => {
    const at = number * plainChunk;
    return file.subarray(at, at + partLength(blob.length, number));
  };
  return Promise.all(Array.from({ length: count }, (_, number) => chunks.seal(number, part(number))));
}

/** Which chunks open, each in its place. */
async function opens(blob: Blob, chunks: readonly Bytes[]): Promise<readonly boolean[]> {
  const opener = await chunksOf(ports, blob);
  return Promise.all(chunks.map(async (chunk, number) => (await opener.open(number, chunk)) !== null));
}

const same = (a: readonly Bytes[], b: readonly Bytes[]): readonly boolean[] => a.map((each, at) => equal(each, b[at]!));

const lengths = fc.oneof(
  fc.integer({ min: 0, max: 3 * plainChunk }),
  fc.constantFrom(0, 1, 4096, 4097, plainChunk - 1, plainChunk, plainChunk + 1, 2 * plainChunk),
);

test("a file opens to what was sealed, in chunks whose sizes follow from its length", async () => {
  await fc.assert(
    fc.asyncProperty(lengths, async (length) => {
      const file = fileOf(length);
      const blob = blobOf(length);
      const { size, chunks } = shapeOf(length);
      const all = await sealed(blob, file);
      expect(all.map((chunk) => chunk.length)).toEqual(all.map((_, number) => chunkLength(size, number)));
      expect([all.length, concat(...all).length]).toEqual([chunksIn(size), size]);
      const opener = await chunksOf(ports, blob);
      const parts = await Promise.all(all.map((chunk, number) => opener.open(number, chunk)));
      expect(equal(concat(...parts.flatMap((part) => part ?? [])), file)).toBe(true);
      expect(chunks).toBe(all.length);
    }),
    { seed: 1, numRuns: 40 },
  );
});

test("the size of a blob tells little of a file's length", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (length) => {
      const { size, chunks } = shapeOf(length);
      const whole = size - chunks * (caps.chunk - plainChunk);
      expect(whole).toBeGreaterThanOrEqual(length);
      expect(whole).toBeLessThanOrEqual(Math.max(4096, length * 1.12));
      expect(padded(whole, 4096)).toBe(whole);
      expect(size).toBeLessThanOrEqual(caps.blob);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test("the same file is sealed again to the same bytes, and a changed one shares no nonce with it", async () => {
  const file = fileOf(plainChunk + 10);
  const blob = blobOf(file.length);
  const [once, again] = [await sealed(blob, file), await sealed(blob, file)];
  expect(same(again, once)).toEqual([true, true]);
  const changed = file.slice();
  changed[plainChunk]! ^= 1;
  const other = await sealed(blob, changed);
  expect(same(other, once)).toEqual([true, false]);
  expect(other[1]!.slice(0, 12)).not.toEqual(once[1]!.slice(0, 12));
});

test("no chunk is bent, moved, left out or brought in unnoticed", async () => {
  const file = fileOf(3 * plainChunk);
  const blob = blobOf(file.length);
  const chunks = await sealed(blob, file);
  const [first, second, third] = [chunks[0]!, chunks[1]!, chunks[2]!];
  expect(await opens(blob, [first, second, third])).toEqual([true, true, true]);
  expect(await opens(blob, [second, first, third])).toEqual([false, false, true]);
  for (const at of [0, 12, 5000, first.length - 1]) {
    const bent = first.slice();
    bent[at]! ^= 1;
    expect(await opens(blob, [bent]), `bent at ${at}`).toEqual([false]);
  }
  expect(await opens(blob, [first.slice(0, -1), new Uint8Array(0), third.slice(0, 5)])).toEqual([false, false, false]);
  // The last chunk of a shorter file is not the second of this one, though both are full.
  const shorter = { ...blob, length: 2 * plainChunk };
  const cut = await sealed(shorter, file.slice(0, 2 * plainChunk));
  expect(await opens(blob, cut)).toEqual([true, false]);
  expect(await opens(shorter, chunks)).toEqual([true, false, false]);
});

test("a chunk opens in its own blob, circle and class alone", async () => {
  const blob = blobOf(9);
  const [chunk] = await sealed(blob, fileOf(9));
  expect(await opens(blob, [chunk!])).toEqual([true]);
  expect(await opens(blobOf(9), [chunk!])).toEqual([false]);
  expect(await opens({ ...blob, circle: idOf("circle", new Uint8Array(20)) }, [chunk!])).toEqual([false]);
  expect(await opens({ ...blob, class: "passing" }, [chunk!])).toEqual([false]);
});

test("padding that is not zeros does not open, nor does another length", async () => {
  const blob = blobOf(4000);
  const longer = { ...blob, length: 4001 };
  const file = fileOf(4001);
  const [chunk] = await sealed(longer, file);
  expect(await opens(blob, [chunk!])).toEqual([file[4000] === 0]);
  const chunks = await chunksOf(ports, blob);
  await expect(chunks.seal(0, file)).rejects.toThrow("length");
});

test("a blob's id commits to every chunk, their order and the size", async () => {
  const hashes = [1, 2, 3].map((each) => sha256(new Uint8Array([each])));
  const id = blobIdOf(9000, concat(...hashes));
  expect(blobIdOf(9000, concat(hashes[1]!, hashes[0]!, hashes[2]!))).not.toBe(id);
  expect(blobIdOf(9000, concat(hashes[0]!, hashes[1]!))).not.toBe(id);
  expect(blobIdOf(9001, concat(...hashes))).not.toBe(id);
});
