import type { RoomEntry } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { write } from "../item.ts";
import { entry, member, unknown } from "../room.fixture.ts";
import { counting, countsOf, positionsDigest } from "./count.ts";
import { heard, position, proposal } from "./decisions.fixture.ts";
import { countSigned, positionUndone } from "./kinds.ts";
import type { Choice, Counts } from "./methods.ts";
import type { Asked, Positions } from "./positions.ts";
import { foldPositions, noPositions } from "./positions.ts";

const [ash, bo, cy, dee] = [1, 2, 3, 4].map(member) as [MemberId, MemberId, MemberId, MemberId];
const everybody = [1, 2, 3, 4, 5, 6].map(member);
const asked: Asked = {
  proposal,
  method: "majority",
  options: 0,
  rounds: { clarify: 10, react: 12, decide: 15 },
  dayOf: (day) => day,
};
const undone = write(positionUndone, { proposal });

function folded(...items: readonly RoomEntry[]): Positions {
  const positions = noPositions();
  for (const item of items) foldPositions(positions, item, asked);
  return positions;
}

/** Who says what, as it counts; `of` may take part. */
function stands(positions: Positions, of: readonly MemberId[] = everybody): Readonly<Record<MemberId, Choice>> {
  const all = counting(positions, { entitled: new Set(of) });
  return Object.fromEntries(all.map(({ member: whose, choice }) => [whose, choice]));
}

test("of what somebody says to a proposal the newest counts", () => {
  const positions = folded(heard(ash, 1, 13, position()), heard(ash, 2, 14, position({ choice: "no" })));
  expect(stands(positions)).toEqual({ [ash]: "no" });
});

test("only what is said in the decide round counts, by the hall's days", () => {
  const early = heard(ash, 1, 12, position());
  const late = heard(bo, 3, 16, position());
  expect(stands(folded(early, heard(cy, 2, 15, position()), late))).toEqual({ [cy]: "yes" });
  const afterwards = folded(heard(ash, 1, 15, position()), heard(ash, 2, 16, position({ choice: "no" })));
  expect(stands(afterwards)).toEqual({ [ash]: "yes" });
  const still = noPositions();
  foldPositions(still, late, { ...asked, dayOf: () => 15 });
  expect(stands(still)).toEqual({ [bo]: "yes" });
});

test("only who can take part does, for themselves and for others", () => {
  const positions = folded(heard(ash, 1, 13, position()), heard(bo, 2, 13, position({ for: cy })));
  expect(stands(positions, [bo, cy])).toEqual({ [cy]: "yes" });
  expect(stands(positions, [ash, cy])).toEqual({ [ash]: "yes" });
});

test("somebody says it for two others by phone, and not for a third", () => {
  const [one, two, three] = [bo, cy, dee].map((whose, at) => heard(ash, at + 1, 13, position({ for: whose })));
  const again = heard(ash, 9, 14, position({ for: bo, choice: "no" }));
  expect(stands(folded(one!, two!, three!, again))).toEqual({ [bo]: "no", [cy]: "yes" });
});

test("of what two people say for somebody the newest counts", () => {
  const positions = folded(
    heard(ash, 1, 13, position({ for: cy })),
    heard(bo, 2, 13, position({ for: cy, choice: "no" })),
  );
  expect(stands(positions)).toEqual({ [cy]: "no" });
});

test("one's own word outweighs what anybody says for one, before and after", () => {
  const carried = (seq: number): RoomEntry => heard(ash, seq, 13, position({ for: bo, choice: "no" }));
  const own = heard(bo, 2, 13, position());
  expect(stands(folded(carried(1), own))).toEqual({ [bo]: "yes" });
  expect(stands(folded(own, carried(3)))).toEqual({ [bo]: "yes" });
});

test("who does not want to be spoken for is spoken for by nobody, and can still speak", () => {
  const carried = (seq: number): RoomEntry => heard(ash, seq, 13, position({ for: bo, choice: "no" }));
  const no = heard(bo, 2, 13, undone);
  expect(stands(folded(carried(1), no, carried(3)))).toEqual({});
  expect(stands(folded(no, heard(bo, 3, 14, position())))).toEqual({ [bo]: "yes" });
  expect(stands(folded(heard(bo, 1, 13, position()), no))).toEqual({ [bo]: "yes" });
  expect(stands(folded(carried(1), heard(bo, 2, 16, undone)))).toEqual({ [bo]: "no" });
});

test("what is of another proposal, another method, another circle or no kind known changes nothing", () => {
  const odd = [
    heard(ash, 1, 13, position({ proposal: entry(7) })),
    heard(ash, 2, 13, position({ choice: "agree" })),
    heard(ash, 3, 13, position({ options: [0] })),
    heard(ash, 4, 13, write(positionUndone, { proposal: entry(7) })),
    heard(ash, 5, 13, unknown),
    { ...heard(ash, 6, 13, position()), brought: {} } as unknown as RoomEntry,
    { type: "void", seq: 7, reason: "no-key", by: null } as const,
  ];
  expect(folded(...odd)).toEqual(noPositions());
});

test("of what somebody signs to have counted the newest stands, whenever it comes", () => {
  const counts: Counts = { takers: 0, said: [], options: [], aside: 0, carried: 0 };
  const signed = (away: number): ReturnType<typeof write> => {
    const positions = new Uint8Array(32);
    return write(countSigned, { proposal, passed: true, counts, away, positions, signature: new Uint8Array(64) });
  };
  const { signed: all } = folded(heard(ash, 1, 16, signed(1)), heard(ash, 2, 99, signed(2)));
  expect([...all.values()].map(({ by, away }) => [by, away])).toEqual([[ash, 2]]);
});

test("an objection is set aside by who knew of it", () => {
  const consent = { ...asked, method: "consent" } as const;
  const positions = noPositions();
  foldPositions(positions, heard(ash, 4, 13, position({ choice: "despite" })), consent);
  foldPositions(positions, heard(bo, 6, 13, position({ choice: "despite" })), consent);
  const of = { ...consent, entitled: new Set(everybody) };
  const aside = (against: number): number => countsOf(counting(positions, of), { ...of, against }).aside;
  expect([aside(0), aside(5), aside(6)]).toEqual([0, 1, 0]);
});

test("the digest tells apart what was said by whom, for whom, and under which nonce", () => {
  const digest = (item: RoomEntry): string => {
    const all = counting(folded(item), { entitled: new Set(everybody) });
    return positionsDigest(proposal, all).join();
  };
  const others = [
    heard(ash, 1, 13, position()),
    heard(bo, 1, 13, position()),
    heard(ash, 1, 13, position({ for: bo })),
    heard(ash, 1, 13, position({ choice: "no" })),
    heard(ash, 1, 13, position({ nonce: new Uint8Array(16).fill(1) })),
    heard(ash, 2, 13, position()),
  ];
  expect(new Set(others.map(digest)).size).toBe(others.length);
  expect(digest(heard(ash, 1, 13, position({ reason: "why not" })))).toBe(digest(others[0]!));
});

const somebody = fc.constantFrom(...everybody);
const anything = fc.record({
  by: somebody,
  day: fc.integer({ min: 11, max: 17 }),
  what: fc.oneof(
    fc.record({ choice: fc.constantFrom("yes", "no", "abstain", "agree"), for: fc.option(somebody) }),
    fc.constantFrom("undone", "unknown", "void"),
  ),
});

function entryOf({ by, day, what }: typeof anything extends fc.Arbitrary<infer T> ? T : never, seq: number): RoomEntry {
  if (what === "void") return { type: "void", seq, reason: "no-key", by: null };
  if (typeof what === "string") return heard(by, seq, day, what === "undone" ? undone : unknown);
  return heard(by, seq, day, position(what as { choice: Choice; for: MemberId | null }));
}

test("whatever is said in whatever order: nobody counts twice, speaks for more than two, or over anybody's own word", () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 30, size: "max" }), fc.subarray(everybody), (said, entitled) => {
      const items = said.map((each, at) => entryOf(each, at + 1));
      const positions = folded(...items);
      const of = { ...asked, entitled: new Set(entitled), against: 0 };
      const all = counting(positions, of);
      expect(new Set(all.map(({ member: whose }) => whose)).size).toBe(all.length);
      for (const { member: whose, by } of all) {
        expect(entitled).toContain(whose);
        expect(entitled).toContain(by);
        if (by !== whose)
          expect(all.filter((each) => each.by === by && each.member !== by).length).toBeLessThanOrEqual(2);
        if (by !== whose) expect(positions.own.has(whose)).toBe(false);
      }
      const { takers, said: words, carried } = countsOf(all, of);
      expect(words.reduce((sum, { count }) => sum + count, 0)).toBe(takers);
      expect(carried).toBeLessThanOrEqual(takers);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("it comes to the same in whatever order people and their entries are met, as each one's own stand in order", () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 20, size: "max" }), (said) => {
      const items = said.map((each, at) => ({ by: each.by, item: entryOf(each, at + 1) }));
      const byPeople = everybody.toReversed().flatMap((by) => items.filter((each) => each.by === by));
      const [one, other] = [items, byPeople].map((each) => folded(...each.map(({ item }) => item)));
      const of = { ...asked, entitled: new Set(everybody), against: 0 };
      const turned = { ...of, entitled: new Set(everybody.toReversed()) };
      expect(counting(other!, turned)).toEqual(counting(one!, of));
      expect(countsOf(counting(other!, turned), turned)).toEqual(countsOf(counting(one!, of), of));
    }),
    { seed: 2, numRuns: 200 },
  );
});
