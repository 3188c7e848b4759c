import { foldedFrom } from "./folded.ts";

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

/**
 * "Rosa" and "Vega" of "Rosa de la Vega", and whatever stands side by side in it as one word, as "delavega", and "rosavega":
 * the others stand in any text.
 */
function partsOf(name: string): readonly string[] {
  const words = name
    .replaceAll(pronouns, " ")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word, nth) => word.length > 1 && /\p{L}/u.test(word) && !isSmall(word, nth));
  return [...telling, ...joined(words.slice(0, mostJoined)), telling.join("")].filter((part) => part !== "");
}

/** Every run of two or more of them, in which not every word is small. */
function joined(words: readonly string[]): readonly string[] {
  return words.flatMap((_, from) =>
    words.slice(from + 1).flatMap((_last, more) => {
      const run = words.slice(from, from + more + 2);
      return run.every((word, nth) => isSmall(word, from + nth)) ? [] : [run.join("")];
    }),
  );
}

/** Of a long title: so many words, of which some sixty can be joined. */
const mostJoined = 12;

/** They join the parts of a name. With a capital some of them are somebody's last name. */
function isSmall(word: string, nth: number): boolean {
  if (articles.has(foldedFrom(word).text)) return true;
  return nth > 0 && small.has(word);
}

const articles = new Set("el la los las the an of de del and y".split(" "));
const small = new Set([
  ..."e con da das do dos di du le les van von der den for por para with our".split(" "),
  ..."she her hers he him his they them theirs ella elle ello ellas ellos".split(" "),
]);
/** How to speak of somebody, as they say it beside their name: in brackets, or one after another. */
const pronoun = "(?:she|hers?|he|him|his|they|them|theirs|ella|elle|ello|ellas|ellos)";
const pronouns = new RegExp(`(?<=[(/]\\s*)${pronoun}(?!\\p{L})|(?<!\\p{L})${pronoun}(?=\\s*/)`, "giu");

const pictures = /!\[([^[\]\n]*)\]\([^()\n]*\)/g;
const links = /\[([^[\]\n]+)\]\([^()\n]*\)/g;
/** Whatever leads somewhere: with a scheme, to a mailbox, to a page, to an onion. */
const addresses =
  /(?<![\w+.-])[\w+.-]+:\/\/\S+|(?<![\w+.-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[\w-]+\.)+[a-z]{2,}(?:[/:]\S*)?(?![\w.])/gi;
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
  const { text: sought, from } = foldedFrom(bare);
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

/** Matches these as whole words, longer ones first; a number may stand right beside a word. */
function madeOf(names: readonly string[]): RegExp {
  const sought = [...new Set(names.map((name) => foldedFrom(name).text.trim()))].filter((name) => name !== "");
  const longest = sought.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<!\\p{L})(?:${longest.join("|") || "(?!)"})(?!\\p{L})`, "gu");
}

function escaped(name: string): string {
  const plain = name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  const [before, after] = [/^\p{N}/u.test(name), /\p{N}$/u.test(name)];
  return `${before ? String.raw`(?<!\p{N})` : ""}${plain}${after ? String.raw`(?!\p{N})` : ""}`;
}
