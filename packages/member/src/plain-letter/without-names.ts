/** What stands in a letter where a name stood: whoever sends it can write one there by hand. */
export const blank = "________";

/** Of a circle's people, of it, and of those that this person knows beside it: what a letter must not tell. */
export function unsaidIn(
  circles: readonly { readonly title: string }[],
  { members, title }: { readonly members: readonly { readonly name: string }[]; readonly title: string },
): readonly string[] {
  const people = members.flatMap(({ name }) => [name, ...name.split(/\s+/).filter(isNameAlone)]);
  return ["Unionhall", title, ...circles.map((each) => each.title), ...people];
}

/** "Rosa" and "Vega" of "Rosa de la Vega": the others stand in any text. */
function isNameAlone(word: string): boolean {
  return word.length > 2 && /^\p{Lu}/u.test(word);
}

const pictures = /!\[([^[\]\n]*)\]\([^()\n]*\)/g;
const links = /\[([^[\]\n]+)\]\([^()\n]*\)/g;
/** Whatever leads somewhere: with a scheme, to a mailbox, to a page, to an onion. */
const addresses =
  /[\w+.-]+:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.])(?:[\w-]+\.)+[a-z]{2,}(?:[/:]\S*)?(?![\w.])/gi;
/** An id of ours, and a fingerprint. */
const ids = /(?<!\w)(?:[a-z]+_[a-z2-7]{16,}|[\da-f]{16,})(?!\w)/gi;

/**
 * A text without what would say who is meant or where: it has lines there instead. Fails closed: names go however they are
 * spelled, and a line too many is written over.
 */
export function withoutNames(text: string, unsaid: readonly string[]): string {
  const bare = text.replace(pictures, "[$1]").replace(links, "$1").replace(addresses, blank).replace(ids, blank);
  return bare.replace(anyOf(unsaid), blank);
}

/** Matches these as whole words, longer ones first. */
function anyOf(names: readonly string[]): RegExp {
  const sought = [...new Set(names.map((name) => name.trim()))].filter((name) => name !== "");
  const longest = sought.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest.join("|") || "(?!)"})(?![\\p{L}\\p{N}])`, "giu");
}

function escaped(name: string): string {
  return name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
