import { expect, test } from "vitest";
import { writeFacts } from "../items/facts.ts";
import { decisionFacts, optionsOf, reviewOf, textHash } from "./text.ts";

const decision = { title: "Winter kit", text: "We buy twenty.", options: ["now", "later"], review: 20_800 };

test("a proposal binds to title, text, options and review day, and to which of them says what", () => {
  const others = [
    { ...decision, title: "Winter kits" },
    { ...decision, text: "We buy thirty." },
    { ...decision, options: ["later", "now"] },
    { ...decision, title: "Winter kit We buy twenty.", text: "" },
    { ...decision, options: ["nowlater"] },
    { ...decision, review: 20_801 },
    { ...decision, review: null },
  ];
  const hashes = [decision, ...others].map((each) => [...textHash(each)].join());
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(textHash({ ...decision })).toEqual(textHash(decision));
});

test("a decision without options has none, and without a review day none either", () => {
  expect(optionsOf({ facts: new Map() })).toEqual([]);
  expect(reviewOf({ facts: new Map() })).toBeNull();
  expect(reviewOf({ facts: writeFacts(decisionFacts, { review: 20_800 }) })).toBe(20_800);
  expect(optionsOf({ facts: writeFacts(decisionFacts, { options: ["now"] }) })).toEqual(["now"]);
});
