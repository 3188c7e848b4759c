import type { CircleId, NoteId } from "@unionhall/protocol";
import { book, bytesOf, idOf } from "@unionhall/protocol";
import { describe, expect, test } from "vitest";
import type { Ledger } from "./circle.ts";
import { emptyLedger } from "./circle.ts";
import { blobsInStore } from "./contract-blobs.fixture.ts";
import {
  founded,
  key,
  newCircle,
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
import { whatComesBack } from "./contract-back.fixture.ts";
import { epochsAndLeaves } from "./contract-rest.fixture.ts";
import type { News, Seen, Store } from "./store.ts";

/** What every store does alike. `open` gives an empty one, or one on what an earlier one left under that name. */
export function storeContract(open: (name: string) => Promise<Store>): void {
  let count = 0;
  const fresh = (): Promise<Store> => open(`store-${count++}`);

  describe("a circle", () => {
    test("is not there, then is as it was written", async () => {
      const store = await fresh();
      const circle = newCircle();
      expect(await store.circle(circle.id)).toBeNull();
      const ledger: Ledger = {
        v: 1,
        holds: [{ latch: key(), by: key(), at: 5, counts: true }],
        pauses: [],
        swaps: [{ from: key(), to: key(), renew: key(), signature: new Uint8Array(64) }],
        opened: [{ at: 9, by: key() }],
        dropped: [{ latch: key(), at: 3 }],
        walked: [{ latch: key(), at: 4 }],
        offered: 2,
      };
      await write(store, { circle: { ...circle, ledger } });
      expect(same(await store.circle(circle.id))).toEqual(same({ ...circle, ledger }));
      await store.close();
    });

    test("circles are listed in the order of their bytes, a page at a time", async () => {
      const store = await fresh();
      const ids: CircleId[] = [];
      for (let i = 0; i < 5; i++) ids.push((await founded(store)).id);
      const first = await store.circles(null, 3);
      const rest = await store.circles(first.at(-1)!, 3);
      expect([...first, ...rest]).toEqual([...ids].sort((a, b) => Buffer.compare(bytesOf(a), bytesOf(b))));
      await store.close();
    });
  });

  describe("a change", () => {
    test("that throws writes nothing, and takes no other change with it", async () => {
      const store = await fresh();
      const [one, two] = [newCircle(), newCircle()];
      const results = await Promise.allSettled([
        write(store, { circle: one, entries: [newEntry(one.id, 1)] }),
        store.change(two.id, {}, () => {
          throw new Error("a bug");
        }),
        write(store, { circle: two, entries: [newEntry(two.id, 1), newEntry(two.id, 1)] }),
      ]);
      expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
      expect(seqs(await store.page({ circle: one.id, ...page }))).toEqual([1]);
      expect(await store.circle(two.id)).toBeNull();
      await store.close();
    });

    test("sees what the change before it wrote", async () => {
      const store = await fresh();
      const circle = await founded(store);
      const add = (): Promise<number> =>
        store.change(circle.id, {}, ({ circle: now }) => {
          const tail = { ...now!.tail, seq: now!.tail.seq + 1 };
          return { answer: tail.seq, changes: { circle: { ...now!, tail } } };
        });
      expect(await Promise.all([add(), add(), add()])).toEqual([1, 2, 3]);
      await store.close();
    });

    test("sees what it wants, and null for what is not there", async () => {
      const store = await fresh();
      const circle = newCircle();
      const entry = newEntry(circle.id, 1);
      const latch = circle.door.latches[0]!.key;
      const note: NoteId = idOf("note", random(32));
      const record = { number: 0, bytes: random(90), day: 100 };
      const secret = { type: "secret", secret: random(32) } as const;
      const words = [1, 2].map((number) => {
        return { number, entry: idOf("entry", entry.id), seq: 1, day: 106 + number, proof: secret };
      });
      await write(store, {
        circle,
        entries: [entry],
        record,
        note: { note, latch, sealed: random(9) },
        erasures: words,
      });
      const code = random(32);
      await store.setCode(code);
      const look = (wanted: Parameters<Store["change"]>[1]): Promise<Seen> =>
        store.change(circle.id, wanted, (seen) => ({ answer: seen }));
      const seen = await look({
        entries: [entry.id, random(32)],
        record: 0,
        note,
        erasures: true,
        code,
        sponsor: circle.id,
      });
      expect(seen.entries).toEqual([{ seq: 1, day: 100, header: same(entry.headerBytes), whole: true }, null]);
      const found = { note: { circle: circle.id, latch }, erasures: words, code: true, sponsor: circle };
      expect(same(seen)).toMatchObject(same(found));
      expect(seen.record).toEqual(same(record.bytes));
      const nothing = {
        entries: [],
        record: null,
        note: null,
        outside: { there: false, stamp: false },
        erasures: [],
        stamps: 0,
        code: false,
        sponsor: null,
        upload: null,
        blobs: new Map(),
      };
      const unseen = await look({ record: 1, note: idOf("note", random(32)), code: random(32) });
      expect(same(unseen)).toEqual(same({ ...nothing, circle }));
      await store.close();
    });

    test("spends a founding code, and changes the circle that answers, together with the new one", async () => {
      const store = await fresh();
      const sponsor = await founded(store);
      const code = random(32);
      await store.setCode(code);
      const circle = newCircle();
      const opening = { at: 3, by: key() };
      const opened = { ...sponsor, ledger: { ...emptyLedger, opened: [opening] } };
      await store.change(circle.id, { sponsor: sponsor.id, code }, () => ({
        answer: null,
        changes: { circle, sponsor: opened, spendCode: code },
      }));
      expect((await store.circle(sponsor.id))?.ledger.opened).toEqual([opening]);
      expect(await store.change(circle.id, { code }, (seen) => ({ answer: seen.code }))).toBe(false);
      await store.close();
    });

    test("is told once it is written, in order, and not when it failed", async () => {
      const store = await fresh();
      const heard: News[] = [];
      store.onNews((news) => heard.push(...news));
      const circle = newCircle();
      expect(await store.follow(circle.id)).toBeNull();
      const entries = [newEntry(circle.id, 1), newEntry(circle.id, 2)];
      const bad = write(store, { circle, entries: [entries[0]!, entries[0]!] }).catch(() => "failed");
      const secret = { type: "secret", secret: random(32) } as const;
      const word = { number: 1, entry: idOf("entry", entries[0]!.id), seq: 1, day: 100, proof: secret };
      await Promise.all([
        write(store, { circle, entries: [entries[0]!] }),
        write(store, { circle, entries: [entries[1]!], erasures: [word] }),
        bad,
      ]);
      expect(heard.map((news) => [news.before === null, seqs(news.entries), news.erasures])).toEqual([
        [true, [1], []],
        [false, [2], [word]],
      ]);
      await store.close();
    });
  });

  describe("entries", () => {
    test("are read by seq, by room, from the newest, up to a size", async () => {
      const store = await fresh();
      const { id } = await withEntries(store, (circle) =>
        [room, other, room, other, room].map((each, index) => newEntry(circle, index + 1, { room: each })),
      );
      expect(seqs(await store.page({ circle: id, ...page, after: 2, limit: 2 }))).toEqual([3, 4]);
      expect(seqs(await store.page({ circle: id, ...page, room }))).toEqual([1, 3, 5]);
      expect(seqs(await store.page({ circle: id, ...page, newest: true, limit: 2 }))).toEqual([5, 4]);
      expect(seqs(await store.page({ circle: id, ...page, room, newest: true, after: 5 }))).toEqual([3, 1]);
      expect(seqs(await store.page({ circle: id, ...page, bytes: 1 }))).toEqual([1]);
      expect(await store.page({ circle: idOf("circle", random(20)), ...page })).toEqual([]);
      const all = await store.heads(id, 3, 10);
      expect(all.map(({ day }) => day)).toEqual([100, 100]);
      await store.close();
    });

    test("whose body is dropped keep their header", async () => {
      const store = await fresh();
      const circle = await withEntries(store, (id) => [newEntry(id, 1), newEntry(id, 2)]);
      await write(store, { circle, dropBodies: [1] });
      const [first, second] = await store.page({ circle: circle.id, ...page });
      expect(first?.body).toBeUndefined();
      expect(second?.body?.length).toBe(512);
      await store.close();
    });

    test("passing ones are found by their day, outside the book, while they have a body", async () => {
      const store = await fresh();
      const circle = await withEntries(store, (id) => [
        newEntry(id, 1, { room: book }, 10),
        newEntry(id, 2, { class: "kept" }, 10),
        newEntry(id, 3, {}, 10),
        newEntry(id, 4, {}, 11),
        newEntry(id, 5, {}, 12),
      ]);
      expect(seqs(await store.passing(circle.id, 11, 9))).toEqual([3, 4]);
      await write(store, { circle, dropBodies: [3] });
      expect(await store.passing(circle.id, 11, 9)).toMatchObject([{ seq: 4, day: 11, room, size: 512 }]);
      await store.close();
    });
  });

  epochsAndLeaves(fresh);
  whatComesBack(fresh);
  blobsInStore(fresh);

  test("what was acknowledged is there after a restart", async () => {
    const before = await open("restart");
    const seed = await before.seed(random(32));
    const circle = await withEntries(before, (id) => [newEntry(id, 1)]);
    const shown = await before.page({ circle: circle.id, ...page });
    await before.close();
    const after = await open("restart");
    expect(await after.seed(random(32))).toEqual(same(seed));
    expect(same(await after.circle(circle.id))).toEqual(same(circle));
    expect(await after.page({ circle: circle.id, ...page })).toEqual(shown);
    await after.close();
  });
}
