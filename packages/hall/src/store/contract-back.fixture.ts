import { epochNumber, idOf } from "@unionhall/protocol";
import { describe, expect, test } from "vitest";
import {
  founded,
  newEntry,
  other,
  page,
  random,
  room,
  same,
  seqs,
  withEntries,
  write,
} from "./contract-parts.fixture.ts";
import type { Filled } from "./brought-back.ts";
import type { NewEntry, Seen, Store } from "./store.ts";

function filled({ id, seq, header, headerBytes, body }: NewEntry, whole = true): Filled {
  return { id, seq, header, headerBytes, body: whole ? body : null };
}

/** What comes back after a restore. */
export function whatComesBack(fresh: () => Promise<Store>): void {
  describe("holes", () => {
    test("are places in order of which nobody reads anything, until they are filled", async () => {
      const store = await fresh();
      const circle = await withEntries(store, (id) => [newEntry(id, 1)]);
      const blob = idOf("blob", random(32));
      const lost = [
        newEntry(circle.id, 2),
        newEntry(circle.id, 3, { room: other, blobs: [blob] }),
        newEntry(circle.id, 4),
      ];
      const tail = { ...circle.tail, seq: 4 };
      const holes = lost.map(({ id, seq, day }) => ({ id, seq, day }));
      await write(store, { circle: { ...circle, tail }, back: { holes } });
      const look = (): Promise<Seen> =>
        store.change(circle.id, { entries: lost.map(({ id }) => id) }, (seen) => ({ answer: seen }));
      expect(await store.holes(circle.id, 2, 9)).toEqual(same(holes.slice(1).map(({ id, seq }) => ({ id, seq }))));
      expect(await store.holes(circle.id, 0, 2)).toHaveLength(2);
      expect((await store.heads(circle.id, 0, 9)).map(({ day }) => day)).toEqual([100, 100, 100, 100]);
      expect(seqs(await store.page({ circle: circle.id, ...page }))).toEqual([1]);
      expect(seqs(await store.page({ circle: circle.id, ...page, newest: true }))).toEqual([1]);
      expect((await look()).entries.map((known) => known?.header.length)).toEqual([0, 0, 0]);

      await write(store, {
        circle: { ...circle, tail },
        back: { filled: [filled(lost[1]!), filled(lost[2]!, false)] },
      });
      expect(await store.holes(circle.id, 0, 9)).toMatchObject([{ seq: 2 }]);
      expect(seqs(await store.page({ circle: circle.id, ...page }))).toEqual([1, 3, 4]);
      expect(seqs(await store.page({ circle: circle.id, ...page, room }))).toEqual([1, 4]);
      expect(seqs(await store.page({ circle: circle.id, ...page, room: other }))).toEqual([3]);
      expect((await look()).entries.map((known) => known?.whole)).toEqual([false, true, false]);
      expect(same((await look()).entries[1])).toMatchObject({ header: same(lost[1]!.headerBytes) });
      const passing = await store.passing(circle.id, 100, 9);
      expect(passing.map(({ seq }) => seq)).toEqual([1, 3]);
      await store.close();
    });

    test("records come back once, and none takes another's place", async () => {
      const store = await fresh();
      const circle = await founded(store);
      const first = { number: 0, bytes: random(80), day: 100 };
      await write(store, { circle, record: first });
      const records = [0, 1, epochNumber(1, 0)].map((number) => ({ number, bytes: random(80), day: 101 }));
      for (let twice = 0; twice < 2; twice++) await write(store, { circle, back: { records } });
      const kept = await store.records(circle.id, -1, 1000);
      expect(same(kept)).toEqual(same([first.bytes, records[1]!.bytes, records[2]!.bytes]));
      await store.close();
    });
  });
}
