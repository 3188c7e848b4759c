import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caps, equal, idOf } from "@unionhall/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noise } from "../wire/blobs.fixture.ts";
import { seeded } from "../wire/people.fixture.ts";
import type { Blobs } from "./blobs.ts";
import { Behind } from "./blobs.ts";
import { blobDirectory } from "./directory.ts";
import { memoryBlobs } from "./memory-blobs.ts";
import { Uploads } from "./uploads.ts";

let root: string;
let count = 0;
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), "hall-uploads-"))));
afterAll(() => rm(root, { recursive: true }));
const random = seeded(41);

const kinds: readonly (readonly [string, () => Blobs])[] = [
  ["in memory", () => memoryBlobs(() => 1)],
  ["in a directory", () => blobDirectory(join(root, `blobs-${count++}`))],
];

/** A file on its way to two processes that share their blobs, and whether the blob is what it should be. */
function atTwo(blobs: Blobs) {
  const file = noise(2 * caps.chunk + 900);
  const circle = idOf("circle", random(20));
  const of = { circle, upload: file.upload };
  const isWhole = async (): Promise<boolean> => {
    for (const [number, chunk] of file.chunks.entries()) {
      const kept = await blobs.read({ circle, blob: file.blob }, number * caps.chunk, chunk.length);
      if (kept === null || !equal(kept, chunk)) return false;
    }
    return (await blobs.read({ circle, blob: file.blob }, file.size, file.hashes.length)) !== null;
  };
  return { file, of, isWhole, here: new Uploads(blobs, 9), there: new Uploads(blobs, 9) };
}

describe.each(kinds)("an upload at two processes, %s", (_, open) => {
  test("that one has kept is not begun again in its middle by the other", async () => {
    const { file, of, isWhole, here, there } = atTwo(open());
    const first = await here.open(of, file.size);
    await first.put(0, file.chunks[0]!);
    const second = await there.open(of, file.size);
    expect(second.have).toBe(1);
    for (const number of [1, 2]) await second.put(number, file.chunks[number]!);
    await second.keep(file.blob);
    // The store never heard of it, and whoever sends it comes back to the first.
    await expect(first.put(1, file.chunks[1]!)).rejects.toBeInstanceOf(Behind);
    const anew = await here.open(of, file.size);
    expect(anew.have).toBe(0);
    for (const [number, chunk] of file.chunks.entries()) await anew.put(number, chunk);
    await anew.keep(file.blob);
    expect(await isWhole()).toBe(true);
  });

  test("is kept twice by the one, whatever came late at the other between", async () => {
    const blobs = open();
    const { file, of, isWhole, here, there } = atTwo(blobs);
    const late = await here.open(of, file.size);
    const upload = await there.open(of, file.size);
    for (const [number, chunk] of file.chunks.entries()) await upload.put(number, chunk);
    await upload.keep(file.blob);
    await late.put(0, file.chunks[0]!);
    await upload.keep(file.blob);
    expect([await isWhole(), await blobs.length(of)]).toEqual([true, 0]);
  });

  test("that is gone without a blob is not kept", async () => {
    const blobs = open();
    const { file, of, here } = atTwo(blobs);
    const upload = await here.open(of, file.size);
    for (const [number, chunk] of file.chunks.entries()) await upload.put(number, chunk);
    await blobs.dropUpload(of);
    await expect(upload.keep(file.blob)).rejects.toBeInstanceOf(Behind);
  });
});
