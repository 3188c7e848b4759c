export type { OpenedWithPassphrase } from "./passphrase/passphrase.ts";
export { openWithPassphrase, sealWithPassphrase } from "./passphrase/passphrase.ts";
export type { Cost } from "./passphrase/stretch.ts";
export { highestCost, stretch, usualCost } from "./passphrase/stretch.ts";
export type { WordLanguage, WordsRead } from "./words/words.ts";
export { makeWords, readWords } from "./words/words.ts";
