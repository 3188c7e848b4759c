const tints = 4;

/** One of the four tints, always the same for the same id. */
export function tint(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) % 65_521;
  return sum % tints;
}

/** One or two letters of a name: of its first two words, or the first two of its only one. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+\p{M}*/gu) ?? [];
  const [first, second] = words.map(letters);
  if (first === undefined) return "·";
  const two = second === undefined ? first.slice(0, 2) : [first[0], second[0]];
  return two.map((letter, at) => (at === 0 ? letter!.toLocaleUpperCase() : letter)).join("");
}

/** Letters as people see them: an accent stays with its letter. Where there is none to stay, an old phone is spared the tables for it. */
function letters(word: string): string[] {
  if (/^[a-z\d]+$/i.test(word)) return [...word];
  return [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment);
}
