import { expect, test } from "vitest";
import { toolKinds } from "../items/traits.ts";
import { nationalTemplates, templates } from "./templates.ts";

test("whatever a template opens is a tool that this app has, none twice, and among them a board for its first message", () => {
  for (const { tools } of Object.values(templates)) {
    expect(toolKinds).toEqual(expect.arrayContaining([...tools]));
    expect(new Set(tools).size).toBe(tools.length);
    expect(tools).toContain("board");
  }
});

test("a national union's circles are templates, and none is opened twice", () => {
  expect(Object.keys(templates)).toEqual(expect.arrayContaining([...nationalTemplates]));
  expect(new Set(nationalTemplates).size).toBe(nationalTemplates.length);
});
