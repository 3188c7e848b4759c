import type { BlobId, UploadId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { describe, expect, test } from "vitest";
import { founded, newEntry, random, write } from "./contract-parts.fixture.ts";
import type { Circle } from "./circle.ts";
import type { News, Store } from "./store.ts";

const blobId = (): BlobId => idOf("blob", random(32));
const uploadId = (): UploadId => idOf("upload", random(16));

const bytesOf = async (store: Store, { id }: Circle): Promise<number> => (await store.circle(id))!.tail.bytes;

/** Writes, taking so many bytes more. */
async function take(store: Store, { id }: Circle, bytes: number, of: Partial<Parameters<typeof write>[1]>) {
  const circle = (await store.circle(id))!;
  await write(store, { circle: { ...circle, tail: { ...circle.tail, bytes: circle.tail.bytes + bytes } }, ...of });
}

async function withBlobs(store: Store, ...blobs: readonly BlobId[]): Promise<Circle> {
  const circle = await founded(store);
  for (const blob of blobs) await take(store, circle, 1000, { blob: { blob, size: 1000, day: 100 } });
  return circle;
}

/** What every store does alike with blobs and uploads. */
export function blobsInStore(fresh: () => Promise<Store>): void {
  describe("uploads", () => {
    test("are known by name, found by their day, and give their room back", async () => {
      const store = await fresh();
      const circle = await founded(store);
      const [one, two] = [uploadId(), uploadId()];
      await take(store, circle, 700, { upload: { upload: one, size: 700, day: 100 } });
      await take(store, circle, 300, { upload: { upload: two, size: 300, day: 101 } });
      expect(await store.upload(circle.id, one)).toEqual({ upload: one, size: 700, day: 100 });
      expect(await store.uploadsBy(circle.id, 100, 9)).toEqual([one]);
      await take(store, circle, 0, { upload: { upload: one, size: 700, day: 102 } });
      expect(await store.uploadsBy(circle.id, 101, 9)).toEqual([two]);
      await take(store, circle, 0, { dropUploads: [one, uploadId()] });
      expect([await store.upload(circle.id, one), await bytesOf(store, circle)]).toEqual([null, 300]);
      await store.close();
    });

    test("and blobs are seen by who decides", async () => {
      const store = await fresh();
      const [blob, other, upload] = [blobId(), blobId(), uploadId()];
      const circle = await withBlobs(store, blob);
      await take(store, circle, 1, { upload: { upload, size: 1, day: 100 } });
      const wanted = { blobs: [other, blob], upload };
      const seen = await store.change(circle.id, wanted, (all) => ({ answer: all }));
      expect([...seen.blobs]).toEqual([[blob, { size: 1000 }]]);
      expect(seen.upload).toEqual({ upload, size: 1, day: 100 });
      const none = await store.change(idOf("circle", random(20)), wanted, (all) => ({ answer: all }));
      expect([none.blobs.size, none.upload]).toEqual([0, null]);
      await store.close();
    });
  });

  describe("blobs", () => {
    test("go with the last entry that names them, and their room comes back", async () => {
      const store = await fresh();
      const heard: News[] = [];
      store.onNews((news) => heard.push(...news));
      const [shared, single] = [blobId(), blobId()];
      const circle = await withBlobs(store, shared, single);
      const entries = [
        newEntry(circle.id, 1, { blobs: [shared, single] }),
        newEntry(circle.id, 2, { blobs: [shared] }),
        newEntry(circle.id, 3),
      ];
      await take(store, circle, 0, { entries });
      heard.length = 0;
      await take(store, circle, 0, { dropBodies: [1, 3] });
      expect(await store.blob(circle.id, single)).toBeNull();
      expect([await store.blob(circle.id, shared), await bytesOf(store, circle)]).toEqual([{ size: 1000 }, 1000]);
      await take(store, circle, 0, { dropBodies: [2] });
      expect([await store.blob(circle.id, shared), await bytesOf(store, circle)]).toEqual([null, 0]);
      expect(heard.map(({ blobsGone }) => blobsGone)).toEqual([[single], [shared]]);
      await store.close();
    });

    test("that no entry names are found by their day; one that came to be named meanwhile stays", async () => {
      const store = await fresh();
      const [named, unnamed] = [blobId(), blobId()];
      const circle = await withBlobs(store, named, unnamed);
      expect(await store.unnamedBlobs(circle.id, 99, 9)).toEqual([]);
      expect(new Set(await store.unnamedBlobs(circle.id, 100, 9))).toEqual(new Set([named, unnamed]));
      await take(store, circle, 0, { entries: [newEntry(circle.id, 1, { blobs: [named] })] });
      expect(await store.unnamedBlobs(circle.id, 100, 9)).toEqual([unnamed]);
      await take(store, circle, 0, { dropBlobs: [named, unnamed] });
      expect([await store.blob(circle.id, named), await store.blob(circle.id, unnamed)]).toEqual([
        { size: 1000 },
        null,
      ]);
      expect(await bytesOf(store, circle)).toBe(1000);
      await store.close();
    });

    test("that an operator deletes are known as deleted, until their entries go too", async () => {
      const store = await fresh();
      const heard: News[] = [];
      store.onNews((news) => heard.push(...news));
      const blob = blobId();
      const [one, two] = [await withBlobs(store, blob), await withBlobs(store, blob)];
      expect(new Set(await store.circlesWith(blob))).toEqual(new Set([one.id, two.id]));
      await take(store, one, 0, { entries: [newEntry(one.id, 1, { blobs: [blob] })] });
      heard.length = 0;
      await take(store, one, 0, { deleteBlob: blob });
      expect(heard.map(({ circle, blobsGone }) => [circle.id, blobsGone])).toEqual([[one.id, [blob]]]);
      expect([await store.blob(one.id, blob), await bytesOf(store, one)]).toEqual([{ size: null }, 0]);
      expect(await store.circlesWith(blob)).toEqual([two.id]);
      await take(store, one, 0, { dropBodies: [1] });
      expect([await store.blob(one.id, blob), await bytesOf(store, one)]).toEqual([null, 0]);
      expect([await store.blob(two.id, blob), await bytesOf(store, two)]).toEqual([{ size: 1000 }, 1000]);
      await store.close();
    });
  });
}
