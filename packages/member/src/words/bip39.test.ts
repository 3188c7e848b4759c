import { createHash } from "node:crypto";
import { wordlist } from "@scure/bip39/wordlists/spanish.js";
import { makeWords, readWords } from "./words.ts";
import { expect, test } from "vitest";
import { fromHex, readVectors } from "../../../../vectors/read.ts";

interface Row {
  readonly entropy: string;
  readonly words: string;
}

const rows = readVectors<Row>("bip39/english.json");

test.each(rows)("English, $entropy", async ({ entropy, words }) => {
  expect((await makeWords(fromHex(entropy), "en")).join(" ")).toBe(words);
  expect(await readWords(words)).toEqual({ ok: true, entropy: fromHex(entropy), language: "en" });
});

test.each(rows)("Spanish, $entropy", async ({ entropy }) => {
  const words = bitsOf(entropy).map((at) => wordlist[at]!.normalize("NFC"));
  expect(await makeWords(fromHex(entropy), "es")).toEqual(words);
  expect(await readWords(words.join(" "))).toEqual({ ok: true, entropy: fromHex(entropy), language: "es" });
});

/** The twelve 11-bit numbers of BIP-39: the entropy, then the first four bits of its SHA-256. */
function bitsOf(entropy: string): number[] {
  const hash = createHash("sha256").update(fromHex(entropy)).digest("hex");
  let rest = BigInt(`0x${entropy}${hash[0]}`);
  const numbers: number[] = [];
  for (let count = 0; count < 12; count++, rest >>= 11n) numbers.unshift(Number(rest & 2047n));
  return numbers;
}
