import fc from "fast-check";
import { expect, test } from "vitest";
import type { MemberId } from "@unionhall/protocol";
import { write } from "../item.ts";
import { member, room, said } from "../room.fixture.ts";
import { emptyCall, foldCall } from "./call.ts";
import type { CallFacts } from "./facts.ts";
import type { CallRole } from "./kinds.ts";
import { callLed, callRoles, callWilling } from "./kinds.ts";
import type { RolesAsked } from "./turns-to-lead.ts";
import { callsCounted, proposedLeads, turnsToLead } from "./turns-to-lead.ts";

const people = Array.from({ length: callsCounted }, (_, at) => member(at + 1));
const [ash, bo, cy] = people as [MemberId, MemberId, MemberId];

function asked(week: number, before: readonly CallFacts[], willing: RolesAsked["willing"]): RolesAsked {
  return { call: room(100 + week), day: 7 * week, before, leads: new Map(), willing, isIn: () => true };
}

const willingTo = (who: readonly MemberId[], ...roles: readonly CallRole[]): RolesAsked["willing"] =>
  new Map(roles.map((role) => [role, who]));

/** Week after week whoever is proposed carries it. */
function weeks(count: number, willing: (week: number) => RolesAsked["willing"]): readonly CallFacts[] {
  const before: CallFacts[] = [];
  for (let week = 1; week <= count; week++) {
    const led = [...proposedLeads(asked(week, before, willing(week)))].map(([role, each]) => ({ role, member: each }));
    before.push({ day: 7 * week, led });
  }
  return before;
}

test("a role goes round: of as many as are counted, each who could carries it once before anybody does twice", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: people.length }), fc.constantFrom(...callRoles), (many, role) => {
      const all = people.slice(0, many);
      const led = weeks(3 * many, () => willingTo(all, role)).map((call) => call.led[0]!.member);
      for (const round of [led.slice(0, many), led.slice(many, 2 * many), led.slice(2 * many)])
        expect(new Set(round)).toEqual(new Set(all));
    }),
    { seed: 1, numRuns: 30 },
  );
});

test("nobody who could is passed over for ever, also where many more could than are counted", () => {
  const many = Array.from({ length: 40 }, (_, at) => member(at + 1));
  const led = weeks(400, () => willingTo(many, "facilitator")).map((call) => call.led[0]!.member);
  expect(new Set(led).size).toBe(many.length);
});

test("who could comes in one order on every device, however their words arrived", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(people, { minLength: 2 }), fc.nat(50), (some, week) => {
      const before = [{ day: 1, led: [{ role: "stack", member: some[0]! }] }] as const;
      const order = turnsToLead(asked(week + 2, before, willingTo(some, "stack")), "stack");
      expect(turnsToLead(asked(week + 2, before, willingTo(some.toReversed(), "stack")), "stack")).toEqual(order);
      expect(order.at(-1)).toBe(some[0]);
    }),
    { seed: 1, numRuns: 50 },
  );
});

test("one person carries two roles only where nobody else could", () => {
  const two = proposedLeads(asked(1, [], willingTo([ash, bo], "facilitator", "stack", "notes")));
  expect(new Set([two.get("facilitator"), two.get("stack")])).toEqual(new Set([ash, bo]));
  expect([ash, bo]).toContain(two.get("notes"));
  const gone = { ...asked(1, [], willingTo([ash, bo], "stack")), isIn: (each: MemberId) => each === bo };
  expect([...proposedLeads(gone)]).toEqual([["stack", bo]]);
});

test("where nobody facilitates anybody gives a role to who said they could, and to nobody else", () => {
  const call = emptyCall();
  let seq = 0;
  const say = (by: MemberId, written: ReturnType<typeof write>): void => foldCall(call, said(by, ++seq, written));
  say(bo, write(callWilling, { role: "stack", willing: true }));
  say(cy, write(callWilling, { role: "notes", willing: true }));
  say(cy, write(callWilling, { role: "notes", willing: false }));
  say(ash, write(callLed, { role: "stack", member: bo }));
  say(ash, write(callLed, { role: "notes", member: cy }));
  say(ash, write(callLed, { role: "stack", member: ash }));
  expect([...call.leads].map(([role, { member: of }]) => [role, of])).toEqual([["stack", bo]]);
  say(bo, write(callLed, { role: "facilitator", member: bo }));
  say(cy, write(callWilling, { role: "notes", willing: true }));
  say(ash, write(callLed, { role: "notes", member: cy }));
  expect(call.leads.has("notes")).toBe(false);
});
