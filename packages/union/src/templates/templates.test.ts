import { expect, test } from "vitest";
import { toolKinds } from "../items/traits.ts";
import { templates } from "./templates.ts";

test("whatever a template opens is a tool that this app has, and none twice", () => {
  for (const tools of Object.values(templates)) {
    expect(toolKinds).toEqual(expect.arrayContaining([...tools]));
    expect(new Set(tools).size).toBe(tools.length);
  }
});
