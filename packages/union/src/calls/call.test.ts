import fc from "fast-check";
import { expect, test } from "vitest";
import type { MemberId } from "@unionhall/protocol";
import type { Written } from "../item.ts";
import { write } from "../item.ts";
import { entry, member, room, said, unknown } from "../room.fixture.ts";
import { agendaFacts, agendaItemOf } from "./agenda.ts";
import { writeFacts } from "../items/facts.ts";
import type { Call } from "./call.ts";
import { callClass } from "./all.ts";
import { emptyCall, foldCall, mostWordsOfOne } from "./call.ts";
import { tally } from "./checks.ts";
import { callOfEvent, callRoom, eventCallFacts } from "./facts.ts";
import type { CallRole } from "./kinds.ts";
import {
  callExtended,
  callHere,
  callLed,
  callMoved,
  callOver,
  callRoles,
  callWilling,
  checkAnswered,
  checkAsked,
  checkClosed,
  wordLeft,
  wordRead,
} from "./kinds.ts";
import { stackAsked, stackGiven } from "./stack-kinds.ts";

const [ash, bo, cy, dee] = [member(1), member(2), member(3), member(4)];
const leads = (role: CallRole, of: MemberId | null): Written => write(callLed, { role, member: of });

function after(...words: readonly (readonly [MemberId, Written])[]): Call {
  const call = emptyCall();
  for (const [at, [by, written]] of words.entries()) foldCall(call, said(by, at + 1, written));
  return call;
}

function rolesOf(call: Call): object {
  return Object.fromEntries([...call.leads].map(([role, { member: of }]) => [role, of]));
}

test("a role that nobody carries is taken up for oneself, handed on by who carries it, and given by who facilitates", () => {
  const call = after(
    [ash, leads("facilitator", bo)],
    [ash, leads("facilitator", ash)],
    [bo, leads("facilitator", bo)],
    [bo, leads("stack", cy)],
    [bo, leads("stack", bo)],
    [cy, leads("notes", cy)],
    [ash, leads("notes", bo)],
    [bo, leads("time", bo)],
    [bo, leads("time", cy)],
    [ash, leads("care", cy)],
    [ash, leads("care", null)],
  );
  expect(rolesOf(call)).toEqual({ facilitator: ash, stack: bo, notes: bo, time: cy });
  foldCall(call, said(ash, 50, leads("facilitator", cy)));
  foldCall(call, said(ash, 51, leads("stack", ash)));
  expect(rolesOf(call)).toMatchObject({ facilitator: cy, stack: bo });
});

test("where whoever carries a role is gone, two others give it on, and nobody alone does, however often", () => {
  const call = after(
    [ash, leads("facilitator", ash)],
    [bo, leads("facilitator", bo)],
    [bo, leads("facilitator", bo)],
    [bo, leads("facilitator", cy)],
    [cy, leads("facilitator", null)],
  );
  expect(rolesOf(call)).toEqual({ facilitator: ash });
  foldCall(call, said(cy, 20, leads("facilitator", bo)));
  expect(rolesOf(call)).toEqual({ facilitator: ash });
  foldCall(call, said(dee, 21, leads("facilitator", bo)));
  expect(rolesOf(call)).toEqual({ facilitator: bo });
  foldCall(call, said(cy, 22, leads("facilitator", ash)));
  expect(rolesOf(call)).toEqual({ facilitator: bo });
});

test("who led a call, what its notes are and that it is over come from what is kept alone", () => {
  const all: readonly (readonly [MemberId, Written])[] = [
    [bo, write(callHere, { here: true })],
    [bo, write(callWilling, { role: "facilitator", willing: true })],
    [cy, leads("facilitator", bo)],
    [cy, leads("stack", ash)],
    [bo, leads("stack", ash)],
    [ash, write(stackAsked, { for: "speak", first: false })],
    [cy, write(callOver, { over: false, came: null })],
    [bo, write(callOver, { over: true, came: null })],
  ];
  const [whole, kept] = [after(...all), after(...all.filter(([, written]) => callClass(written) === "kept"))];
  expect([rolesOf(kept), kept.over?.by]).toEqual([rolesOf(whole), whole.over?.by]);
  expect(rolesOf(kept)).toEqual({ facilitator: bo, stack: ash });
});

test("one person leaves so many words, and others are left room for theirs", () => {
  const words = (by: MemberId, many: number): readonly (readonly [MemberId, Written])[] =>
    Array.from({ length: many }, (_, at) => [by, write(wordLeft, { at: room(at), text: "yes" })] as const);
  const call = after(...words(ash, mostWordsOfOne + 5), ...words(bo, 1));
  expect([...call.words.values()].map(({ by }) => by)).toEqual([
    ...Array.from({ length: mostWordsOfOne }, () => ash),
    bo,
  ]);
});

test("who facilitates and who keeps the time lead through the agenda, and where there is neither anybody", () => {
  const moved = (to: number): Written => write(callMoved, { to: room(to), minutes: 10 });
  const call = after(
    [cy, moved(5)],
    [ash, leads("facilitator", ash)],
    [cy, moved(6)],
    [ash, leads("time", bo)],
    [bo, moved(7)],
    [bo, write(callExtended, { minutes: 5 })],
    [cy, write(callExtended, { minutes: 60 })],
    [cy, write(callOver, { over: true, came: null })],
  );
  expect(call.at.map(({ item, minutes }) => [item, minutes])).toEqual([
    [room(5), 10],
    [room(7), 15],
  ]);
  expect(call.over).toBe(null);
  foldCall(call, said(ash, 20, write(callOver, { over: true, came: null })));
  expect(call.over).toMatchObject({ by: ash });
});

test("who takes the stack gives the word, and in a call that nobody leads anybody does", () => {
  const asks = write(stackAsked, { for: "speak", first: false });
  const gives = (seq: number): Written => write(stackGiven, { ask: entry(seq), knew: seq, because: "" });
  expect(after([ash, asks], [bo, gives(1)]).stack.turns).toHaveLength(1);
  const led = after([cy, leads("stack", cy)], [ash, asks], [bo, gives(2)]);
  expect(led.stack.turns).toHaveLength(0);
  foldCall(led, said(cy, 9, gives(2)));
  expect(led.stack.turns).toHaveLength(1);
});

test("of what everybody is asked the newest answer of each counts, until it is closed; what is no answer does not", () => {
  const answers = (check: number, choice: number | null): Written =>
    write(checkAnswered, { check: entry(check), choice });
  const call = after(
    [ash, write(checkAsked, { as: "temperature", question: "How is this for us?", choices: [] })],
    [ash, answers(1, 0)],
    [bo, answers(1, 2)],
    [bo, answers(1, 1)],
    [cy, answers(1, 3)],
    [cy, answers(1, 2)],
    [cy, answers(1, null)],
    [bo, write(checkClosed, { check: entry(1) })],
    [cy, answers(1, 2)],
  );
  const [check] = call.checks.values();
  expect([check!.isOpen, tally(check!)]).toEqual([false, [1, 1, 0]]);
  const more = after(
    [ash, write(callMoved, { to: room(5), minutes: 10 })],
    [ash, write(checkAsked, { as: "more", question: "", choices: [] })],
    [ash, write(callMoved, { to: room(6), minutes: 10 })],
    [bo, answers(2, 0)],
  );
  expect([...more.checks.values()].map((each) => [each.isOpen, tally(each)])).toEqual([[false, [0, 0]]]);
  const poll = after([ash, write(checkAsked, { as: "straw", question: "Where?", choices: ["here"] })]);
  expect(poll.checks.size).toBe(0);
});

test("who came, who is there, and what those say who cannot come", () => {
  const call = after(
    [ash, write(callHere, { here: true })],
    [bo, write(callHere, { here: true })],
    [ash, write(callHere, { here: false })],
    [cy, write(wordLeft, { at: room(5), text: "not on a Sunday" })],
    [cy, write(wordLeft, { at: room(5), text: "not on a Sunday, please" })],
    [cy, write(wordLeft, { at: room(6), text: "yes" })],
    [cy, write(wordLeft, { at: room(6), text: "" })],
  );
  expect([...call.here].map(([who, { here, first }]) => [who, here, first])).toEqual([
    [ash, false, 1_000],
    [bo, true, 2_000],
  ]);
  const words = (): unknown => [...call.words.values()].map(({ by, text, read }) => [by, text, read]);
  expect(words()).toEqual([[cy, "not on a Sunday, please", false]]);
  foldCall(call, said(bo, 50, write(wordRead, { at: room(5), member: cy })));
  foldCall(call, said(bo, 51, write(wordRead, { at: room(6), member: cy })));
  expect(words()).toEqual([[cy, "not on a Sunday, please", true]]);
  foldCall(call, said(cy, 52, write(wordLeft, { at: room(5), text: "on a Monday" })));
  expect(words()).toEqual([[cy, "on a Monday", false]]);
});

test("each occurrence has a room of its own, the same for everybody, and another for every event", () => {
  const facts = writeFacts(eventCallFacts, { call: { secret: new Uint8Array(16).fill(7) }, languages: ["es"] });
  const call = callOfEvent({ facts })!;
  expect(call).toMatchObject({ languages: ["es"], access: "" });
  expect(callOfEvent({ facts: new Map() })).toBe(null);
  const rooms = [callRoom(call, 20_000), callRoom(call, 20_007), callRoom({ secret: new Uint8Array(16) }, 20_000)];
  expect(new Set(rooms).size).toBe(3);
  expect(callRoom(call, 20_000)).toBe(rooms[0]);
  expect(agendaItemOf({ facts: writeFacts(agendaFacts, { owner: bo, goal: "decide" }) })).toEqual({
    owner: bo,
    minutes: 10,
    goal: "decide",
    links: [],
    standing: false,
    carried: null,
    from: null,
  });
});

const somebody = fc.constantFrom(ash, bo, cy);
const written = fc.oneof(
  fc.record({ role: fc.constantFrom(...callRoles), member: fc.option(somebody) }).map((led) => write(callLed, led)),
  fc.record({ here: fc.boolean() }).map((here) => write(callHere, here)),
  fc.record({ to: fc.constantFrom(room(5), null), minutes: fc.nat(60) }).map((moved) => write(callMoved, moved)),
  fc.record({ over: fc.boolean(), came: fc.option(fc.nat(9)) }).map((over) => write(callOver, over)),
  fc.constant(write(stackAsked, { for: "speak", first: false })),
  fc.nat(20).map((seq) => write(stackGiven, { ask: entry(seq), knew: seq, because: "" })),
  fc.constant(unknown),
  fc
    .tuple(fc.constantFrom("call.led", "stack.given", "note.written", "check.asked"), fc.uint8Array({ maxLength: 20 }))
    .map(([kind, payload]) => ({ kind, version: 1, payload: new Uint8Array(payload) })),
);

test("whatever one person says in a call, nobody who does not lead it leads it, and nothing breaks", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(somebody, written), { maxLength: 40 }), (words) => {
      const call = after([ash, leads("facilitator", ash)], ...words.filter(([by]) => by === bo));
      expect(call.leads.get("facilitator")?.member).toBe(ash);
      // What others took up for themselves is all that they carry.
      for (const { by, member: of } of call.leads.values()) expect(by === ash || by === of || of !== ash).toBe(true);
      expect(call.over).toBe(null);
    }),
    { seed: 1, numRuns: 200 },
  );
});
