import { memberLeft, memberRemoved, membersIn, stewardNamed, stewards, stewardsAsOf } from "@unionhall/kernel";
import type { Agreement } from "@unionhall/union";
import { agreementChanged, agreementHash, clocksStopped, stateOf } from "@unionhall/union";
import fc from "fast-check";
import { expect, test } from "vitest";
import { agreementOf, decidedBy, quick } from "./lawful.ts";
import { PaperDeciding } from "./paper-deciding.ts";
import type { Figure } from "./paper.ts";

const floor = 5;
const five = { ...quick, share: 20, floor };

/** Who comes once it has begun, and is nobody's friend: let in by who has been there longest beside the founder. */
function comes({ paper }: PaperDeciding): readonly Figure[] {
  const other = membersIn(paper.book).find(({ id }) => id !== paper.founder.id);
  const by = other === undefined ? paper.founder : { id: other.id, keys: other.keys as Figure["keys"] };
  const come = paper.admit(by, paper.invite(paper.founder));
  return come === null ? [] : [come];
}

test("three people whose stewards' terms are all over name others, all three together, and do nothing on one's word meanwhile", () => {
  const agreement = agreementOf("large", { vouches: 0, rules: decidedBy(five).rules });
  const circle = PaperDeciding.of(3, agreement);
  const [ash, bo, cy] = circle.people as [Figure, Figure, Figure];
  circle.later(400);
  expect(circle.does(ash, clocksStopped, {})).toBe("term-is-over");
  const consents = [{ by: ash.keys.renew, signature: new Uint8Array(64) }];
  const named = { member: bo.id, after: stewardsAsOf(circle.paper.book), consents };
  expect(circle.does(ash, stewardNamed, named)).toBe("not-warranted");
  const deed = { type: "steward", member: bo.id, on: true } as const;
  const proposal = circle.opens(ash, { subject: "roles", deeds: [deed] }, five);
  circle.later(6);
  expect(circle.claims(proposal, { yes: 2 }, [ash, bo], { away: 1 })).toBe("miscounted");
  expect(circle.claims(proposal, { yes: 3 }, [ash, bo], { away: 1 })).toBe("too-few-signed");
  expect(circle.claims(proposal, { yes: 2, abstain: 1 }, [ash, bo, cy])).toBeNull();
  expect(circle.carriesOut(ash, proposal, stewardNamed, named)).toBeNull();
  expect(stewards(circle.paper.book).map(({ id }) => id)).toEqual([ash.id, bo.id]);
  expect(circle.does(bo, clocksStopped, {})).toBeNull();
});

test("who is left alone decides nothing, and asks somebody in whatever the agreement says, however long ago they were named", () => {
  const circle = PaperDeciding.of(2, agreementOf("council", { vouches: 0 }));
  const [ash, bo] = circle.people as [Figure, Figure];
  circle.later(400);
  expect(circle.paper.admit(bo, circle.paper.invite(ash))).toBeNull();
  expect(circle.does(bo, memberLeft, {})).toBeNull();
  expect(circle.does(ash, agreementChanged, { agreement: agreementOf("team") })).toBe("not-warranted");
  expect(circle.paper.admit(ash, circle.paper.invite(ash))).not.toBeNull();
  expect(circle.paper.admit(ash, circle.paper.invite(ash))).toBeNull();
});

test("whose term is over stewards no more by a longer term that is agreed on later, unless they are named anew", () => {
  const agreement = decidedBy(quick);
  const term = (days: number): Agreement => ({ ...agreement, stewards: { ...agreement.stewards, days } });
  const circle = PaperDeciding.of(3, term(30));
  const { founder } = circle.paper;
  circle.later(20);
  const longer = circle.opens(founder, {
    subject: "agreement",
    deeds: [{ type: "agreement", agreement: agreementHash(term(90)) }],
  });
  const named = { type: "steward", member: founder.id, on: true } as const;
  const again = circle.opens(founder, { subject: "roles", deeds: [named] });
  circle.later(6);
  for (const proposal of [longer, again]) circle.claims(proposal, { yes: 3 }, circle.people);
  expect(circle.does(founder, clocksStopped, {})).toBe("term-is-over");
  expect(circle.carriesOut(founder, longer, agreementChanged, { agreement: term(90) })).toBeNull();
  expect(circle.does(founder, clocksStopped, {})).toBe("term-is-over");
  expect(circle.carriesOut(founder, again, stewardNamed, { member: founder.id, after: 0, consents: [] })).toBeNull();
  expect(circle.does(founder, clocksStopped, {})).toBeNull();
});

const step = fc.record({
  what: fc.constantFrom("open", "claim", "claim", "change", "change", "come", "leave", "remove", "waive"),
  yes: fc.nat(4),
  away: fc.constantFrom(0, 0, 1, 2),
  which: fc.nat(3),
  later: fc.constantFrom(0, 0, 6),
});

/** Of a circle smaller than its floor some go together, before others come, and after; the others say nothing and look at nothing. */
function together(
  size: number,
  of: number,
  steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
): string[] {
  const circle = PaperDeciding.of(of, decidedBy(five));
  const { paper, people } = circle;
  const [coalition, others] = [people.slice(0, size), people.slice(size)];
  const looser: Agreement = decidedBy({ ...five, share: 1 });
  const proposals: ReturnType<typeof circle.opens>[] = [];
  const won: string[] = [];
  for (const { what, yes, away, which, later } of steps) {
    circle.later(later);
    const proposal = proposals[which % Math.max(1, proposals.length)];
    const by = coalition[which % size]!;
    const someone = others[yes % Math.max(1, others.length)];
    if (what === "come") others.push(...comes(circle));
    if (what === "leave" && someone !== undefined) {
      circle.does(someone, memberLeft, {});
      others.splice(others.indexOf(someone), 1);
    }
    if (what === "open") {
      const deeds = [{ type: "agreement", agreement: agreementHash(looser) } as const];
      proposals.push(circle.opens(by, { subject: "agreement", deeds }, five));
    }
    if (proposal === undefined || circle.decision(proposal) === undefined) continue;
    const isAll = others.length === 0;
    if (what === "waive") for (const each of coalition) circle.waives(each, proposal);
    if (what === "claim") circle.claims(proposal, { yes }, coalition, { away });
    const outcome = circle.decision(proposal)?.outcome;
    if (what === "change" && outcome != null) {
      const stood = paper.does(by, agreementChanged, { agreement: looser }, outcome.entry) === null;
      if (stood) won.push(isAll ? "as all" : "over others");
    }
    if (what === "remove" && someone !== undefined)
      paper.does(by, memberRemoved, { member: someone.id }, outcome?.entry);
    if (stateOf(paper.book).agreement?.rules.other.share === 1) break;
  }
  return won;
}

test("so few as are there decide for themselves alone: over who else is there, came before it closed, or comes before it is done, they decide nothing", () => {
  const all = { "as all": 0, "over others": 0 };
  const worlds = fc
    .integer({ min: 1, max: 4 })
    .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: size, max: 4 })));
  fc.assert(
    fc.property(worlds, fc.array(step, { maxLength: 40, size: "max" }), ([size, of], steps) => {
      for (const won of together(size, of, steps)) all[won as keyof typeof all]++;
      expect(all["over others"]).toBe(0);
    }),
    { seed: 12, numRuns: 120 },
  );
  expect(all["as all"]).toBeGreaterThan(2);
});
