import { expect, test } from "vitest";
import { checkAmiss } from "./checks.ts";
import { longestChoice, longestQuestion, mostChoices } from "./kinds.ts";

test("what nobody would see is not asked, and it is said why", () => {
  const poll = { as: "straw", question: "Which day?", choices: ["Friday", "Saturday"] } as const;
  const many = Array.from({ length: mostChoices + 1 }, (_, at) => `Day ${at}`);
  expect(checkAmiss(poll)).toBeNull();
  expect(checkAmiss({ ...poll, question: " \n" })).toBe("no-question");
  expect(checkAmiss({ ...poll, question: "?".repeat(longestQuestion + 1) })).toBe("long-question");
  expect(checkAmiss({ ...poll, choices: ["Friday"] })).toBe("few-choices");
  expect(checkAmiss({ ...poll, choices: many })).toBe("many-choices");
  expect(checkAmiss({ ...poll, choices: ["Friday", "S".repeat(longestChoice + 1)] })).toBe("long-choice");
  expect(checkAmiss({ as: "hands", question: "Shall we?", choices: [] })).toBeNull();
  expect(checkAmiss({ as: "more", question: "", choices: [] })).toBeNull();
});
