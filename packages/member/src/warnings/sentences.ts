import type { Whose } from "../findings.ts";
import type * as en from "./en.ts";
import type { Warned, Warning } from "./warning.ts";

type WithMore = "void" | "seen-differs" | "missing" | "unlawful-latch" | "steward-latch" | "missing-latch" | "day-off";
/** What is said in one sentence, whatever it is about. */
export type Plain = Exclude<Warned["type"], WithMore>;

/** All that is said in one language. English is the type, so that the other lacks nothing or does not compile. */
export type WarningWords = typeof en;

/** The three parts of a warning: what was seen; what it means, and what is safe for all that; what to do now. */
export interface Sentences {
  readonly seen: string;
  readonly means: string;
  readonly todo: string;
}

/** `called` makes a name fit to stand in a sentence of ours. */
export function sentences(
  { of, count, safe, act }: Warning,
  words: WarningWords,
  called: (name: string) => string,
): Sentences {
  const why = of.type === "void" ? `${words.voids[of.reason]} ` : "";
  const who = (whose: Whose | null): string | null => (whose === null || whose.name === "" ? null : called(whose.name));
  return { seen: seenWords(of, count, words, who), means: why + words.safe[safe], todo: words.todo[act] };
}

function seenWords(
  of: Warned,
  count: number,
  words: WarningWords,
  who: (whose: Whose | null) => string | null,
): string {
  switch (of.type) {
    case "void":
      if (of.tried === undefined) return words.voidEntry(who(of.by), count);
      return words.tried(who(of.by), count, words.deeds[of.tried.deed](who(of.tried.whom)));
    case "seen-differs":
      return words.seenOther(who(of.by));
    case "missing":
      return words.missing(who(of.by));
    case "unlawful-latch":
      return words.unlawfulKeys(of.count);
    case "steward-latch":
      return words.stewardKeys(of.count);
    case "missing-latch":
      return words.missingKeys(of.count);
    case "day-off":
      return words.dayOff(of.days);
    default:
      return words.seen[of.type];
  }
}
