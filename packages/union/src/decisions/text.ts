import type { Bytes, Codec } from "@unionhall/protocol";
import { labelled, list, orNull, row, text, toBytes, uint } from "@unionhall/protocol";
import { lastDay } from "../days.ts";
import type { Item } from "../items/contents.ts";
import type { Facts } from "../items/facts.ts";
import { readFacts } from "../items/facts.ts";
import { longestItemTitle } from "../items/kinds.ts";
import { longestBody } from "../thread/kinds.ts";

/** What a decision has beside its title and text. */
export interface DecisionFacts {
  /** Between what people choose, where the rule has them choose. */
  readonly options: readonly string[];
  /** When the circle looks at it again, if it passes: a day since 1970 on a wall's calendar. */
  readonly review: number | null;
}

export const mostOptions = 12;
export const longestOption = 120;

const options: Codec<readonly string[]> = list(text(longestOption), mostOptions);
const review: Codec<number | null> = orNull(uint(lastDay));
export const decisionFacts: Facts<DecisionFacts> = { options, review };

export function optionsOf(item: Pick<Item, "facts">): readonly string[] {
  return readFacts(decisionFacts, item).options ?? [];
}

export function reviewOf(item: Pick<Item, "facts">): number | null {
  return readFacts(decisionFacts, item).review ?? null;
}

/** What people read of a decision before they take a position. */
export interface DecisionText extends DecisionFacts {
  readonly title: string;
  readonly text: string;
}

const decisionText: Codec<DecisionText> = row({
  title: text(longestItemTitle),
  text: text(longestBody),
  options,
  review,
});

/** What a proposal binds to: whatever its item says later is another text. */
export function textHash(decision: DecisionText): Bytes {
  return labelled("proposal", toBytes(decisionText, decision));
}
