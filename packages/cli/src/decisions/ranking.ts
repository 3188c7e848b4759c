import type { Comparisons } from "@unionhall/union";
import { pairsOf, rankedBefore, rankedBy } from "@unionhall/union";
import { plain } from "../show/plain.ts";

export function optionText(options: readonly string[], at: number): string {
  return plain(options[at] ?? String(at + 1));
}

/** In which order the options come, those that stand equal in one line; and of each two, how many have which before the other. */
export function rankingLines(
  comparisons: Comparisons,
  order: readonly (readonly number[])[],
  options: readonly string[],
): readonly string[] {
  const named = (at: number): string => optionText(options, at);
  const places = order.map((group, nth) => {
    const place = order.slice(0, nth).flat().length + 1;
    return `${place}. ${group.map((at) => `${named(at)} (ranked by ${rankedBy(comparisons, at)})`).join(" = ")}`;
  });
  const pairs = pairsOf(order.flat()).map(([a, b]) => {
    const [forth, back] = [rankedBefore(comparisons, a, b), rankedBefore(comparisons, b, a)];
    return `   ${named(a)} before ${named(b)}: ${forth}, the other way round: ${back}`;
  });
  return [...places, ...pairs];
}
