import type { Bytes, MemberId } from "@unionhall/protocol";
import { uint64 } from "@unionhall/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Apart } from "../care/apart.ts";
import { drawn, mayBeTogether } from "../care/apart.ts";
import { entry, member } from "../room.fixture.ts";
import { drawOrder, passedOver } from "./order.ts";
import type { DrawPart } from "./seed.ts";
import { closeNumber, numberLength, partsInTime, seedOf } from "./seed.ts";
import type { RoleTerm } from "./turns.ts";
import { dueARest, timesServed } from "./turns.ts";

const [ash, bo, cy, dee] = [1, 2, 3, 4].map(member) as [MemberId, MemberId, MemberId, MemberId];
const draw = entry(1);
const number = (of: number): Bytes => new Uint8Array(numberLength).fill(of);

function part(by: MemberId, of: number, { closedAt = 2, at = 9 } = {}): DrawPart {
  return { by, closed: closeNumber(draw, by, number(of)), closedAt, opened: { number: number(of), at } };
}

const term = (who: MemberId, from: number, until: number | null): RoleTerm => ({ member: who, from, until });
const people = fc.uniqueArray(fc.integer({ min: 1, max: 9 }).map(member), { minLength: 1, maxLength: 9 });
const terms = fc.array(
  fc.record({
    member: fc.integer({ min: 1, max: 9 }).map(member),
    from: fc.nat(300),
    until: fc.option(fc.nat(400)),
  }),
);
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const pairs = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 9 }).map(member), fc.integer({ min: 1, max: 9 }).map(member)),
);

test("anyone with the same entries draws the same, in whatever order they have them", () => {
  const numbers = fc.uniqueArray(fc.nat(8), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(numbers, people, terms, fc.func(fc.integer()), (of, willing, past, mix) => {
      const parts = of.map((each) => part(member(each + 1), each));
      const mixed = <T>(all: readonly T[]): readonly T[] => all.toSorted((a, b) => mix(a) - mix(b));
      const seed = seedOf(draw, parts);
      expect(seedOf(draw, mixed(parts))).toEqual(seed);
      if (!seed.ok) throw new Error("nobody opened their number");
      const order = drawOrder(seed.seed, willing, timesServed(past));
      expect(drawOrder(seed.seed, mixed(willing), timesServed(mixed(past)))).toEqual(order);
      expect(order.toSorted()).toEqual(willing.toSorted());
      expect(dueARest(mixed(past), { day: 200, longest: 30 })).toEqual(dueARest(past, { day: 200, longest: 30 }));
    }),
    { seed: 1, numRuns: 150 },
  );
});

test("who served least comes first, and who steps aside changes nothing for the others", () => {
  fc.assert(
    fc.property(seeds, people, terms, (seed, willing, past) => {
      const served = timesServed(past);
      const order = drawOrder(seed, willing, served);
      const times = order.map((each) => served.get(each) ?? 0);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      const [first, ...others] = order;
      expect(
        drawOrder(
          seed,
          willing.filter((each) => each !== first),
          served,
        ),
      ).toEqual(others);
    }),
    { seed: 1, numRuns: 150 },
  );
});

test("nobody kept apart is drawn together, and of those passed over nobody is told why", () => {
  fc.assert(
    fc.property(seeds, people, terms, pairs, fc.integer({ min: 1, max: 5 }), (seed, willing, past, apart, many) => {
      const order = drawOrder(seed, willing, timesServed(past));
      const group = drawn(order, many, apart as readonly Apart[]);
      expect(mayBeTogether(group, apart as readonly Apart[])).toBe(true);
      const passed = passedOver(order, group);
      expect(passed.filter((each) => mayBeTogether([...group, each], apart as readonly Apart[]))).toEqual([]);
      expect(new Set([...group, ...passed])).toEqual(new Set(order.slice(0, group.length + passed.length)));
    }),
    { seed: 1, numRuns: 150 },
  );
});

/**
 * Hoeffding, 1963, theorem 1: of n fair draws, each with chance p, the share differs from p by t or more with a chance of
 * at most 2·exp(−2nt²). With t as below that is one in a thousand millions for each count.
 */
test("of those who served least, each is as likely to be first as the others, and as likely beside each", () => {
  const draws = 2_000;
  const within = Math.sqrt(Math.log(2e9) / (2 * draws));
  const least = [ash, bo, cy, dee];
  const willing = [member(5), ...least];
  const counts = new Map<string, number>();
  for (let at = 0; at < draws; at++) {
    const parts = [part(ash, 1), { ...part(bo, 2), closed: closeNumber(draw, bo, seedNumber(at)) }];
    const opened = { number: seedNumber(at), at: 9 };
    const seed = seedOf(draw, [parts[0]!, { ...parts[1]!, opened }]);
    const [first, second] = drawOrder(seed.ok ? seed.seed : number(0), willing, timesServed([term(member(5), 1, 2)]));
    counts.set(`${first} ${second}`, (counts.get(`${first} ${second}`) ?? 0) + 1);
  }
  const share = (of: (key: string) => boolean): number =>
    [...counts].filter(([key]) => of(key)).reduce((sum, [, count]) => sum + count, 0) / draws;
  for (const one of least) {
    expect(Math.abs(share((key) => key.startsWith(one)) - 1 / 4)).toBeLessThan(within);
    for (const other of least)
      if (one !== other) expect(Math.abs(share((key) => key === `${one} ${other}`) - 1 / 12)).toBeLessThan(within);
  }
  expect(counts.size).toBe(12);
});

function seedNumber(at: number): Bytes {
  const bytes = number(0);
  bytes.set(uint64(at), 8);
  return bytes;
}

test("a draw waits for everybody who put a number in: whoever does not open theirs is named, and stops it", () => {
  const silent = { ...part(bo, 2), opened: null };
  const other = { ...part(cy, 3), opened: { number: number(4), at: 9 } };
  const copied = { ...part(dee, 1), closed: part(ash, 1).closed };
  expect(seedOf(draw, [part(ash, 1), silent, other, copied])).toEqual({
    ok: false,
    reason: "waits-for",
    members: [bo, cy, dee],
  });
  const long = new Uint8Array(numberLength + 1);
  const longer = { ...part(bo, 2), closed: closeNumber(draw, bo, long), opened: { number: long, at: 9 } };
  expect(seedOf(draw, [part(ash, 1), longer])).toMatchObject({ members: [bo] });
  expect(seedOf(draw, [part(ash, 1)])).toEqual({ ok: false, reason: "too-few" });
});

test("whoever closes a number once another is open takes no part, as they know what theirs would change", () => {
  const late = part(cy, 3, { closedAt: 10, at: 11 });
  expect(partsInTime([part(ash, 1), part(bo, 2), late])).toHaveLength(2);
  expect(seedOf(draw, [late, part(ash, 1), part(bo, 2)])).toEqual(seedOf(draw, [part(ash, 1), part(bo, 2)]));
  const again = part(bo, 3, { closedAt: 3 });
  for (const parts of [
    [part(ash, 1), part(bo, 2), again],
    [again, part(bo, 2), part(ash, 1)],
  ])
    expect(partsInTime(parts).toSorted((a, b) => (a.by < b.by ? -1 : 1))).toEqual([part(ash, 1), part(bo, 2)]);
  expect(seedOf(draw, [part(ash, 1), part(bo, 3)])).not.toEqual(seedOf(draw, [part(ash, 1), part(bo, 2)]));
  expect(seedOf(entry(2), [part(ash, 1), part(bo, 2)])).toMatchObject({ reason: "waits-for" });
});

test("who carries a role for too long on end is due a rest from it, and nobody else is named", () => {
  const past = [
    term(ash, 1, 90),
    term(ash, 91, null),
    term(bo, 1, 90),
    term(bo, 130, 230),
    term(cy, 1, 150),
    term(dee, 60, 75),
    term(dee, 100, 300),
  ];
  expect(dueARest(past, { day: 200, longest: 90 })).toEqual([
    { member: ash, since: 1 },
    { member: dee, since: 60 },
  ]);
  expect(dueARest(past, { day: 100, longest: 200 })).toEqual([]);
  expect(dueARest(past, { day: 221, longest: 90 })).toMatchObject([{ member: ash }, { member: dee }, { member: bo }]);
  expect(timesServed(past)).toEqual(
    new Map([
      [ash, 2],
      [bo, 2],
      [cy, 1],
      [dee, 2],
    ]),
  );
});
