import type { RecordWeighed } from "@unionhall/member";
import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { recordText, recordTold } from "./record.ts";

const record = {
  says: "holds",
  circle: idOf("circle", new Uint8Array(20)),
  title: "First aid",
  day: 20_780,
  minutes: 90,
  name: "N.",
  nonce: new Uint8Array(16),
  by: idOf("key", new Uint8Array(32)),
  signature: new Uint8Array(64),
} as const satisfies RecordWeighed;

test("whose key signed a record is told where it was asked for, to people and to programs", () => {
  const ours = { circle: "Everyone", whose: "ash" };
  expect(recordText(record, ours)).toContain("It is a key of ash in Everyone.");
  expect(recordText(record, { ...ours, whose: null })).toContain("nobody's key there");
  expect(recordText(record, { circle: null, whose: null })).toContain("You are not in that circle");
  expect(recordTold(record, ours)).toMatchObject({ says: "holds", name: "N.", mine: ours });
  expect(recordTold({ ...record, says: "fails" }, null)).not.toHaveProperty("mine");
});
