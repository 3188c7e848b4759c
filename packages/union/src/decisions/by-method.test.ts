import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rule } from "../agreement/agreement.ts";
import type { Against } from "./by-method.ts";
import { byMethod, nothingAgainst } from "./by-method.ts";
import { rule } from "./decisions.fixture.ts";
import type { Choice, Counts, Method, Position } from "./methods.ts";
import { allChoices, choices, methods } from "./methods.ts";

/** How many say what. */
type Saying = Partial<Record<Choice, number>>;

function positions(saying: Saying, chosen: readonly (readonly number[])[] = []): readonly Position[] {
  const said = Object.entries(saying).flatMap(([choice, count]) =>
    Array.from({ length: count }, () => ({ choice: choice as Choice, options: [] })),
  );
  return [...said, ...chosen.map((options) => ({ choice: "options" as const, options }))];
}

function counts(method: Method, all: readonly Position[], options = 0): Counts {
  const aside = all.filter(({ choice }) => choice === "despite").length;
  return { takers: all.length, ...byMethod[method].count(all, options), aside, carried: 0 };
}

type Row = readonly [
  sentence: string,
  method: Method,
  saying: Saying,
  passes: boolean,
  on?: Partial<Rule>,
  against?: Partial<Against>,
];

const one = { objections: 1 };
const block = { objections: 1, blocks: 1 };

const table: readonly Row[] = [
  ["After advice, whoever opened it decides.", "advice", { advice: 1 }, true],
  ["And decides without any, where nobody gave it.", "advice", {}, true],
  [
    "With nobody's objection, one who consents is enough, where that is a quorum.",
    "consent",
    { consent: 1, abstain: 4 },
    true,
  ],
  ["Where everybody abstains, nobody has consented.", "consent", { abstain: 5 }, false],
  ["One objection stops consent.", "consent", { consent: 99 }, false, {}, one],
  ["An objection has to be integrated where the rule sets none aside.", "consent", { despite: 99 }, false, {}, one],
  [
    "Four of five set an objection aside where the rule says 80.",
    "consent",
    { despite: 4, abstain: 1 },
    true,
    { aside: 80 },
    one,
  ],
  ["Who consents has set nothing aside.", "consent", { despite: 3, consent: 2 }, false, { aside: 80 }, one],
  ["A block is an objection.", "consent", { consent: 9 }, false, {}, block],
  [
    "Without blocks there is consensus, and who stands aside stands in nobody's way.",
    "consensus",
    { agree: 1, reservations: 3, aside: 5 },
    true,
  ],
  ["Where all stand aside there is none.", "consensus", { aside: 5 }, false],
  ["One block stops it where the rule says one.", "consensus", { agree: 99 }, false, { blocks: 1 }, block],
  ["One block does not where the rule says two.", "consensus", { agree: 99 }, true, { blocks: 2 }, block],
  ["And two do.", "consensus", { agree: 99 }, false, { blocks: 2 }, { objections: 2, blocks: 2 }],
  ["A rule that says none means one: no blocks are no reason to stop.", "consensus", { agree: 1 }, true, { blocks: 0 }],
  ["An objection without a block is heard and does not stop it.", "consensus", { agree: 1 }, true, { blocks: 1 }, one],
  [
    "Two of three set a block aside where the rule says 66.",
    "consensus",
    { despite: 2, aside: 1 },
    true,
    { blocks: 1, aside: 66 },
    block,
  ],
  ["Two of three at 3 or above are enough for 66.", "gradients", { "3": 1, "5": 1, "1": 1 }, true, { pass: 66 }],
  ["And not for 67.", "gradients", { "3": 1, "5": 1, "1": 1 }, false, { pass: 67 }],
  ["Half at 3 or above are enough for 50.", "gradients", { "4": 1, "2": 1 }, true, { pass: 50 }],
  ["Who is at 2 is not willing.", "gradients", { "2": 9 }, false, { pass: 50 }],
  ["More yes than no is a majority.", "majority", { yes: 2, no: 1 }, true],
  ["As many is none.", "majority", { yes: 2, no: 2 }, false],
  ["Who abstains stands on neither side.", "majority", { yes: 2, no: 1, abstain: 90 }, true],
  ["Where all abstain nothing passes.", "majority", { abstain: 3 }, false],
  ["Two of three are enough for 66.", "supermajority", { yes: 2, no: 1 }, true, { pass: 66 }],
  ["And not for 67.", "supermajority", { yes: 2, no: 1 }, false, { pass: 67 }],
  ["Where all abstain nothing passes by 51 either.", "supermajority", { abstain: 3 }, false, { pass: 51 }],
  ["Objections stop no vote.", "majority", { yes: 2, no: 1 }, true, {}, { objections: 9, blocks: 9 }],
];

for (const [sentence, method, saying, passes, on = {}, against = {}] of table) {
  test(`${sentence} (${method})`, () => {
    const all = counts(method, positions(saying));
    expect(byMethod[method].passes(all, { ...rule, method, ...on }, { ...nothingAgainst, ...against })).toBe(passes);
  });
}

test.each<readonly [sentence: string, chosen: readonly (readonly number[])[], abstain: number, passes: boolean]>([
  ["The option that most chose passes.", [[0], [0, 1], [2]], 0, true],
  [
    "Between two that as many chose nobody has decided.",
    [
      [0, 1],
      [0, 1],
    ],
    0,
    false,
  ],
  ["Half of those who took part have to choose it, where the rule says 50.", [[0]], 2, false],
  ["Nobody chose any.", [], 3, false],
])("%s (approval)", (_, chosen, abstain, passes) => {
  const all = counts("approval", positions({ abstain }, chosen), 3);
  expect(byMethod.approval.passes(all, { ...rule, method: "approval" }, nothingAgainst)).toBe(passes);
});

test.each<readonly [sentence: string, ranked: readonly (readonly number[])[], abstain: number, passes: boolean]>([
  [
    "Who is before each other in more orders passes.",
    [
      [0, 1, 2],
      [0, 2],
      [1, 0],
    ],
    0,
    true,
  ],
  [
    "Where each beats one and loses to another, the weakest defeat goes.",
    [
      [0, 1, 2],
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
      [0, 1, 2],
    ],
    0,
    true,
  ],
  [
    "A circle of defeats as strong as each other decides nothing.",
    [
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ],
    0,
    false,
  ],
  [
    "Between two that as many prefer nobody has decided.",
    [
      [0, 1],
      [1, 0],
    ],
    0,
    false,
  ],
  ["What everybody can live with passes before what some like best.", [[0, 2], [0, 2], [1, 2], [1, 2], [2]], 0, true],
  ["Half of those who took part have to have it in their order, where the rule says 50.", [[0]], 2, false],
  ["In whatever place they have it.", [[0], [0], [1, 0]], 3, true],
  ["Nobody ranked any.", [], 3, false],
])("%s (ranked)", (_, orders, abstain, passes) => {
  const all = counts("ranked", positions({ abstain }, orders), 3);
  expect(byMethod.ranked.passes(all, { ...rule, method: "ranked" }, nothingAgainst)).toBe(passes);
});

test("each method knows its own words, and of options those that there are, each once", () => {
  for (const method of methods)
    for (const choice of allChoices)
      expect(byMethod[method].fits({ choice, options: [] }, 3)).toBe(
        choice !== "options" && choices[method].includes(choice),
      );
  const chosen = (...options: readonly number[]): boolean => byMethod.approval.fits({ choice: "options", options }, 3);
  expect([chosen(0), chosen(0, 2), chosen(0, 1, 2)]).toEqual([true, true, true]);
  expect([chosen(3), chosen(1, 0), chosen(1, 1), chosen()]).toEqual([false, false, false, false]);
  const ranked = (...options: readonly number[]): boolean => byMethod.ranked.fits({ choice: "options", options }, 3);
  expect([ranked(2), ranked(2, 0), ranked(0, 2, 1)]).toEqual([true, true, true]);
  expect([ranked(3), ranked(1, 1), ranked()]).toEqual([false, false, false]);
  expect(byMethod.ranked.fits({ choice: "abstain", options: [0] }, 3)).toBe(false);
  expect(byMethod.majority.fits({ choice: "yes", options: [0] }, 3)).toBe(false);
});

const anyPositions = fc.array(fc.record({ choice: fc.constantFrom(...allChoices), options: fc.subarray([0, 1, 2]) }), {
  maxLength: 12,
});

test("it is the same in whatever order people stand", () => {
  fc.assert(
    fc.property(fc.constantFrom(...methods), anyPositions, fc.infiniteStream(fc.nat()), (method, all, draw) => {
      const shuffled = all.map((each) => [draw.next().value as number, each] as const).toSorted(([a], [b]) => a - b);
      const again = shuffled.map(([, each]) => each);
      expect(byMethod[method].count(again, 3)).toEqual(byMethod[method].count(all, 3));
    }),
    { seed: 3, numRuns: 200 },
  );
});

const along = {
  consent: "despite",
  consensus: "despite",
  gradients: "5",
  majority: "yes",
  supermajority: "yes",
} as const satisfies Partial<Record<Method, Choice>>;

const sayings = fc.constantFrom(...(Object.keys(along) as (keyof typeof along)[])).chain((method) => {
  const saying = fc.constantFrom(...choices[method]).map((choice): Position => ({ choice, options: [] }));
  return fc.record({ method: fc.constant(method), all: fc.array(saying, { maxLength: 12, size: "max" }) });
});

test("one more who goes along never stops what passes", () => {
  const rules = fc.record({
    pass: fc.integer({ min: 50, max: 100 }),
    aside: fc.constantFrom(null, 51, 80),
    blocks: fc.nat(2),
  });
  const stands = fc.record({ objections: fc.nat(2), blocks: fc.nat(2) });
  const passed = { often: 0 };
  fc.assert(
    fc.property(sayings, rules, stands, ({ method, all }, on, against) => {
      const passes = (these: readonly Position[]): boolean =>
        byMethod[method].passes(counts(method, these), { ...rule, method, ...on }, against);
      if (!passes(all)) return;
      passed.often++;
      expect(passes([...all, { choice: along[method], options: [] }])).toBe(true);
    }),
    { seed: 4, numRuns: 300 },
  );
  expect(passed.often).toBeGreaterThan(60);
});
