import { expect, test } from "vitest";
import { KeepsNothing } from "../store/keeps-nothing.ts";
import { endOf } from "./trouble.ts";

test("what the browser would not keep has a sentence of its own; what else fails is no outcome", async () => {
  const problem = { ok: false, problem: { type: "offline" } } as const;
  expect(await endOf(async () => problem)).toEqual(problem);
  expect(await endOf(() => Promise.reject(new KeepsNothing()))).toEqual({
    ok: false,
    problem: { type: "keeps-nothing" },
  });
  await expect(endOf(() => Promise.reject(new Error("a bug")))).rejects.toThrow("a bug");
});
