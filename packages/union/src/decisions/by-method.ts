import type { Rule } from "../agreement/agreement.ts";
import type { Choice, Counts, Method, Position } from "./methods.ts";
import { comparisonsIn, comparisonsOf, couldBeCompared, ranksOf, rankedBy } from "./comparisons.ts";
import { choices } from "./methods.ts";

/** What a method makes of what people say. Another one is another of these and nothing else. */
export interface MethodPort {
  /** Whether somebody can say this, where so many options were offered. */
  fits(position: Position, options: number): boolean;
  /** What was said comes to this, in whatever order it stands. */
  count(positions: readonly Position[], options: number): Pick<Counts, "said" | "options">;
  /** Whether what is said of the options can come of so many positions as were taken. */
  couldBe(counts: Pick<Counts, "said" | "options">, options: number): boolean;
  /** Whether it is enough. That enough people took part is the quorum's to say. */
  passes(counts: Counts, rule: Rule, against: Against): boolean;
}

/** What stands open against a proposal, by its book. Blocks are objections, too. */
export interface Against {
  readonly objections: number;
  readonly blocks: number;
}

export const nothingAgainst: Against = { objections: 0, blocks: 0 };

/** Whoever opened it has asked for advice, and decides. */
const advice = bySaying("advice", () => true);

const consent = bySaying("consent", (counts, rule, { objections }) => {
  return saying(counts, "consent", "despite") > 0 && (objections === 0 || setsAside(counts, rule));
});

const consensus = bySaying("consensus", (counts, rule, { blocks }) => {
  const goAlong = saying(counts, "agree", "despite", "reservations");
  return goAlong > 0 && (blocks < Math.max(1, rule.blocks) || setsAside(counts, rule));
});

/** Of all who took part, so many stand in the middle or above. */
const gradients = bySaying("gradients", (counts, { pass }) => {
  const willing = saying(counts, "3", "4", "5");
  return willing > 0 && willing * 100 >= pass * counts.takers;
});

/** More than the percent, of those who said yes or no. */
const majority = bySaying("majority", (counts, { pass }) => {
  const yes = saying(counts, "yes");
  return yes * 100 > pass * (yes + saying(counts, "no"));
});

/** The percent, of those who said yes or no. */
const supermajority = bySaying("supermajority", (counts, { pass }) => {
  const yes = saying(counts, "yes");
  return yes > 0 && yes * 100 >= pass * (yes + saying(counts, "no"));
});

/** One option has the percent of all who took part, and more than any other. */
const approval: MethodPort = {
  ...bySaying("approval", ({ takers, options }, { pass }) => {
    const most = Math.max(0, ...options);
    return most > 0 && most * 100 >= pass * takers && options.filter((count) => count === most).length === 1;
  }),
  fits: choosing((chosen) => chosen.every((at, index) => index === 0 || chosen[index - 1]! < at)),
};

/** One option stands before all others, and the percent of all who took part have it in their order. */
const ranked: MethodPort = {
  fits: choosing((chosen) => new Set(chosen).size === chosen.length),
  count: (positions, options) => ({
    said: saidOf("ranked", positions),
    options: comparisonsOf(
      positions.map(({ options: order }) => order),
      options,
    ),
  }),
  couldBe: (counts, options) => couldBeCompared(counts.options, { options, rankings: saying(counts, "options") }),
  passes({ takers, options }, { pass }) {
    const comparisons = comparisonsIn(options);
    const [[first, ...beside] = []] = ranksOf(comparisons);
    return first !== undefined && beside.length === 0 && rankedBy(comparisons, first) * 100 >= pass * takers;
  },
};

export const byMethod: Readonly<Record<Method, MethodPort>> = {
  advice,
  consent,
  consensus,
  gradients,
  majority,
  supermajority,
  approval,
  ranked,
};

/** What can be said by a rule. What stands against it is set aside where there is something, and the rule lets so many do that. */
export function offeredBy(
  { method, aside }: Pick<Rule, "method" | "aside">,
  objections: readonly { readonly resolved: boolean }[],
): readonly Choice[] {
  const canSetAside = aside !== null && objections.some(({ resolved }) => !resolved);
  return choices[method].filter((choice) => choice !== "despite" || canSetAside);
}

/** A method in which everybody says one of its words. */
function bySaying(method: Method, passes: MethodPort["passes"]): MethodPort {
  const words = choices[method];
  return {
    fits: ({ choice, options }) => words.includes(choice) && options.length === 0,
    count: (positions, options) => ({
      said: saidOf(method, positions),
      options: Array.from({ length: options }, (_, at) => positions.filter((each) => each.options.includes(at)).length),
    }),
    couldBe: (counts, options) =>
      counts.options.length === options && counts.options.every((count) => count <= saying(counts, "options")),
    passes,
  };
}

function saidOf(method: Method, positions: readonly Position[]): Counts["said"] {
  return choices[method].map((choice) => ({
    choice,
    count: positions.filter((each) => each.choice === choice).length,
  }));
}

/** How many said one of these. */
export function saying({ said }: Pick<Counts, "said">, ...words: readonly Choice[]): number {
  return said.reduce((sum, { choice, count }) => (words.includes(choice) ? sum + count : sum), 0);
}

function setsAside({ aside, takers }: Counts, rule: Rule): boolean {
  return rule.aside !== null && aside > 0 && aside * 100 >= rule.aside * takers;
}

/** Some of the options, at least one, as the method wants them; or none and no word on any. */
function choosing(areSo: (chosen: readonly number[]) => boolean): MethodPort["fits"] {
  return ({ choice, options: chosen }, options) =>
    choice === "options"
      ? chosen.length > 0 && chosen.every((at) => at < options) && areSo(chosen)
      : choice === "abstain" && chosen.length === 0;
}
