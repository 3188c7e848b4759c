import type { Bytes } from "@unionhall/protocol";
import type { WordLanguage, WordList } from "./lists.ts";
import { fold, wordList } from "./lists.ts";
import { nearMiss } from "./near-miss.ts";

export type { WordLanguage } from "./lists.ts";

const wordCount = 12;
const entropyLength = 16;

/** What reading the words gave. Positions count from 1, as people do. */
export type WordsRead =
  | { readonly ok: true; readonly entropy: Bytes; readonly language: WordLanguage }
  /** Not twelve words. */
  | { readonly ok: false; readonly reason: "count"; readonly count: number }
  /** A word in neither list; `suggestion` when one is near. */
  | { readonly ok: false; readonly reason: "unknown"; readonly position: number; readonly suggestion?: string }
  /** A word of the other list than most: words are English or Spanish, never both. */
  | { readonly ok: false; readonly reason: "mixed"; readonly position: number }
  /** All twelve are words, but they do not belong together: one is wrong, or the order is. */
  | { readonly ok: false; readonly reason: "checksum" };

/** The twelve words (BIP-39) of 16 bytes. Throws on another length. */
export async function makeWords(entropy: Bytes, language: WordLanguage): Promise<string[]> {
  if (entropy.length !== entropyLength) throw new Error(`words are made of 16 bytes, not ${entropy.length}`);
  const [{ entropyToMnemonic }, { official }] = await Promise.all([import("@scure/bip39"), wordList(language)]);
  return entropyToMnemonic(entropy, official).normalize("NFC").split(" ");
}

/** Reads words as people write them: case, accents, spacing, numbering and punctuation are forgiven. */
export async function readWords(text: string): Promise<WordsRead> {
  const written = fold(text).match(/\p{L}+/gu) ?? [];
  if (written.length !== wordCount) return { ok: false, reason: "count", count: written.length };
  const [english, spanish] = await Promise.all([wordList("en"), wordList("es")]);
  const [list, other] = known(written, spanish) > known(written, english) ? [spanish, english] : [english, spanish];
  return refused(written, list, other) ?? decoded(written, list);
}

/** Has at hand what reading words takes, where a platform fetches it: from a hall that is gone nothing is fetched. */
export async function fetchWordLists(): Promise<void> {
  await Promise.all([wordList("en"), wordList("es"), import("@scure/bip39")]);
}

function known(written: readonly string[], { places }: WordList): number {
  return written.filter((word) => places.has(word)).length;
}

/** The first word that keeps these from being twelve of one list. */
function refused(written: readonly string[], list: WordList, other: WordList): WordsRead | null {
  const at = written.findIndex((word) => !list.places.has(word));
  if (at < 0) return null;
  const position = at + 1;
  if (other.places.has(written[at]!)) return { ok: false, reason: "mixed", position };
  const suggestion = nearMiss(written[at]!, list);
  return { ok: false, reason: "unknown", position, ...(suggestion === undefined ? {} : { suggestion }) };
}

async function decoded(written: readonly string[], { language, official, places }: WordList): Promise<WordsRead> {
  const { mnemonicToEntropy } = await import("@scure/bip39");
  const exact = written.map((word) => official[places.get(word)!]!);
  try {
    const entropy = new Uint8Array(mnemonicToEntropy(exact.join(" "), official));
    return { ok: true, entropy, language };
  } catch {
    return { ok: false, reason: "checksum" };
  }
}
