import type { Bytes, ErasureProof, Key, LetterId, OutsideLetter, SignedAddresses } from "@unionhall/protocol";
import { bytesOf, epochNumber, idOf } from "@unionhall/protocol";
import { describe, expect, test } from "vitest";
import { founded, key, newCircle, newEntry, random, same, withEntries, write } from "./contract-parts.fixture.ts";
import type { Store } from "./store.ts";

/** The part of the contract beside circles and their entries. */
export function epochsAndLeaves(fresh: () => Promise<Store>): void {
  describe("epochs", () => {
    const first = epochNumber(1, 0);

    test("records come after a number, boxes by tag", async () => {
      const store = await fresh();
      const circle = await founded(store);
      const [mine, theirs] = [idOf("tag", random(32)), idOf("tag", random(32))];
      for (const number of [0, 1, first]) {
        const box = { epoch: number, tag: mine, latch: key(), sealed: random(20) };
        const boxes = [box, { ...box, tag: theirs }, { ...box, latch: key() }];
        await write(store, { circle, record: { number, bytes: random(number === 1 ? 81 : 80), day: 100 }, boxes });
      }
      expect((await store.records(circle.id, -1, 1000)).map(({ length }) => length)).toEqual([80, 81, 80]);
      expect(await store.records(circle.id, 1, 1000)).toHaveLength(1);
      expect((await store.boxes(circle.id, [mine], 1000)).map(({ epoch }) => epoch)).toEqual([
        first,
        first,
        1,
        1,
        0,
        0,
      ]);
      expect(await store.boxes(circle.id, [], 1000)).toEqual([]);
      await store.close();
    });

    test("a page of records and of boxes ends at its bytes; a tag asked for twice is looked for once", async () => {
      const store = await fresh();
      const circle = await founded(store);
      const tags = [0, 1, 2].map(() => idOf("tag", random(32)));
      for (const [epoch, tag] of tags.entries()) {
        const boxes = [{ epoch, tag, latch: key(), sealed: random(20) }];
        await write(store, { circle, record: { number: epoch, bytes: random(80), day: 100 }, boxes });
      }
      const asked = async (bytes: number, ...of: typeof tags): Promise<readonly number[]> =>
        (await store.boxes(circle.id, of, bytes)).map(({ epoch }) => epoch);
      expect(await asked(1000, ...tags, ...tags)).toEqual([2, 1, 0]);
      expect([await asked(40, ...tags), await asked(1, ...tags)]).toEqual([[2, 1], [2]]);
      const counts = [240, 239, 1].map(async (bytes) => (await store.records(circle.id, -1, bytes)).length);
      expect(await Promise.all(counts)).toEqual([3, 2, 1]);
      await store.close();
    });

    test("one box for each tag and latch, of whatever epoch; what goes gives its room back", async () => {
      const store = await fresh();
      const circle = await founded(store);
      const box = { epoch: 0, tag: idOf("tag", random(32)), latch: key() };
      const bytes = async (): Promise<number | undefined> => (await store.circle(circle.id))?.tail.bytes;
      await write(store, {
        circle: { ...circle, tail: { ...circle.tail, bytes: 30 } },
        boxes: [{ ...box, sealed: random(30) }],
      });
      expect(await bytes()).toBe(30);
      await write(store, {
        circle: { ...circle, tail: { ...circle.tail, bytes: 50 } },
        boxes: [{ ...box, epoch: 1, sealed: random(20) }],
      });
      expect(await bytes()).toBe(20);
      expect(await store.boxes(circle.id, [box.tag], 1000)).toMatchObject([{ epoch: 1 }]);
      expect(await store.hasBoxesBefore(circle.id, 1)).toBe(false);
      expect(await store.hasBoxesBefore(circle.id, first)).toBe(true);
      await write(store, { circle: (await store.circle(circle.id))!, dropBoxesBefore: first });
      expect([await bytes(), await store.hasBoxesBefore(circle.id, first)]).toEqual([0, false]);
      await store.close();
    });

    test("the newest turn by a day, steps aside", async () => {
      const store = await fresh();
      const circle = await founded(store);
      const days = [
        [0, 1],
        [1, 2],
        [first, 5],
        [first + 1, 6],
      ] as const;
      for (const [number, day] of days) await write(store, { circle, record: { number, bytes: random(80), day } });
      expect([await store.turnBy(circle.id, 4), await store.turnBy(circle.id, 9)]).toEqual([0, first]);
      await store.close();
    });
  });

  describe("what is left at the door", () => {
    test("notes and letters: one for each latch, gone with it", async () => {
      const store = await fresh();
      const circle = await founded(store);
      const [latch, another] = [key(), key()];
      const [old, note] = [idOf("note", random(32)), idOf("note", random(32))];
      const letter = (by: Key) => ({ letter: idOf("letter", random(32)), latch: by, sealed: random(40) });
      const [first, second, third] = [letter(latch), letter(latch), letter(another)];
      for (const each of [first, second, third]) await write(store, { circle, letter: each });
      for (const each of [old, note]) await write(store, { circle, note: { note: each, latch, sealed: random(8) } });
      expect(await store.note(old)).toBeNull();
      expect((await store.note(note))?.length).toBe(8);
      expect((await store.letters(circle.id, 1000)).map((each) => each.letter)).toEqual([second.letter, third.letter]);
      expect(await store.letters(circle.id, 1)).toHaveLength(1);
      await write(store, { circle, forget: [latch], dropLetter: third.letter });
      expect([await store.note(note), await store.letters(circle.id, 1000)]).toEqual([null, []]);
      await store.close();
    });

    test("letters from outside: each once, by days and ids, gone by a day or one by one", async () => {
      const store = await fresh();
      const circle = await founded(store);
      const left = (day: number, stamped = false) => {
        return { letter: idOf("letter", random(32)), day, stamped, sealed: random(40) };
      };
      const all = [left(101), left(100, true), left(101), left(102)];
      for (const outsideLetter of all) await write(store, { circle, outsideLetter });
      const byDayAndId = (a: OutsideLetter, b: OutsideLetter): number =>
        a.day - b.day || Buffer.compare(bytesOf(a.letter), bytesOf(b.letter));
      const ordered = all.toSorted(byDayAndId);
      expect(await store.outsideLetters(circle.id, null, 1_000)).toEqual(same(ordered));
      expect(await store.outsideLetters(circle.id, ordered[1]!, 1_000)).toEqual(same(ordered.slice(2)));
      expect(await store.outsideLetters(circle.id, null, 1)).toHaveLength(1);
      expect(await store.outsideLetters(newCircle().id, null, 1_000)).toEqual([]);
      const there = (letter: LetterId): Promise<boolean> =>
        store.change(circle.id, { outside: { letter } }, ({ outside }) => ({ answer: outside.there }));
      expect([await there(all[0]!.letter), await there(left(1).letter)]).toEqual([true, false]);
      expect([await store.hasOutsideLettersBy(circle.id, 99), await store.hasOutsideLettersBy(circle.id, 100)]).toEqual(
        [false, true],
      );
      await write(store, { circle, dropOutsideLettersBy: 100, dropLetter: all[0]!.letter });
      expect(await store.outsideLetters(circle.id, null, 1_000)).toEqual(same([all[2], all[3]]));
      await store.close();
    });

    test("stamps are there until they are spent, each for its circle", async () => {
      const store = await fresh();
      const [circle, another] = [await founded(store), await founded(store)];
      const [one, two, three] = [random(32), random(32), random(32)];
      const isGood = (stamp: Bytes, of = circle): Promise<boolean> => {
        const letter = idOf("letter", random(32));
        return store.change(of.id, { outside: { letter, stamp } }, ({ outside }) => ({ answer: outside.stamp }));
      };
      await write(store, { circle, stamps: [one, two] });
      await write(store, { circle, stamps: [two, three] });
      expect([await store.stamps(circle.id), await store.stamps(another.id)]).toEqual([3, 0]);
      expect([await isGood(one), await isGood(random(32)), await isGood(one, another)]).toEqual([true, false, false]);
      await write(store, { circle, spendStamp: one });
      expect([await isGood(one), await isGood(two), await store.stamps(circle.id)]).toEqual([false, true, 2]);
      await write(store, { circle, dropStamps: true });
      expect([await isGood(two), await store.stamps(circle.id)]).toEqual([false, 0]);
      await store.close();
    });

    test("a stamp that several ask for at once is one letter's alone", async () => {
      const store = await fresh();
      const circle = await founded(store);
      const stamp = random(32);
      await write(store, { circle, stamps: [stamp] });
      const ask = (): Promise<boolean> => {
        const outsideLetter = { letter: idOf("letter", random(32)), day: 100, stamped: true, sealed: random(40) };
        const wanted = { outside: { letter: outsideLetter.letter, stamp } };
        return store.change(circle.id, wanted, ({ circle: now, outside }) => {
          if (!outside.stamp || now === null) return { answer: false };
          return { answer: true, changes: { circle: now, outsideLetter, spendStamp: stamp } };
        });
      };
      expect((await Promise.all(Array.from({ length: 8 }, ask))).filter(Boolean)).toHaveLength(1);
      expect(await store.outsideLetters(circle.id, null, 1_000)).toHaveLength(1);
      await store.close();
    });

    test("of several that add stamps at once, each sees those of the others", async () => {
      const store = await fresh();
      const [circle, another] = [await founded(store), await founded(store)];
      await write(store, { circle: another, stamps: [random(32)] });
      const add = (): Promise<number> =>
        store.change(circle.id, { stamps: true }, ({ circle: now, stamps: answer }) => {
          return now === null ? { answer } : { answer, changes: { circle: now, stamps: [random(32), random(32)] } };
        });
      const seen = await Promise.all(Array.from({ length: 4 }, add));
      expect(seen.toSorted((a, b) => a - b)).toEqual([0, 2, 4, 6]);
      await store.close();
    });

    test("the hall's addresses give way only to a newer list", async () => {
      const store = await fresh();
      const hall = key();
      const list = (number: number, at: number): SignedAddresses => ({
        statement: { v: 1, hall, number, addresses: ["https://hall.example"] },
        signature: new Uint8Array(64).fill(at),
      });
      expect(await store.addresses()).toBeNull();
      const taken = [];
      for (const [at, number] of [255, 65_536, 256, 65_536].entries())
        taken.push(await store.putAddresses(list(number, at)));
      expect(taken).toEqual([true, true, false, false]);
      expect((await store.addresses())?.statement).toMatchObject({ number: 65_536 });
      await store.close();
    });

    test("a locator gives way only to a greater version", async () => {
      const store = await fresh();
      const locator = key();
      expect(await store.locator(locator)).toBeNull();
      const put = (version: number): Promise<boolean> =>
        store.putLocator(locator, { version, sealed: random(version) });
      expect([await put(2), await put(2), await put(1), await put(3)]).toEqual([true, false, false, true]);
      expect(await store.locator(locator)).toMatchObject({ version: 3, sealed: { length: 3 } });
      await store.close();
    });
  });

  describe("erasures", () => {
    test("are listed by number; wishes fall due while nobody took them back", async () => {
      const store = await fresh();
      const circle = await withEntries(store, (id) => [newEntry(id, 1), newEntry(id, 2), newEntry(id, 3)]);
      const [by, secret] = [key(), random(32)];
      const wish = (): ErasureProof => ({ type: "wish", by, after: 3, signature: random(64) });
      const kept = { type: "kept", by, after: 3, wish: random(64), signature: random(64) } as const;
      const words = [
        { seq: 1, day: 105, proof: wish() },
        { seq: 2, day: 105, proof: wish() },
        { seq: 3, day: 106, proof: wish() },
        { seq: 2, day: 101, proof: kept },
        { seq: 3, day: 101, proof: { type: "secret", secret } },
      ] as const;
      const listed = words.map((word, index) => ({ ...word, number: index + 1, entry: idOf("entry", random(32)) }));
      await write(store, { circle, erasures: listed });
      expect(await store.erasures(circle.id, 3, 9)).toEqual(listed.slice(3));
      expect(await store.erasures(circle.id, 0, 2)).toHaveLength(2);
      expect(await store.dueErasures(circle.id, 104, 9)).toEqual([]);
      expect(await store.dueErasures(circle.id, 105, 9)).toMatchObject([{ seq: 1, size: 512 }]);
      await write(store, { circle, dropBodies: [1] });
      expect(await store.dueErasures(circle.id, 105, 9)).toEqual([]);
      await store.close();
    });
  });
}
