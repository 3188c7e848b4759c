import { expect, test } from "vitest";
import type { MemberId } from "@unionhall/protocol";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { entry, member, room, said } from "../room.fixture.ts";
import type { Call } from "./call.ts";
import { emptyCall, foldCall } from "./call.ts";
import { callLed, callMoved, callOver } from "./kinds.ts";
import type { NoteMark } from "./note-kinds.ts";
import { noteChanged, noteWritten } from "./note-kinds.ts";
import { fairTurns, sumOfCall } from "./series.ts";

const [ash, bo, cy] = [member(1), member(2), member(3)];
const [first, second, third] = [room(11), room(12), room(13)];
const note = (type: Exclude<NoteMark["type"], "quote">): Written =>
  write(noteWritten, { at: null, text: "a line", mark: { type } });
const moved = (to: typeof first | null): Written => write(callMoved, { to, minutes: 10 });

function after(...words: readonly (readonly [MemberId, Written])[]): Call {
  const call = emptyCall();
  for (const [at, [by, written]] of words.entries()) foldCall(call, said(by, at + 1, written));
  return call;
}

test("a call comes to who came, who facilitated, what its notes have, and how far it got", () => {
  const call = after(
    [bo, write(callLed, { role: "facilitator", member: bo })],
    [bo, moved(first)],
    [bo, moved(null)],
    [bo, moved(second)],
    [bo, moved(first)],
    [ash, note("action")],
    [ash, note("action")],
    [ash, note("decision")],
    [ash, note("none")],
    [bo, note("question")],
    [bo, write(noteChanged, { note: entry(6), away: true })],
    [bo, write(callOver, { over: true, came: 2 })],
  );
  expect(sumOfCall(call, [first, second, third], "counted")).toEqual({
    came: 2,
    facilitator: bo,
    decisions: 1,
    actions: 1,
    questions: 1,
    items: 3,
    reached: 2,
  });
});

test("how many came is not known of a call that nobody ended, and what else it came to is", () => {
  const call = after([bo, write(callLed, { role: "facilitator", member: bo })]);
  const { came, facilitator } = sumOfCall(call, [], "counted");
  expect([came, facilitator]).toEqual([null, bo]);
});

test("who facilitated two of the last three is due a rest; who did less is told nothing", () => {
  const turns = (...of: readonly (MemberId | null)[]): readonly (readonly [MemberId, number, boolean])[] =>
    fairTurns(of).map((turn) => [turn.member, turn.times, turn.rests] as const);
  expect(turns(ash, ash, bo, cy)).toEqual([
    [ash, 2, false],
    [bo, 1, false],
    [cy, 1, false],
  ]);
  expect(turns(bo, ash, null, ash)).toEqual([
    [ash, 2, true],
    [bo, 1, false],
  ]);
  expect(turns(null, null)).toEqual([]);
});
