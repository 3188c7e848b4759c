import { expect, test } from "vitest";
import { writeFacts } from "../items/facts.ts";
import { decisionFacts, optionsOf, textHash } from "./text.ts";

const decision = { title: "Winter kit", text: "We buy twenty.", options: ["now", "later"] };

test("a proposal binds to title, text and options, and to which of them says what", () => {
  const others = [
    { ...decision, title: "Winter kits" },
    { ...decision, text: "We buy thirty." },
    { ...decision, options: ["later", "now"] },
    { ...decision, title: "Winter kit We buy twenty.", text: "" },
    { ...decision, options: ["nowlater"] },
  ];
  const hashes = [decision, ...others].map((each) => [...textHash(each)].join());
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(textHash({ ...decision })).toEqual(textHash(decision));
});

test("a decision without options has none", () => {
  expect(optionsOf({ facts: new Map() })).toEqual([]);
  expect(optionsOf({ facts: writeFacts(decisionFacts, { options: ["now"] }) })).toEqual(["now"]);
});
