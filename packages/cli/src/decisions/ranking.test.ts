import { comparisonsIn, comparisonsOf, ranksOf } from "@unionhall/union";
import { expect, test } from "vitest";
import { rankingLines } from "./ranking.ts";

test("what was ranked is told by place, with how many have each before each", () => {
  const comparisons = comparisonsIn(comparisonsOf([[1, 0], [0], [1, 2, 0], [2, 1]], 3));
  expect(rankingLines(comparisons, ranksOf(comparisons), ["Hall", "Kitchen", "Church"])).toEqual([
    "1. Kitchen (ranked by 3)",
    "2. Hall (ranked by 3) = Church (ranked by 2)",
    "   Kitchen before Hall: 3, the other way round: 1",
    "   Kitchen before Church: 2, the other way round: 1",
    "   Hall before Church: 2, the other way round: 2",
  ]);
});
