import fc from "fast-check";
import { expect, test } from "vitest";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { blob, entry, member, said, unknown } from "../room.fixture.ts";
import type { Said } from "../said.ts";
import { bodyWritten, lineBoosted, lineEdited, lineSaid } from "./kinds.ts";
import type { Thread } from "./thread.ts";
import { copyOfThread, emptyThread, foldThread, lineIn, mostBoostsOfOne, mostVersions, newestOf } from "./thread.ts";

const [ash, bo] = [member(1), member(2)];
const file = { name: "kit.pdf", type: "", ref: { blob: blob(1), key: new Uint8Array(32), length: 9 } };

const line = (text: string): Written => write(lineSaid, { text });
const edit = (at: number, text: string): Written => write(lineEdited, { line: entry(at), text });
const boost = (at: number | null, word: string, on = true): Written =>
  write(lineBoosted, { line: at === null ? null : entry(at), boost: word, on });

function folded(...all: readonly Said[]): Thread {
  const thread = emptyThread();
  for (const each of all) foldThread(thread, each);
  return thread;
}

const texts = (thread: Thread): readonly string[] => thread.lines.map((each) => newestOf(each).text);

test("a line stands where it was said, says what its author put last, and keeps what it said before", () => {
  const thread = folded(
    said(ash, 1, line("van on Friday")),
    said(bo, 2, write(lineSaid, { text: "which?", to: entry(1), mentions: [ash, ash] })),
    said(ash, 3, edit(1, "van on Saturday")),
    said(bo, 4, edit(1, "no van")),
  );
  expect(texts(thread)).toEqual(["van on Saturday", "which?"]);
  expect(lineIn(thread, entry(1))?.versions.map(({ id, text }) => [id, text])).toEqual([
    [entry(1), "van on Friday"],
    [entry(3), "van on Saturday"],
  ]);
  expect(thread.lines[1]).toMatchObject({ to: entry(1), versions: [{ mentions: [ash] }] });
});

test("a text has its versions, each with who wrote it; anyone in the circle may", () => {
  const { body } = folded(
    said(ash, 1, write(bodyWritten, { text: "a" })),
    said(bo, 2, write(bodyWritten, { text: "b" })),
  );
  expect(body.map(({ by, text }) => [by, text])).toEqual([
    [ash, "a"],
    [bo, "b"],
  ]);
});

test("boosts stand at a line and at the item, each of somebody's once, and a few of each", () => {
  const words = ["1", "2", "3", "4", "5"];
  const thread = folded(
    said(ash, 1, line("up")),
    ...words.map((word, at) => said(bo, 2 + at, boost(1, word))),
    said(ash, 8, boost(1, "1")),
    said(ash, 9, boost(1, "1")),
    said(ash, 10, boost(1, "  ")),
    said(ash, 11, boost(null, "yes")),
    said(ash, 12, boost(null, "no")),
    said(bo, 13, boost(null, "no", false)),
    said(ash, 14, boost(null, "no", false)),
  );
  expect(thread.lines[0]?.boosts.map(({ boost: word, by }) => [word, by])).toEqual([
    ...words.slice(0, mostBoostsOfOne).map((word) => [word, bo]),
    ["1", ash],
  ]);
  expect(thread.boosts).toEqual([{ boost: "yes", by: ash, seq: 11, time: 11_000 }]);
});

test("a file is one only where the entry's header names its blob, and a line of nothing is none", () => {
  const sent = write(lineSaid, { text: "", files: [file] });
  expect(folded(said(ash, 1, sent, [blob(1)])).lines[0]?.files).toEqual([file]);
  expect(folded(said(ash, 1, sent), said(ash, 2, sent, [blob(2)]), said(ash, 3, line(" "))).lines).toEqual([]);
});

test("what names something that is not here, or is in no form that we know, changes nothing", () => {
  const once = folded(said(ash, 1, line("once")));
  const more = folded(
    said(ash, 1, line("once")),
    said(ash, 2, edit(9, "nobody's")),
    said(ash, 3, boost(9, "nobody's")),
    said(ash, 4, edit(1, "  ")),
    said(ash, 5, unknown),
    said(ash, 6, { ...line("newer"), version: 2 }),
    said(ash, 7, { ...line("odd"), payload: new Uint8Array(2) }),
  );
  expect(more).toEqual(once);
});

test("of one text's versions the newest are kept", () => {
  const edits = Array.from({ length: mostVersions + 3 }, (_, at) => said(ash, 2 + at, edit(1, `${at}`)));
  const thread = folded(said(ash, 1, line("first")), ...edits);
  expect(thread.lines[0]?.versions).toHaveLength(mostVersions);
  expect(texts(thread)).toEqual([`${mostVersions + 2}`]);
});

const anything: fc.Arbitrary<Written> = fc.oneof(
  fc.string({ maxLength: 5 }).map(line),
  fc.tuple(fc.nat(40), fc.string({ maxLength: 5 })).map(([at, text]) => edit(at, text)),
  fc.tuple(fc.option(fc.nat(40)), fc.constantFrom("a", "b"), fc.boolean()).map(([at, word, on]) => boost(at, word, on)),
  fc.string({ maxLength: 5 }).map((text) => write(bodyWritten, { text })),
  fc.uint8Array({ maxLength: 12 }).map((bytes) => ({ ...line(""), payload: Uint8Array.from(bytes) })),
  fc.constant(unknown),
);
const log: fc.Arbitrary<readonly Said[]> = fc
  .array(fc.tuple(fc.constantFrom(ash, bo), anything), { maxLength: 40 })
  .map((all) => all.map(([by, written], at) => said(by, at + 1, written)));

test("it comes to the same however it is cut, and what was before is left as it was", () => {
  fc.assert(
    fc.property(log, fc.nat(40), (all, cut) => {
      const whole = folded(...all);
      const first = folded(...all.slice(0, cut));
      const before = structuredClone(first);
      const copy = copyOfThread(first);
      for (const each of all.slice(cut)) foldThread(copy, each);
      expect(copy).toEqual(whole);
      expect(first).toEqual(before);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("what is erased is as if it had not been said, and so is all that only it gave a meaning", () => {
  fc.assert(
    fc.property(log, fc.nat(40), (all, at) => {
      const rest = all.filter((each) => each.seq !== at);
      const without = folded(...rest);
      const names = new Set(rest.map(({ id }) => id));
      expect(
        without.lines.every(({ id, versions }) => names.has(id) && versions.every((each) => names.has(each.id))),
      ).toBe(true);
      expect(without.lines.some(({ id }) => id === entry(at))).toBe(false);
    }),
    { seed: 2, numRuns: 200 },
  );
});
