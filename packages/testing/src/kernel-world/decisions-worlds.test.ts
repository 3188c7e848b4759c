import type { Void } from "@unionhall/kernel";
import { hasVoice, memberHeld, memberRemoved } from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import type { Agreement, Decision, Method } from "@unionhall/union";
import {
  agreementChanged,
  agreementHash,
  choices,
  clocksStarted,
  clocksStopped,
  decisionsOf,
  objectionRaised,
  objectionResolved,
  outcomeChallenged,
  proposalAmended,
  proposalWithdrawn,
  stands,
  stateOf,
} from "@unionhall/union";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decidedBy, quick } from "./lawful.ts";
import { PaperDeciding } from "./paper-deciding.ts";

const many = 7;

const attempt = fc.record({
  what: fc.constantFrom(
    ...(["open", "open", "claim", "claim", "claim", "claim", "remove", "change", "object", "resolve"] as const),
    ...(["claim", "claim", "remove", "change", "amend", "withdraw", "challenge", "hold", "stop", "start"] as const),
    ...(["waive", "waive", "waive"] as const),
  ),
  by: fc.nat(many - 1),
  whom: fc.nat(many - 1),
  /** Which of the proposals there are. */
  which: fc.nat(7),
  /** Mostly what would pass. */
  said: fc.tuple(fc.nat(5), fc.constantFrom(0, 0, 2), fc.constantFrom(0, 0, 1)),
  away: fc.nat(many),
  passed: fc.constantFrom(true, true, false),
  later: fc.constantFrom(0, 0, 0, 3, 6),
});

type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

/** People of whom the first so many go together against the others. */
class Coalition {
  readonly circle: PaperDeciding;
  readonly size: number;
  readonly looser: Agreement;

  constructor(size: number, method: Method) {
    const rule = {
      ...quick,
      method,
      pass: method === "supermajority" ? 67 : 50,
      aside: method === "consent" ? 60 : null,
    };
    this.circle = PaperDeciding.of(many, decidedBy(rule));
    this.size = size;
    this.looser = decidedBy({ ...rule, share: 1 });
  }

  get proposals(): readonly (readonly [EntryId, Decision])[] {
    return [...decisionsOf(this.circle.paper.book)];
  }

  /** Passed, and stands. */
  get won(): readonly Decision[] {
    const { today } = this.circle;
    const has = ({ outcome }: Decision, at: Decision): boolean =>
      outcome?.passed === true && stands(at, outcome, today);
    return this.proposals.map(([, decision]) => decision).filter((each) => has(each, each));
  }

  tries({ what, by: who, whom, which, said, away, passed, later }: Attempt): Void | null {
    const { circle, proposals, looser } = this;
    circle.later(later);
    const by = circle.people[who % this.size]!;
    const member = circle.people[whom]!.id;
    if (what === "open") {
      const agreement = agreementHash(looser);
      return whom % 2 === 0
        ? circle.opening(by, { subject: "people", deeds: [{ type: "removal", member }] })
        : circle.opening(by, { subject: "agreement", deeds: [{ type: "agreement", agreement }] });
    }
    if (what === "hold") return circle.does(by, memberHeld, { member });
    if (what === "stop") return circle.does(by, clocksStopped, {});
    if (what === "start") return circle.does(by, clocksStarted, {});
    const [proposal, decision] = proposals[which % Math.max(1, proposals.length)] ?? [];
    if (proposal === undefined || decision === undefined) return "unknown-proposal";
    const outcome = decision.outcome?.entry ?? proposal;
    const { text, deeds } = decision;
    switch (what) {
      case "claim": {
        const saying = Object.fromEntries(choices[decision.rule.method].map((word, at) => [word, said[at] ?? 0]));
        return circle.claims(proposal, saying, circle.people.slice(0, this.size), { away, passed });
      }
      case "remove":
        return circle.paper.does(by, memberRemoved, { member }, outcome);
      case "change":
        return circle.paper.does(by, agreementChanged, { agreement: looser }, outcome);
      case "object":
        return circle.does(by, objectionRaised, { proposal, block: passed });
      case "waive":
        return circle.waives(by, proposal, { waived: passed });
      case "resolve":
        return circle.does(by, objectionResolved, { proposal });
      case "amend":
        return circle.does(by, proposalAmended, { proposal, text, deeds });
      case "withdraw":
        return circle.does(by, proposalWithdrawn, { proposal });
      case "challenge":
        return circle.does(by, outcomeChallenged, { outcome });
    }
  }

  /** Whoever of the others is heard looks each day, and asks for another count of what they counted otherwise. */
  othersLook(): void {
    const { circle } = this;
    const { book } = circle.paper;
    const at = { seq: book.last + 1, day: circle.today };
    const other = circle.people.slice(this.size).find(({ id }) => hasVoice(book.members.get(id)!, at));
    for (const [, { outcome }] of this.proposals)
      if (other !== undefined && outcome?.challengedBy.size === 0)
        circle.does(other, outcomeChallenged, { outcome: outcome.entry });
  }
}

const methods = fc.constantFrom<Method>("majority", "supermajority", "consent");
const attempts = fc.array(attempt, { maxLength: 40, size: "max" });

test("who are fewer than it takes get nothing decided, whatever they sign and say, where one of the others looks", () => {
  const counted = { stood: 0, fell: 0, waited: 0 };
  fc.assert(
    fc.property(methods, attempts, (method, all) => {
      const coalition = new Coalition(3, method);
      const { circle, looser } = coalition;
      for (const each of all) {
        counted[coalition.tries(each) === null ? "stood" : "fell"]++;
        counted.waited += coalition.proposals.filter(
          ([, { outcome }]) => outcome?.passed && outcome.challengedBy.size === 0,
        ).length;
        coalition.othersLook();
        expect(coalition.won).toEqual([]);
      }
      const { book } = circle.paper;
      expect(circle.people.map(({ id }) => book.members.get(id)?.state)).toEqual(circle.people.map(() => "in"));
      expect(stateOf(book).agreement).not.toEqual(looser);
    }),
    { seed: 5, numRuns: 100 },
  );
  expect(Math.min(counted.stood, counted.fell, counted.waited)).toBeGreaterThan(20);
});

test("where most of all go together they do", () => {
  const won = { often: 0 };
  fc.assert(
    fc.property(attempts, (all) => {
      const coalition = new Coalition(4, "majority");
      for (const each of all) {
        coalition.tries(each);
        coalition.othersLook();
      }
      won.often += coalition.won.length;
    }),
    { seed: 6, numRuns: 40 },
  );
  expect(won.often).toBeGreaterThan(5);
});
