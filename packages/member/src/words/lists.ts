/** The languages the words come in: official BIP-39 lists. */
export type WordLanguage = "en" | "es";

export interface WordList {
  readonly language: WordLanguage;
  /** As shown to people, composed (NFC). */
  readonly words: readonly string[];
  /** As BIP-39 computes with them, decomposed (NFKD). */
  readonly official: string[];
  /** From a folded word to its place in the list. */
  readonly places: ReadonlyMap<string, number>;
}

/** Loads a list only when it is needed: most visits never see the words. */
export async function wordList(language: WordLanguage): Promise<WordList> {
  const official = await load(language);
  const words = official.map((word) => word.normalize("NFC"));
  return { language, words, official, places: new Map(words.map((word, place) => [fold(word), place])) };
}

/**
 * A word without case or accents. BIP-39 lets the Spanish list be read without them: no two of its
 * words differ in accents alone.
 */
export function fold(word: string): string {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

async function load(language: WordLanguage): Promise<string[]> {
  switch (language) {
    case "en":
      return (await import("@scure/bip39/wordlists/english.js")).wordlist;
    case "es":
      return (await import("@scure/bip39/wordlists/spanish.js")).wordlist;
  }
}
