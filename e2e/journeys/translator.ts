import type { Tongue } from "./tongue.ts";

/** A sentence in two languages, with a gap's own sign wherever somebody's words come. */
interface Pair {
  readonly from: string;
  readonly to: string;
}

const gaps = ["\u{e000}", "\u{e001}", "\u{e002}", "\u{e003}"];
const gap = /[\u{e000}-\u{e003}]/u;
/** What a sentence may make a difference of: one of a thing, none, and yes or no. */
const told: readonly unknown[] = [1, "", true, false];

/** Of two that are built alike: what the one says, and what the other says in its place. */
function pairs(from: unknown, to: unknown): readonly Pair[] {
  if (typeof from === "string") return [{ from, to: String(to) }];
  if (typeof from === "function") return ways(from.length).flatMap((way) => filled(from as Say, to as Say, way));
  if (typeof from !== "object" || from === null) return [];
  return Object.entries(from).flatMap(([name, inner]) => pairs(inner, (to as Record<string, unknown>)[name]));
}

type Say = (...words: readonly unknown[]) => unknown;

/** All ways to fill so many gaps. */
function ways(many: number): readonly (readonly unknown[])[] {
  return gaps
    .slice(0, many)
    .reduce<readonly (readonly unknown[])[]>(
      (all, sign) => all.flatMap((way) => [sign, ...told].map((each) => [...way, each])),
      [[]],
    );
}

function filled(from: Say, to: Say, way: readonly unknown[]): readonly Pair[] {
  try {
    return pairs(from(...way), to(...way));
  } catch {
    // It takes more than words and numbers.
    return [];
  }
}

/** The parts of both that a journey may have alone: sentences, where there are as many, and what comes before a gap. */
function partsOf({ from, to }: Pair): readonly Pair[] {
  const [one, two] = [sentencesOf(from), sentencesOf(to)];
  const both = one.length === two.length ? one.map((each, at) => ({ from: each, to: two[at]! })) : [];
  return both.flatMap((each) => [each, ...beforeGaps(each)]);
}

function beforeGaps({ from, to }: Pair): readonly Pair[] {
  return gaps.flatMap((sign) => {
    const [one, two] = [from, to].map((text) => text.split(sign)[0]!.trimEnd());
    const areAlike = from.includes(sign) && to.includes(sign) && signsIn(one!) === signsIn(two!);
    return areAlike ? [{ from: one!, to: two! }] : [];
  });
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!]) /);
const signsIn = (text: string): string => gaps.filter((sign) => text.includes(sign)).join("");

/** From what the app says in one language into what it says in the other; anything else stays as it is. */
export function translator(from: unknown, to: unknown): Tongue {
  const all = pairs(from, to);
  const plain = new Map<string, Set<string>>();
  for (const { from: said, to: says } of [...all, ...all.flatMap(partsOf)])
    plain.set(said, (plain.get(said) ?? new Set()).add(says));
  const open = [...plain].filter(([said]) => gap.test(said) && /\p{L}{3}/u.test(said)).map(template);
  const known = new Map<string, readonly string[]>();
  const inOther: Tongue = (said) => {
    const found = known.get(said) ?? [...(plain.get(said) ?? fitting(open, said, inOther))];
    known.set(said, found);
    return found;
  };
  const orAsItIs = (said: string): readonly string[] => (inOther(said).length > 0 ? inOther(said) : [said]);
  return (said) => {
    if (inOther(said).length > 0) return inOther(said);
    // A screen may set a number or a heading before what it says.
    const parts = said.split(/(?=: )|(?<=[.?!:]|^\d+) /);
    return parts.map(orAsItIs).reduce((all, part) => all.flatMap((so) => part.map((each) => joined(so, each))));
  };
}

const joined = (so: string, next: string): string => `${so}${next.startsWith(":") ? "" : " "}${next}`;

interface Template {
  readonly pattern: RegExp;
  readonly signs: readonly string[];
  /** How many letters it says itself. */
  readonly says: number;
  readonly to: readonly string[];
}

function template([said, to]: readonly [string, ReadonlySet<string>]): Template {
  const signs = [...said].filter((letter) => gap.test(letter));
  const plain = said.split(gap).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { pattern: new RegExp(`^${plain.join("(.+?)")}$`), signs, says: said.length - signs.length, to: [...to] };
}

/** Into the sentence that says most of this. In its gaps stand names, numbers, and what the app says itself. */
function fitting(open: readonly Template[], said: string, inOther: Tongue): readonly string[] {
  const fit = open.flatMap(({ pattern, signs, says, to }) => {
    const words = pattern.exec(said)?.slice(1);
    if (words === undefined) return [];
    const inTheirs = words.map((word) => inOther(word)[0] ?? (/^[\p{Lu}\d]/u.test(word) ? word : null));
    if (inTheirs.includes(null)) return [];
    return { says, texts: to.map((text) => signs.reduce((so, sign, at) => so.replace(sign, inTheirs[at]!), text)) };
  });
  const most = Math.max(...fit.map(({ says }) => says));
  return fit.filter(({ says }) => says === most).flatMap(({ texts }) => texts);
}
