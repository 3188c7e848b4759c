/** A word as it is searched by: accents and capitals do not matter. */
export function folded(word: string): string {
  return word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

const around = 60;

/** The part of a text around the first of the words, or its beginning. */
export function excerptOf(text: string, words: readonly string[]): string {
  const letters = [...text];
  const at = letterAt(letters.map(folded), words);
  const from = at <= around ? 0 : at - around;
  const part = letters.slice(from, from + 3 * around).join("");
  return `${from > 0 ? "… " : ""}${part.trim()}${from + 3 * around < letters.length ? " …" : ""}`;
}

/** The letter at which the first of the words begins; a letter is none, one or several when it is folded. 0 where there is none. */
function letterAt(letters: readonly string[], words: readonly string[]): number {
  const plain = letters.join("");
  const found = words.map((word) => plain.indexOf(word)).filter((place) => place >= 0);
  if (found.length === 0) return 0;
  let left = Math.min(...found);
  return letters.findIndex((letter) => (left -= letter.length) < 0);
}
