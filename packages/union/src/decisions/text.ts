import type { Bytes, Codec } from "@unionhall/protocol";
import { labelled, list, row, text, toBytes } from "@unionhall/protocol";
import type { Item } from "../items/contents.ts";
import type { Facts } from "../items/facts.ts";
import { readFacts } from "../items/facts.ts";
import { longestItemTitle } from "../items/kinds.ts";
import { longestBody } from "../thread/kinds.ts";

/** What a decision has beside its title and text: between what people choose, where the rule says approval. */
export interface DecisionFacts {
  readonly options: readonly string[];
}

export const mostOptions = 12;
export const longestOption = 120;

const options: Codec<readonly string[]> = list(text(longestOption), mostOptions);
export const decisionFacts: Facts<DecisionFacts> = { options };

export function optionsOf(item: Pick<Item, "facts">): readonly string[] {
  return readFacts(decisionFacts, item).options ?? [];
}

/** What people read of a decision before they take a position. */
export interface DecisionText extends DecisionFacts {
  readonly title: string;
  readonly text: string;
}

const decisionText: Codec<DecisionText> = row({ title: text(longestItemTitle), text: text(longestBody), options });

/** What a proposal binds to: whatever its item says later is another text. */
export function textHash(decision: DecisionText): Bytes {
  return labelled("proposal", toBytes(decisionText, decision));
}
