/** A word as it is searched by: accents and capitals do not matter. */
export function folded(word: string): string {
  return word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

const around = 60;

/** The part of a text around the first of the words, or its beginning. */
export function excerptOf(text: string, words: readonly string[]): string {
  // Letter by letter, so that a place in what is folded is a place in the text.
  const letters = [...text];
  const plain = letters.map((letter) => folded(letter) || letter).join("");
  const at = Math.min(...words.map((word) => plain.indexOf(word)).map((place) => (place < 0 ? plain.length : place)));
  const from = at === plain.length || at <= around ? 0 : at - around;
  const part = letters.slice(from, from + 3 * around).join("");
  return `${from > 0 ? "… " : ""}${part.trim()}${from + 3 * around < letters.length ? " …" : ""}`;
}
