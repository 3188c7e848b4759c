import { expect, test } from "vitest";
import { distance } from "./near-miss.ts";
import { fold, wordList } from "./lists.ts";
import { makeWords, readWords } from "./words.ts";

const entropy = Uint8Array.from({ length: 16 }, (_, at) => at * 16 + 1);
const english = await makeWords(entropy, "en");
const spanish = await makeWords(entropy, "es");

test("words read back to the bytes they were made of", async () => {
  expect(english).toHaveLength(12);
  expect(await readWords(english.join(" "))).toEqual({ ok: true, entropy, language: "en" });
  expect(await readWords(spanish.join(" "))).toEqual({ ok: true, entropy, language: "es" });
});

test("case, accents, spacing, numbering and punctuation are forgiven", async () => {
  const words = await makeWords(new Uint8Array(16).fill(0x1f), "es");
  expect(words.some((word) => fold(word) !== word)).toBe(true);
  const read = { ok: true, entropy: new Uint8Array(16).fill(0x1f), language: "es" };
  expect(await readWords(words.join(" ").normalize("NFD"))).toEqual(read);
  expect(await readWords(words.map(fold).join(" "))).toEqual(read);
  expect(await readWords(words.join(",\n").toUpperCase())).toEqual(read);
  expect(await readWords(`  ${words.map((word, at) => `${at + 1}. ${word};`).join("\t\u00a0 ")} `)).toEqual(read);
});

test("another number of words is said", async () => {
  expect(await readWords("")).toEqual({ ok: false, reason: "count", count: 0 });
  expect(await readWords(english.slice(1).join(" "))).toEqual({ ok: false, reason: "count", count: 11 });
  expect(await readWords([...english, "zoo"].join(" "))).toEqual({ ok: false, reason: "count", count: 13 });
});

test("an unknown word is named by its place, and a near one suggested", async () => {
  const instead = (word: string, at: number) => readWords(english.with(at, word).join(" "));
  const real = "abandon";
  for (const slip of ["abandom", "abandn", "abbandon", "abadnon", "abandonned"])
    expect(await instead(slip, 4)).toEqual({ ok: false, reason: "unknown", position: 5, suggestion: real });
  expect(await instead("xqzjwv", 0)).toEqual({ ok: false, reason: "unknown", position: 1 });
  expect(await readWords(spanish.with(11, "avogado").join(" "))).toEqual({
    ok: false,
    reason: "unknown",
    position: 12,
    suggestion: "abogado",
  });
});

test("English and Spanish do not mix", async () => {
  expect(await readWords(english.with(2, "abogado").join(" "))).toEqual({ ok: false, reason: "mixed", position: 3 });
  expect(await readWords(spanish.with(0, "abandon").join(" "))).toEqual({ ok: false, reason: "mixed", position: 1 });
});

test("words that do not belong together are refused", async () => {
  expect(await readWords(english.toReversed().join(" "))).toEqual({ ok: false, reason: "checksum" });
});

test("no two words of a list are the same without accents", async () => {
  for (const language of ["en", "es"] as const) {
    const { places } = await wordList(language);
    expect(places.size).toBe(2048);
  }
});

test("other lengths make no words", async () => {
  await expect(makeWords(new Uint8Array(32), "en")).rejects.toThrow("16 bytes, not 32");
});

test("slips are counted", () => {
  expect(distance("hall", "hall", 3)).toBe(0);
  expect(distance("hall", "ahll", 3)).toBe(1);
  expect(distance("hall", "halls", 3)).toBe(1);
  expect(distance("hall", "ball", 3)).toBe(1);
  expect(distance("hall", "hl", 3)).toBe(2);
  expect(distance("hall", "union", 3)).toBe(3);
});
