import { idOf, type MemberId } from "@unionhall/protocol";
import { emptyCall } from "@unionhall/union";
import { expect, test } from "vitest";
import { isIn } from "./in-call.ts";

const [ash, bo] = [1, 2].map((tag): MemberId => idOf("member", new Uint8Array(16).fill(tag))) as [MemberId, MemberId];
const hour = 3_600_000;

test("whoever came is in a call until they go, it is over, or hours have gone by", () => {
  const call = emptyCall();
  const came = { seq: 1, by: ash, time: hour, here: true, first: hour };
  call.here.set(ash, came);
  expect([isIn(call, ash, 2 * hour), isIn(call, bo, 2 * hour), isIn(call, ash, 6 * hour)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(isIn({ ...call, over: { seq: 2, by: bo, time: hour, came: null } }, ash, 2 * hour)).toBe(false);
  call.here.set(ash, { ...came, here: false });
  expect(isIn(call, ash, 2 * hour)).toBe(false);
});
