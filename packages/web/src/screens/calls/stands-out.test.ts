import type { CallView } from "@unionhall/member";
import { expect, test } from "vitest";
import { standsOut } from "./stands-out.ts";

test("one thing of a call has the accent: the word for whoever gives it while somebody waits, else one's own hand", () => {
  const call = {
    here: [{ mine: true }],
    stack: [{ waiting: false }],
    speaks: null,
    may: { stack: true },
  } as unknown as CallView;
  expect(standsOut(call, "now")).toBe("give");
  expect(standsOut(call, "notes")).toBe("hand");
  const others: readonly Partial<CallView>[] = [
    { here: [] },
    { stack: [] },
    { may: { ...call.may, stack: false } },
    { stack: call.stack.map((one) => ({ ...one, waiting: true })) },
    { speaks: { mine: true } as CallView["speaks"] },
  ];
  for (const other of others) expect(standsOut({ ...call, ...other }, "now")).toBe("hand");
});
