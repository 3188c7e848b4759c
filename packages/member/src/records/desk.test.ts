import { idOf } from "@unionhall/protocol";
import { readAs } from "@unionhall/union";
import { expect, test } from "vitest";
import type { OwnRecord } from "./desk.ts";
import { deskRecord, recordsFor } from "./desk.ts";

const given = {
  title: "First aid",
  day: 20_780,
  minutes: 90,
  by: idOf("key", new Uint8Array(32).fill(1)),
  signature: new Uint8Array(64).fill(2),
};

function own(nth: number, isGiven: boolean): OwnRecord {
  const circle = idOf("circle", new Uint8Array(20).fill(3));
  const room = idOf("room", new Uint8Array(16).fill(nth));
  return { circle, room, name: "C.", nonce: new Uint8Array(16).fill(nth), given: isGiven ? given : null, on: true };
}

test("another desk of the same person is told of the records that it does not have, and that one was given since", () => {
  const told = recordsFor([own(1, true), own(2, true), own(3, false), own(4, true)], [own(1, true), own(2, false)]);
  expect(told.map((written) => readAs(deskRecord, written))).toEqual([own(2, true), own(3, false), own(4, true)]);
  expect(recordsFor([own(2, false)], [own(2, true)])).toEqual([]);
});
