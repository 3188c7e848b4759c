import type { MemberId } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { member, said } from "../room.fixture.ts";
import { callClass } from "./all.ts";
import { emptyCall, foldCall } from "./call.ts";
import { callOver, gestureMade } from "./kinds.ts";
import { thanksAfter } from "./thanks.ts";

const [ash, bo, cy] = [member(1), member(2), member(3)];
const thanks = write(gestureMade, { gesture: "thanks" });
const agree = write(gestureMade, { gesture: "agree" });
const over = (is: boolean): Written => write(callOver, { over: is, came: null });

function thanked(...words: readonly (readonly [MemberId, Written])[]): readonly MemberId[] {
  const call = emptyCall();
  for (const [at, [by, written]] of words.entries()) foldCall(call, said(by, at + 1, written));
  return thanksAfter(call);
}

test("whoever thanks after a call is told, once; what they showed while it went on is not, and nothing is where it goes on", () => {
  expect(thanked([bo, thanks], [ash, over(true)])).toEqual([]);
  expect(thanked([bo, thanks], [ash, over(true)], [ash, thanks], [cy, thanks], [cy, thanks])).toEqual([ash, cy]);
  expect(thanked([ash, over(true)], [cy, thanks], [bo, agree])).toEqual([cy]);
  expect(thanked([ash, over(true)], [cy, thanks], [ash, over(false)])).toEqual([]);
  expect(thanked([ash, over(true)], [cy, thanks], [ash, over(false)], [ash, over(true)])).toEqual([]);
});

test("a thanks passes with the talk: no list stays of who was there to give it", () => {
  expect(callClass({ kind: gestureMade.name })).toBe("passing");
});
