import type { Language } from "@unionhall/member";

/** Those that are spoken or signed most where unions meet, as IETF names them; a browser has no list of all. */
const known =
  "en es ase ar am bn de fa fil fr ha hi hmn ht hy id it ja km ko lo mfs mr my nah ne nv pa pl ps pt qu quc ro ru so sw ta te th ti tr uk ur vi yo yue zh";

/** A language in the words of another; what nobody knows is called as it was written. */
export function languageName(tag: string, reads: Language): string {
  try {
    return new Intl.DisplayNames(reads, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Both of the app's first, then by their names. A browser that has no name for one does not offer it. */
export function offered(reads: Language): readonly { readonly value: string; readonly words: string }[] {
  const all = known.split(" ").map((value) => ({ value, words: languageName(value, reads) }));
  const [one, other, ...rest] = all.filter(({ value, words }) => value !== words);
  const byName = rest.toSorted((a, b) => a.words.localeCompare(b.words, reads));
  return [one, other].filter((each) => each !== undefined).concat(byName);
}
