import fc from "fast-check";
import { expect, test } from "vitest";
import { may } from "./door.ts";
import type { Door, Latch } from "./door.ts";
import type { Ask } from "./door.fixture.ts";
import { alone, hall, join, key, member, steward, turn, visit } from "./door.fixture.ts";

const names = ["ash", "bo", "cy", "di", "ed", "link", "n1", "n2", "n3"];
const name = fc.constantFrom(...names);
const latch: fc.Arbitrary<Latch> = fc.oneof(
  name.map((each) => member(each)),
  name.map(steward),
  fc.tuple(name, name).map(([each, by]) => join(each, by)),
  fc.tuple(name, name).map(([each, by]) => visit(each, by)),
  fc.tuple(name, fc.nat(31), fc.boolean(), fc.option(name), fc.boolean()).map(([each, given, renew, by, ends]) => ({
    key: key(each),
    rights: given,
    ...(renew ? { renew: key("renews") } : {}),
    ...(by === null ? {} : { by: key(by) }),
    ...(ends ? { until: 1 } : {}),
  })),
);
const keep = fc.nat(60).map((days) => ({ default: days, rooms: [] }));
const ask: fc.Arbitrary<Ask> = fc.oneof(
  fc.record({ add: fc.tuple(latch) }),
  fc.record({ drop: fc.tuple(name) }),
  fc.record({ drop: fc.tuple(name), add: fc.tuple(latch) }),
  fc.record(
    {
      drop: fc.array(name, { maxLength: 3 }),
      add: fc.array(latch, { maxLength: 2 }),
      hold: fc.nat(3),
      invites: fc.nat(9),
      keep,
    },
    { requiredKeys: [] },
  ),
);
const change = fc.record({
  ask,
  by: fc.array(name, { minLength: 1, maxLength: 3 }),
  renewals: fc.array(name, { maxLength: 3 }),
});
const ours = (at: Door): readonly Latch[] => at.latches.filter(({ renew }) => renew !== undefined);

test("no sequence of changes that no steward signed makes a steward, drops a member or moves a rule", () => {
  let stood = 0;
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      let now = hall;
      for (const { ask, by, renewals } of changes) {
        const verdict = turn(
          now,
          ask,
          by.filter((each) => each !== "ash" && each !== "bo"),
          renewals,
        );
        if (!verdict.ok) continue;
        stood++;
        const arrived = ours(verdict.door).filter((each) => !ours(now).includes(each));
        expect(ours(verdict.door)).toEqual(expect.arrayContaining([...ours(now)]));
        expect(arrived.length).toBeLessThanOrEqual(1);
        expect(arrived.some((each) => may(each, "steward"))).toBe(false);
        const { hold, invites, keep } = hall;
        expect(verdict.door).toMatchObject({ hold, invites, keep });
        now = verdict.door;
      }
    }),
    { seed: 1, numRuns: 8000 },
  );
  expect(stood).toBeGreaterThan(200);
});

test("no sequence of changes by one steward of two, or by a sole one without the renewal key, makes a steward or ends another", () => {
  const stewardsOf = (at: Door): readonly Latch[] => at.latches.filter((each) => may(each, "steward"));
  let stood = 0;
  fc.assert(
    fc.property(fc.constantFrom(hall, alone), fc.array(change, { maxLength: 8 }), (begun, changes) => {
      let now = begun;
      for (const { ask, by, renewals } of changes) {
        const verdict = turn(
          now,
          ask,
          ["ash", ...by.filter((each) => each !== "bo")],
          renewals.filter((each) => each !== "ash"),
        );
        if (!verdict.ok) continue;
        stood++;
        expect(stewardsOf(begun)).toEqual(expect.arrayContaining([...stewardsOf(verdict.door)]));
        const others = stewardsOf(begun).filter((each) => each.key !== key("ash"));
        expect(stewardsOf(verdict.door)).toEqual(expect.arrayContaining([...others]));
        expect(stewardsOf(verdict.door)).not.toEqual([]);
        now = verdict.door;
      }
    }),
    { seed: 2, numRuns: 3000 },
  );
  expect(stood).toBeGreaterThan(200);
});
