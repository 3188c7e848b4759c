import { folded } from "./folded.ts";

/** What stands in a letter where a name stood: whoever sends it can write one there by hand. */
export const blank = "________";

/** Of a circle's people, of it, and of those that this person knows beside it: what a letter must not tell, and each part of it. */
export function unsaidIn(
  circles: readonly { readonly title: string }[],
  { members, title }: { readonly members: readonly { readonly name: string }[]; readonly title: string },
): readonly string[] {
  const all = [title, ...circles.map((each) => each.title), ...members.map(({ name }) => name)];
  return [...new Set(["Unionhall", ...all, ...all.flatMap(partsOf)])];
}

/** "Rosa" and "Vega" of "Rosa de la Vega", and all of it as one word: the others stand in any text. */
function partsOf(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
  const telling = words.filter(
    (word, nth) => isTelling(word) && !(nth === 0 ? articles : small).has(folded(word).text),
  );
  return words.length > 1 ? [...telling, words.join("")] : telling;
}

function isTelling(word: string): boolean {
  return word.length > 1 && /\p{L}/u.test(word);
}

const articles = new Set("el la los las the an of de and".split(" "));
/** They join the parts of a name or say how to speak of somebody, and tell nobody's. */
const small = new Set([
  ...articles,
  ..."y e con del da das do dos di du le les van von der den for por para with our".split(" "),
  ..."she her hers he him his they them theirs ella elle ello ellas ellos".split(" "),
]);

const pictures = /!\[([^[\]\n]*)\]\([^()\n]*\)/g;
const links = /\[([^[\]\n]+)\]\([^()\n]*\)/g;
/** Whatever leads somewhere: with a scheme, to a mailbox, to a page, to an onion. */
const addresses =
  /[\w+.-]+:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.])(?:[\w-]+\.)+[a-z]{2,}(?:[/:]\S*)?(?![\w.])/gi;
/** By number, with what follows: eight groups, or fewer with a gap; or four. */
const numbered =
  /(?<![\w:.])\[?(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?=[\da-f:]*[\da-f])(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?::(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?)(?:(?:\.\d{1,3}){3})?(?!\w)[^\s,;]*|(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)(?:[/:][^\s,;]*)?/gi;
/** An id of ours, and a fingerprint. */
const ids = /(?<!\w)(?:[a-z]+_[a-z2-7]{16,}|[\da-f]{16,})(?!\w)/gi;

/** A text for a letter, and the names that went from it, each once, as they were typed: some are words that can be put back. */
export interface Cut {
  readonly text: string;
  readonly names: readonly string[];
}

/**
 * A text without what would say who is meant or where: it has lines there instead. Fails closed: names go however they are
 * spelled, and a line too many is written over.
 */
export function cut(text: string, unsaid: readonly string[]): Cut {
  const unlinked = text.replace(pictures, "[$1]").replace(links, "$1");
  const bare = unlinked.replace(addresses, blank).replace(numbered, blank).replace(ids, blank);
  const { text: sought, from } = folded(bare);
  const names = new Set<string>();
  let without = "";
  let rest = 0;
  for (const { 0: found, index } of sought.matchAll(anyOf(unsaid))) {
    const [start, end] = [from[index] ?? 0, from[index + found.length] ?? bare.length];
    names.add(bare.slice(start, end));
    without += bare.slice(rest, start) + blank;
    rest = end;
  }
  return { text: without + bare.slice(rest), names: [...names] };
}

export function withoutNames(text: string, unsaid: readonly string[]): string {
  return cut(text, unsaid).text;
}

const made = new WeakMap<readonly string[], RegExp>();

/** Made once of each list: a letter is written anew with each letter that is typed into it. */
function anyOf(names: readonly string[]): RegExp {
  const any = made.get(names) ?? madeOf(names);
  made.set(names, any);
  return any;
}

/** Matches these as whole words, longer ones first. */
function madeOf(names: readonly string[]): RegExp {
  const sought = [...new Set(names.map((name) => folded(name).text.trim()))].filter((name) => name !== "");
  const longest = sought.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest.join("|") || "(?!)"})(?![\\p{L}\\p{N}])`, "gu");
}

function escaped(name: string): string {
  return name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
