import { expect, test } from "vitest";
import { entry, member, room } from "../room.fixture.ts";
import { rule } from "./decisions.fixture.ts";
import { isChallenged, stands } from "./settled.ts";
import type { Decision, Outcome } from "./state.ts";

const [ash, bo] = [member(1), member(2)];
const objection = { block: false, seq: 1, time: 0, resolved: false };

const decision: Decision = {
  by: ash,
  seq: 1,
  time: 0,
  room: room(1),
  positions: room(2),
  subject: "other",
  rule,
  caucuses: [],
  options: 0,
  text: new Uint8Array(32),
  deeds: [],
  rounds: { clarify: 1, react: 1, decide: 5 },
  changed: 1,
  paused: new Set(),
  objections: new Map([[ash, objection]]),
  waived: { round: "clarify", by: new Set() },
  ended: null,
  outcome: null,
};

function outcome(signed: number, ...challengedBy: readonly (typeof ash)[]): Outcome {
  return {
    entry: entry(9),
    day: 6,
    time: 0,
    passed: true,
    counts: { takers: 0, said: [], options: [], aside: 0, carried: 0 },
    of: 20,
    needs: 10,
    positions: new Uint8Array(32),
    signed,
    atOnce: false,
    challengedBy: new Set(challengedBy),
    used: new Set(),
  };
}

test("it takes one in ten of as many as signed to have it counted again, one at least, or whoever was overruled", () => {
  expect(isChallenged(decision, outcome(19))).toBe(false);
  expect(isChallenged(decision, outcome(19, bo))).toBe(true);
  expect(isChallenged(decision, outcome(20, bo))).toBe(false);
  expect(isChallenged(decision, outcome(20, ash, bo))).toBe(true);
  expect(isChallenged(decision, outcome(20, ash))).toBe(true);
  const met = { ...decision, objections: new Map([[ash, { ...objection, resolved: true }]]) };
  expect(isChallenged(met, outcome(20, ash))).toBe(false);
});

test("somebody has a day to look, whatever the rule says", () => {
  const hasty = { ...decision, rule: { ...rule, challenge: 0 } };
  expect([6, 7, 8].map((day) => stands(hasty, outcome(5), day))).toEqual([false, false, true]);
});
