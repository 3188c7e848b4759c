import type { CallRecordsView, CallView } from "@unionhall/member";
import { expect, test } from "vitest";
import { standsBehind, standsOut, standsOutAfter } from "./stands-out.ts";

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

test("when it is over, of its notes: one's own record to keep, those of whoever came to sign, or the notes to offer", () => {
  const asked = [{ came: false }, { came: true }];
  const records = { mine: "given", mayGive: true, asked } as unknown as CallRecordsView;
  expect(standsOutAfter(records)).toBe("keep");
  expect(standsOutAfter({ ...records, mine: "kept" })).toBe("give");
  for (const other of [
    null,
    { ...records, mine: "kept", mayGive: false },
    { ...records, mine: "none", asked: [] },
  ] as const)
    expect(standsOutAfter(other)).toBe("offer");
  // What is opened among the notes has it where nothing else of the call does.
  const over = { time: 1 } as CallView["over"];
  expect(standsBehind({ over: null, records: null })).toBe(true);
  expect(standsBehind({ over, records })).toBe(true);
  expect(standsBehind({ over, records: null })).toBe(false);
});
