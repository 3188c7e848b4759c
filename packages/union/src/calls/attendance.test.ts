import type { MemberId } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { attendances, starters } from "../agreement/agreement.ts";
import { starterAgreements } from "../agreement/starters.ts";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { member, said } from "../room.fixture.ts";
import { callClass } from "./all.ts";
import { cameTo, cameWritten } from "./attendance.ts";
import type { Call } from "./call.ts";
import { copyOfCall, emptyCall, foldCall } from "./call.ts";
import { callHere, callNamed, callOver } from "./kinds.ts";

const [ash, bo, cy] = [member(1), member(2), member(3)];
const here = (isHere = true): Written => write(callHere, { here: isHere });
const named = write(callNamed, {});
const over = (came: number | null): Written => write(callOver, { over: true, came });
const goesOn = write(callOver, { over: false, came: null });

function after(...words: readonly (readonly [MemberId, Written])[]): Call {
  const call = emptyCall();
  for (const [at, [by, written]] of words.entries()) foldCall(call, said(by, at + 1, written));
  return call;
}

test("a call that is over keeps what the agreement says of who came: a number, the names of those who agreed, or nothing", () => {
  const call = after([ash, here()], [bo, here()], [bo, named], [cy, here()], [cy, here(false)], [ash, over(3)]);
  expect(attendances.map((rule) => cameTo(call, rule))).toEqual([
    // Who is not named is no number beside the names: three of whom two are named tell who the third was.
    { count: 1, named: [bo] },
    { count: 3, named: [] },
    { count: null, named: [] },
  ]);
});

test("whoever ends a call writes a number where the circle counts, and else nothing", () => {
  const call = after([ash, here()], [bo, here()], [bo, here(false)]);
  expect(attendances.map((rule) => cameWritten(call, rule))).toEqual([null, 2, null]);
});

test("a name is said while a call goes on: not after it, and again where it goes on", () => {
  const whose = (...words: readonly (readonly [MemberId, Written])[]): readonly MemberId[] =>
    cameTo(after(...words, [ash, over(null)]), "named").named;
  expect(whose([ash, over(null)], [bo, named])).toEqual([]);
  expect(whose([ash, over(null)], [ash, goesOn], [bo, named])).toEqual([bo]);
  expect(cameTo(after([bo, named]), "named").named).toEqual([]);
});

test("what two phones of somebody say is theirs to take back whole, also what came after the end", () => {
  const call = after([bo, named], [ash, named], [bo, named], [ash, over(null)], [bo, named], [cy, named]);
  expect([...call.named].map(([who, words]) => [who, words.length])).toEqual([
    [bo, 3],
    [ash, 1],
  ]);
  expect(cameTo(call, "named")).toEqual({ count: 2, named: [bo, ash] });
});

test("that somebody was there passes; what is kept of it is a word of their own, or a number", () => {
  expect([callHere, callNamed, callOver].map(({ name: kind }) => callClass({ kind }))).toEqual([
    "passing",
    "kept",
    "kept",
  ]);
});

test("people who share what is used against them keep nothing of who came, delegates their names, others a number", () => {
  const kept = starters.map((starter) => [starter, starterAgreements[starter].attendance]);
  expect(kept.filter(([, rule]) => rule !== "counted")).toEqual([
    ["caucus", "none"],
    ["council", "named"],
    ["visitors", "none"],
  ]);
});

const word = fc.tuple(fc.constantFrom(ash, bo, cy), fc.constantFrom(here(), here(false), named, over(2), goesOn));

test("nobody stands in who came by the word of somebody else, nor by more than the rule says, and folding on changes nothing before", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), word, (words, last) => {
      const call = after(...words);
      const spoke = words.flatMap(([by, written]) => (written === named ? [by] : []));
      for (const rule of attendances) {
        const came = cameTo(call, rule);
        for (const each of came.named) expect(spoke).toContain(each);
        if (rule !== "named") expect(came.named).toEqual([]);
        if (rule === "none") expect(came.count).toBe(null);
      }
      const before = [...call.named];
      foldCall(copyOfCall(call), said(last[0], words.length + 1, last[1]));
      expect([...call.named]).toEqual(before);
    }),
    { seed: 1, numRuns: 150 },
  );
});
