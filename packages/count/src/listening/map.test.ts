import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Conversation, type OpinionMap, opinionMap } from "./index.ts";
import type { Cast, Vote } from "./votes.ts";

function conversation(cast: readonly Cast[], more: Partial<Conversation> = {}): Conversation {
  return { topic: "", description: "", strict: false, statements: [], cast, given: null, notes: [], ...more };
}

/** People of some camps, each of which leans another way on each statement; some vote seldom, some otherwise. */
function camps(sizes: readonly number[], statements: number, seed = 1): readonly Cast[] {
  let state = seed;
  const dice = (sides: number): number => (state = (state * 48_271) % 2_147_483_647) % sides;
  const leans = sizes.map(() => Array.from({ length: statements }, () => (dice(3) - 1) as Vote));
  return sizes.flatMap((size, camp) =>
    Array.from({ length: size }, (_, i) => `${camp * 1000 + i}`).flatMap((person) =>
      leans[camp]!.flatMap((lean, statement): Cast[] => {
        if (dice(5) === 0) return [];
        const vote = dice(6) === 0 ? ((dice(3) - 1) as Vote) : lean;
        return [{ person, statement: String(statement), vote, at: dice(1000) }];
      }),
    ),
  );
}

/** What does not depend on how anybody or anything is called. */
function shape({ groups, silhouettes, elsewhere }: OpinionMap): unknown {
  return {
    elsewhere,
    sizes: groups.map(({ size }) => size),
    silhouettes: Object.values(silhouettes).map((value) => value.toFixed(6)),
    typical: groups.map(({ representative }) => representative.length),
  };
}

describe("a map", () => {
  it("is the same to the last bit, in whichever order votes were written down", () => {
    const cast = camps([20, 15, 12], 14);
    const map = opinionMap(conversation(cast), false);
    fc.assert(
      fc.property(fc.shuffledSubarray([...cast], { minLength: cast.length }), (shuffled) => {
        expect(opinionMap(conversation(shuffled), false)).toEqual(map);
      }),
      { numRuns: 4 },
    );
  });

  it("knows nobody by how they are called", () => {
    const cast = camps([20, 15, 12], 14);
    const map = opinionMap(conversation(cast), false);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (factor) => {
        const renamed = (id: string): string => String((Number(id) * factor + 17) % 100_003);
        const cast2 = cast.map((each) => ({
          ...each,
          person: renamed(each.person),
          statement: renamed(each.statement),
        }));
        const other = opinionMap(conversation(cast2), false);
        expect(shape(other)).toEqual(shape(map));
        for (const [i, { members, centre }] of map.groups.entries()) {
          expect(other.groups[i]!.members.toSorted()).toEqual(members.map(renamed).toSorted());
          expect(other.groups[i]!.centre[0]).toBeCloseTo(centre[0], 2);
        }
        for (const [id, value] of Object.entries(map.consensus.groupAware))
          expect(other.consensus.groupAware[renamed(id)]).toBe(value);
      }),
      { numRuns: 4 },
    );
  });

  it("is its own mirror where everybody says the opposite", () => {
    const cast = camps([20, 15, 12], 14);
    const map = opinionMap(conversation(cast), false);
    const mirror = opinionMap(conversation(cast.map((each) => ({ ...each, vote: (0 - each.vote) as Vote }))), false);
    for (const [i, { agree, disagree }] of map.tallies.entries())
      expect(mirror.tallies[i]).toMatchObject({ agree: disagree, disagree: agree });
    for (const [i, { x, y }] of map.places.entries()) {
      expect(mirror.places[i]!.x).toBeCloseTo(-x, 9);
      expect(mirror.places[i]!.y).toBeCloseTo(-y, 9);
    }
    expect(mirror.axes.map(({ share }) => share.toFixed(9))).toEqual(map.axes.map(({ share }) => share.toFixed(9)));
  });

  it("tells places to three decimals, so that nobody's votes can be had from where they stand", () => {
    const { places, groups } = opinionMap(conversation(camps([20, 15, 12], 14)), false);
    const told = [...places.flatMap(({ x, y }) => [x, y]), ...groups.flatMap(({ centre }) => centre)];
    expect(told.filter((at) => at !== Number(at.toFixed(3)))).toEqual([]);
  });

  it("finds the camps that are there", () => {
    for (const sizes of [
      [30, 20],
      [30, 20, 12],
    ]) {
      const map = opinionMap(conversation(camps(sizes, 40, 5)), false);
      expect(map.groups.map(({ size }) => size)).toEqual(sizes);
      for (const { members } of map.groups)
        expect(new Set(members.map((id) => Math.floor(Number(id) / 1000))).size).toBe(1);
    }
  });

  it("says nothing of groups where nobody differs, and stands where there is one person or one statement", () => {
    const one: Cast = { person: "0", statement: "0", vote: 1, at: 0 };
    expect(opinionMap(conversation([one]), false)).toMatchObject({ people: 1, groups: [], elsewhere: 1 });
    const alike = Array.from({ length: 20 }, (_, p): Cast => ({ ...one, person: String(p) }));
    const map = opinionMap(conversation(alike), false);
    expect(map.groups.map(({ size }) => size)).toEqual([20]);
    expect(map.axes.map(({ share }) => share)).toEqual([0, 0]);
    expect(map.consensus.groupAware).toEqual({ 0: 21 / 22 });
  });
});

describe("the last vote counts", () => {
  const vote = (at: number, of: Vote): Cast => ({ person: "0", statement: "0", vote: of, at });

  it("by its time, not by its line", () => {
    const map = opinionMap(conversation([vote(9, 1), vote(3, -1), vote(7, 0)]), false);
    expect(map).toMatchObject({ votes: 1, repeated: 2, tallies: [{ agree: 1, disagree: 0, pass: 0, seen: 1 }] });
  });

  it("and two of the same moment that contradict each other are a pass", () => {
    const map = opinionMap(conversation([vote(9, 1), vote(9, -1), vote(3, 1)]), false);
    expect(map.tallies).toMatchObject([{ agree: 0, disagree: 0, pass: 1 }]);
  });
});

describe("statements that were put away", () => {
  it("are tallied, and draw nothing", () => {
    const cast = camps([20, 15], 12);
    const statements = [
      { id: "3", text: "Slander", standing: "away" as const },
      { id: "4", text: "I am a driver", standing: "about-people" as const },
      { id: "99", text: "Nobody saw it", standing: "waiting" as const },
    ];
    const map = opinionMap(conversation(cast, { statements }), false);
    for (const { weights } of map.axes) expect([weights["3"], weights["4"]]).toEqual([0, 0]);
    expect(map.tallies.find(({ id }) => id === "3")!.seen).toBeGreaterThan(0);
    expect(map.tallies.find(({ id }) => id === "99")).toMatchObject({ seen: 0 });
    const quoted = [
      ...map.consensus.agree,
      ...map.consensus.disagree,
      ...map.groups.flatMap((each) => each.representative),
    ];
    expect(quoted.map(({ statement }) => statement)).not.toContain("3");
    expect(quoted.map(({ statement }) => statement)).not.toContain("4");
  });

  it("where only what was let in is to be quoted, what waits is not", () => {
    const cast = camps([20], 1).map((each) => ({ ...each, vote: 1 as Vote }));
    const statements = [{ id: "0", text: "Not yet", standing: "waiting" as const }];
    const quoted = (strict: boolean): unknown =>
      opinionMap(conversation(cast, { statements, strict }), false).consensus.agree;
    expect(quoted(false)).toMatchObject([{ statement: "0" }]);
    expect(quoted(true)).toEqual([]);
  });
});

describe("of fewer than eight people", () => {
  it("no group is told, nor what is typical of it, nor where anybody of it stands", () => {
    const map = opinionMap(conversation(camps([30, 20, 6], 40, 5)), false);
    expect(map.groups.map(({ name, size }) => [name, size])).toEqual([
      ["A", 30],
      ["B", 20],
    ]);
    expect(map.places).toHaveLength(50);
    expect(JSON.stringify(map.groups) + JSON.stringify(map.places)).not.toMatch(/"200\d"/);
  });

  it("nothing can be had by subtraction: what is not told is nobody, or eight at least", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 2, maxLength: 5 }), (sizes) => {
        const map = opinionMap(conversation(camps(sizes, 30, 7)), false);
        const told = map.groups.filter(({ tallies }) => tallies !== null);
        for (const { size } of map.groups) expect(size).toBeGreaterThanOrEqual(8);
        // Here nobody voted too little to be placed, so the rest are those of hidden groups.
        const rest = map.people - told.reduce((sum, { size }) => sum + size, 0);
        if (told.length > 0) expect(rest === 0 || rest >= 8).toBe(true);
        for (const { tallies, representative } of map.groups)
          if (tallies === null)
            for (const each of representative) expect(Object.keys(each)).toEqual(["statement", "stance"]);
      }),
      { numRuns: 15 },
    );
  });

  it("nor by what all groups leave over: few who voted too little are placed, too", () => {
    const few = (people: number): readonly Cast[] =>
      Array.from({ length: people }, (_, p) => ({ person: `9${p}`, statement: "0", vote: 1 as Vote, at: 0 }));
    const placed = (people: number): number =>
      opinionMap(conversation([...camps([30, 20], 40, 5), ...few(people)]), false).places.length;
    expect([placed(7), placed(8)]).toEqual([57, 50]);
  });

  it("and groups that are published keep their numbers, whoever voted too little", () => {
    const cast = [...camps([30, 20], 40, 5), { person: "9", statement: "0", vote: 1 as Vote, at: 0 }];
    const groups = [0, 1].map((camp) => Array.from({ length: camp === 0 ? 30 : 20 }, (_, i) => `${camp * 1000 + i}`));
    const given = { source: "math-pca2.json", groups, axes: [], consensus: new Map(), voted: new Map() };
    const map = opinionMap(conversation(cast, { given }), false);
    expect(map.groups.map(({ size, tallies }) => [size, tallies !== null])).toEqual([
      [30, true],
      [20, true],
    ]);
  });

  it("nor by division: those who are not told count together in the consensus among groups", () => {
    const map = opinionMap(conversation(camps([30, 20, 6], 40, 5)), false);
    const [a] = map.groups;
    expect(map.groups.map(({ tallies }) => tallies === null)).toEqual([false, true]);
    for (const { id, agree, seen } of map.tallies) {
      const here = a!.tallies![id]!;
      const rest = (agree - here.agree + 1) / (seen - here.seen + 2);
      expect(map.consensus.groupAware[id]).toBeCloseTo(((here.agree + 1) / (here.seen + 2)) * rest, 12);
    }
  });
});
