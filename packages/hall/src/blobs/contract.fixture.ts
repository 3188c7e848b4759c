import { concat, idOf } from "@unionhall/protocol";
import { describe, expect, test } from "vitest";
import { seeded } from "../wire/people.fixture.ts";
import type { Blobs } from "./blobs.ts";

const random = seeded(11);
const uploadOf = () => ({ circle: idOf("circle", random(20)), upload: idOf("upload", random(16)) });
const blobId = () => idOf("blob", random(32));

/** What everything that keeps blobs does alike. `open` gives an empty one. */
export function blobsContract(open: () => Promise<Blobs>): void {
  describe("an upload", () => {
    test("grows, is written again, and is read back as far as it goes", async () => {
      const blobs = await open();
      const of = uploadOf();
      const [one, two] = [random(100), random(50)];
      expect([await blobs.length(of), (await blobs.readUpload(of, 0, 9)).length]).toEqual([0, 0]);
      await blobs.write(of, 0, one);
      await blobs.write(of, 100, two);
      await blobs.write(of, 0, one);
      expect(await blobs.length(of)).toBe(150);
      expect(await blobs.readUpload(of, 90, 1000)).toEqual(concat(one.slice(90), two));
      expect(await blobs.length({ ...of, upload: uploadOf().upload })).toBe(0);
    });

    test("is served to nobody before it is kept, and is a blob afterwards", async () => {
      const blobs = await open();
      const of = uploadOf();
      const [bytes, blob] = [random(300), blobId()];
      const kept = { circle: of.circle, blob };
      await blobs.write(of, 0, bytes);
      expect(await blobs.read(kept, 0, 300)).toBeNull();
      await blobs.keep(of, blob);
      expect(await blobs.read(kept, 10, 90)).toEqual(bytes.slice(10, 100));
      expect(await blobs.read(kept, 10, 291)).toBeNull();
      expect(await blobs.length(of)).toBe(0);
      await blobs.keep(of, blob);
      await expect(blobs.keep(uploadOf(), blob)).rejects.toThrow();
    });

    test("that is dropped is gone, twice too", async () => {
      const blobs = await open();
      const of = uploadOf();
      await blobs.write(of, 0, random(20));
      await blobs.dropUpload(of);
      await blobs.dropUpload(of);
      expect(await blobs.length(of)).toBe(0);
    });
  });

  test("a blob that is dropped is gone, and the same one of another circle stays", async () => {
    const blobs = await open();
    const blob = blobId();
    const [one, two] = [uploadOf(), uploadOf()];
    for (const of of [one, two]) {
      await blobs.write(of, 0, random(20));
      await blobs.keep(of, blob);
    }
    await blobs.drop({ circle: one.circle, blob });
    await blobs.drop({ circle: one.circle, blob });
    expect(await blobs.read({ circle: one.circle, blob }, 0, 20)).toBeNull();
    expect((await blobs.read({ circle: two.circle, blob }, 0, 20))?.length).toBe(20);
  });

  test("everything there is can be listed", async () => {
    const blobs = await open();
    const blob = blobId();
    const [one, two] = [uploadOf(), uploadOf()];
    for (const of of [one, two]) await blobs.write(of, 0, random(20));
    await blobs.keep(two, blob);
    const found: unknown[] = [];
    for await (const { changed, ...each } of blobs.all()) {
      expect(changed).toBeGreaterThan(0);
      found.push(each);
    }
    expect(found).toHaveLength(2);
    const all = [one, { circle: two.circle, blob }].map((of) => ({ ...of, length: 20 }));
    expect(found).toEqual(expect.arrayContaining(all));
  });
}
