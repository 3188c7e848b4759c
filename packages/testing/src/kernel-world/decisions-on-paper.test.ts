import type { Void } from "@unionhall/kernel";
import { memberHeld, memberRemoved } from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import { book as bookRoom } from "@unionhall/protocol";
import {
  agreementChanged,
  agreementHash,
  objectionRaised,
  objectionResolved,
  outcomeChallenged,
  proposalAmended,
  proposalWithdrawn,
  shortestRounds,
  stands,
} from "@unionhall/union";
import { expect, test } from "vitest";
import { decidedBy, quick } from "./lawful.ts";
import { five, madeUp, PaperDeciding } from "./paper-deciding.ts";
import type { Figure } from "./paper.ts";

test("an outcome that fewer signed waits, whoever brings it, and then stands unless somebody asks for another count", () => {
  const { circle, people } = five(decidedBy({ ...quick, share: 40 }));
  const [ash, bo, cy, di, el] = people;
  const removal = (member: Figure): Parameters<typeof circle.opens>[1] => ({
    subject: "people",
    deeds: [{ type: "removal", member: member.id }],
  });
  const one = circle.opens(ash, removal(el));
  const other = circle.opens(ash, removal(di));
  circle.later(6);
  expect(circle.claims(one, { yes: 2 }, [ash, bo])).toBeNull();
  expect(circle.claims(other, { yes: 2 }, [ash, bo])).toBeNull();
  expect(circle.carriesOut(ash, one, memberRemoved, { member: el.id })).toBe("outcome-waits");
  const challenged = { outcome: circle.outcome(other) };
  expect(circle.does(di, outcomeChallenged, challenged)).toBeNull();
  expect(circle.does(di, outcomeChallenged, challenged)).toBe("no-effect");
  circle.later(3);
  expect(circle.carriesOut(ash, one, memberRemoved, { member: el.id })).toBe("outcome-waits");
  circle.later(1);
  expect(circle.does(cy, outcomeChallenged, { outcome: circle.outcome(one) })).toBe("round-is-over");
  expect(circle.carriesOut(ash, one, memberRemoved, { member: el.id })).toBeNull();
  expect(circle.carriesOut(ash, other, memberRemoved, { member: di.id })).toBe("outcome-waits");
  // As many as before do not bring it to stand; most of all who are in do.
  expect(circle.claims(other, { yes: 2 }, [ash, bo])).toBe("no-effect");
  expect(circle.claims(other, { yes: 1, no: 1, abstain: 1 }, [ash, bo, cy])).toBe("miscounted");
  expect(circle.claims(other, { yes: 2, no: 1 }, [ash, bo, cy])).toBeNull();
  expect(circle.carriesOut(ash, other, memberRemoved, { member: di.id })).toBeNull();
});

test("what cannot be counted, and what does not come to what it says, is no outcome however many sign it", () => {
  const { circle, people } = five();
  const proposal = circle.opens(people[0]);
  circle.later(6);
  expect(circle.claims(proposal, { yes: 6 }, people)).toBe("miscounted");
  expect(circle.claims(proposal, { yes: 2, no: 2 }, people)).toBe("miscounted");
  // A quorum is three of five.
  expect(circle.claims(proposal, { yes: 2 }, people)).toBe("miscounted");
  expect(circle.claims(proposal, { yes: 3 }, people, { passed: false })).toBe("miscounted");
  expect(circle.claims(proposal, { no: 2 }, people)).toBeNull();
  expect(circle.claims(proposal, { yes: 3 }, people)).toBe("unknown-proposal");
  expect(circle.decision(proposal)?.outcome?.passed).toBe(false);
});

test("where options are ranked the book has how each stands to each, and holds by that what is said to have come of it", () => {
  const ranked = { ...quick, method: "ranked" } as const;
  const agreement = decidedBy(quick);
  const { circle, people } = five({ ...agreement, rules: { ...agreement.rules, other: ranked } });
  expect(circle.opening(people[0], { options: 1 }, ranked)).toBe("not-warranted");
  const proposal = circle.opens(people[0], { options: 2 }, ranked);
  circle.later(6);
  const claims = (options: readonly number[], passed = true): Void | null => {
    const { counts, ...counted } = madeUp(ranked, proposal, { options: 4, abstain: 1 });
    return circle.claims(proposal, {}, people, { ...counted, counts: { ...counts, options }, passed });
  };
  // Four of five put them in order; three have the first one before the other, and one has the other alone.
  expect(claims([3, 3, 1])).toBe("miscounted");
  expect(claims([3, 4, 1, 2])).toBe("miscounted");
  expect(claims([3, 2, 2, 3])).toBe("miscounted");
  expect(claims([3, 3, 1, 2], false)).toBe("miscounted");
  expect(claims([3, 3, 1, 2])).toBeNull();
});

test("an objection cannot be left out, and only whoever raised it says that it is met", () => {
  const consent = { ...quick, method: "consent" } as const;
  const { circle, people } = five(decidedBy(consent));
  const [ash, bo, cy] = people;
  const proposal = circle.opens(ash, {}, consent);
  expect(circle.does(bo, objectionRaised, { proposal, block: false })).toBeNull();
  expect(circle.does(bo, objectionRaised, { proposal, block: false })).toBe("no-effect");
  expect(circle.does(cy, objectionResolved, { proposal })).toBe("no-effect");
  circle.later(6);
  expect(circle.does(cy, objectionRaised, { proposal, block: false })).toBe("round-is-over");
  expect(circle.claims(proposal, { consent: 5 }, people)).toBe("miscounted");
  expect(circle.claims(proposal, { despite: 5 }, people)).toBe("miscounted");
  expect(circle.does(bo, objectionResolved, { proposal })).toBeNull();
  expect(circle.claims(proposal, { consent: 5 }, people)).toBeNull();
});

test("where an objection can be set aside it takes that many, who have a day more; and whoever raised it can have it counted again", () => {
  const consent = { ...quick, method: "consent", aside: 60, share: 40 } as const;
  const { circle, people } = five(decidedBy(consent));
  const [ash, bo, cy, di, el] = people;
  const proposal = circle.opens(ash, {}, consent);
  circle.later(5);
  circle.does(el, objectionRaised, { proposal, block: true });
  circle.later(1);
  expect(circle.claims(proposal, { despite: 3, consent: 1 }, [ash, bo, cy])).toBe("too-soon");
  circle.later(1);
  expect(circle.claims(proposal, { despite: 2, consent: 2 }, [ash, bo, cy])).toBe("miscounted");
  expect(circle.claims(proposal, { despite: 3, consent: 1 }, [ash, bo])).toBe("too-few-signed");
  expect(circle.claims(proposal, { despite: 2 }, [ash, bo])).toBeNull();
  expect(circle.decision(proposal)?.outcome).toMatchObject({ passed: true, atOnce: false });
  expect(circle.does(el, outcomeChallenged, { outcome: circle.outcome(proposal) })).toBeNull();
  circle.later(4);
  const { outcome } = circle.decision(proposal)!;
  expect(stands(circle.decision(proposal)!, outcome!, circle.today)).toBe(false);
  expect(circle.claims(proposal, { despite: 4 }, [ash, bo, cy, di])).toBeNull();
});

test("rounds are as long as the rule has them, and what a proposal does is decided by the rule for that", () => {
  const slow = { ...quick, days: { clarify: 1, react: 2, decide: 5 } };
  const { circle, people } = five({ ...decidedBy(slow), rules: { ...decidedBy(slow).rules, other: quick } });
  const [ash, , , , el] = people;
  const rounds = shortestRounds(slow, circle.today);
  const opens = (change: Parameters<typeof circle.opening>[1]): Void | null =>
    circle.opening(ash, { subject: "people", ...rounds, ...change });
  for (const each of ["clarify", "react", "decide"] as const)
    expect(opens({ [each]: rounds[each] - 1 }), each).toBe("not-warranted");
  expect(opens({ decide: circle.today + 91 })).toBe("not-warranted");
  expect(opens({ options: 2 })).toBe("not-warranted");
  for (const each of ["room", "positions"] as const) expect(opens({ [each]: bookRoom }), each).toBe("malformed");
  const removal = { type: "removal", member: el.id } as const;
  expect(opens({ subject: "other", deeds: [removal] })).toBe("not-warranted");
  expect(opens({ deeds: [removal, { type: "steward", member: ash.id, on: false }] })).toBe("not-warranted");
  expect(opens({ deeds: [removal, { type: "steward", member: el.id, on: false }] })).toBeNull();
});

test("positions are taken in a room of the proposal's own: where others are talked about, or decided, none counts", () => {
  const { circle, people } = five();
  const [ash, bo] = people;
  const { room, positions } = circle.decision(circle.opens(ash))!;
  const own = circle.room();
  expect(circle.opening(bo, { room: own, positions: own })).toBe("malformed");
  expect(circle.opening(bo, { positions })).toBe("no-effect");
  expect(circle.opening(bo, { positions: room })).toBe("no-effect");
  // Whoever is quicker takes nobody's place: the same room of talk is told apart on devices, also where others take positions in it.
  expect(circle.opening(bo, { room: positions })).toBeNull();
  expect(circle.opening(bo, { room })).toBeNull();
});

test("a proposal changes until it is decided, and goes until it closes, by whoever opened it", () => {
  const slow = { ...quick, days: { clarify: 0, react: 2, decide: 5 } };
  const { circle, people } = five(decidedBy(slow));
  const [ash, bo, , , el] = people;
  const proposal = circle.opens(ash, { subject: "people" }, slow);
  const content = { proposal, text: new Uint8Array(32).fill(1), deeds: [{ type: "removal", member: el.id } as const] };
  expect(circle.does(bo, proposalAmended, content)).toBe("takes-another");
  const wider = [{ type: "agreement", agreement: new Uint8Array(32) } as const];
  expect(circle.does(ash, proposalAmended, { ...content, deeds: wider })).toBe("not-warranted");
  expect(circle.does(ash, proposalAmended, content)).toBeNull();
  expect(circle.decision(proposal)).toMatchObject({ deeds: content.deeds });
  circle.later(3);
  expect(circle.does(ash, proposalAmended, content)).toBe("round-is-over");
  expect(circle.does(bo, proposalWithdrawn, { proposal })).toBe("takes-another");
  expect(circle.does(ash, proposalWithdrawn, { proposal })).toBeNull();
  expect(circle.does(ash, proposalWithdrawn, { proposal })).toBe("unknown-proposal");
  circle.later(6);
  expect(circle.claims(proposal, { yes: 5 }, people)).toBe("unknown-proposal");
});

test("an agreement changes under itself: what was opened under another, or decided and not done, is over", () => {
  const { circle, people } = five();
  const [ash, bo] = people;
  const stricter = decidedBy({ ...quick, share: 60 });
  const looser = decidedBy({ ...quick, share: 20 });
  const named = [stricter, looser].map((agreement) => [
    { type: "agreement", agreement: agreementHash(agreement) } as const,
  ]);
  const [one, other] = [
    circle.opens(ash, { subject: "agreement", deeds: named[0]! }),
    circle.opens(bo, { subject: "agreement", deeds: named[1]! }),
  ];
  circle.later(3);
  const open = circle.opens(bo, { subject: "agreement", deeds: named[1]! });
  circle.later(3);
  expect(circle.claims(one, { yes: 5 }, people)).toBeNull();
  expect(circle.claims(other, { yes: 5 }, people)).toBeNull();
  expect(circle.carriesOut(bo, one, agreementChanged, { agreement: looser })).toBe("not-warranted");
  expect(circle.carriesOut(bo, one, agreementChanged, { agreement: stricter })).toBeNull();
  expect(circle.carriesOut(bo, other, agreementChanged, { agreement: looser })).toBe("not-warranted");
  circle.later(6);
  expect(circle.claims(open, { yes: 5 }, people)).toBe("unknown-proposal");
  expect(circle.decision(open)).toMatchObject({ ended: "overtaken" });
});

test("an agreement that waits as another comes in its place is none any more, also once most have counted it", () => {
  const few = { ...quick, share: 20 };
  const { circle, people } = five(decidedBy(few));
  const [ash, bo] = people;
  const [stricter, looser] = [decidedBy({ ...few, share: 60 }), decidedBy({ ...few, share: 10 })];
  const [one, other] = [stricter, looser].map((agreement) => {
    const deed = { type: "agreement", agreement: agreementHash(agreement) } as const;
    return circle.opens(ash, { subject: "agreement", deeds: [deed] });
  }) as [EntryId, EntryId];
  circle.later(6);
  expect(circle.claims(other, { yes: 2 }, [ash, bo])).toBeNull();
  expect(circle.claims(one, { yes: 5 }, people)).toBeNull();
  expect(circle.carriesOut(bo, one, agreementChanged, { agreement: stricter })).toBeNull();
  expect(circle.claims(other, { yes: 5 }, people)).toBeNull();
  expect(circle.carriesOut(bo, other, agreementChanged, { agreement: looser })).toBe("not-warranted");
});

test("who is on hold is left out of a quorum, and counted among all whom it takes most of", () => {
  const { circle, people } = five();
  const [ash, bo, cy, di, el] = people;
  const proposal = circle.opens(ash);
  circle.later(6);
  for (const [by, member] of [
    [ash, el],
    [bo, el],
    [cy, di],
    [di, di],
  ] as const)
    circle.does(by, memberHeld, { member: member.id });
  // Three are heard, so two are a quorum; two are not most of five.
  expect(circle.claims(proposal, { yes: 2 }, [el, ash])).toBe("member-on-hold");
  expect(circle.claims(proposal, { yes: 2 }, [ash, el])).toBe("too-few-signed");
  expect(circle.claims(proposal, { yes: 2 }, [ash, bo])).toBeNull();
  expect(circle.decision(proposal)?.outcome).toMatchObject({ atOnce: false });
});

test("of advice, whoever asked for it says what they make of it, and nothing is done by that", () => {
  const advice = { ...quick, method: "advice", share: 0, floor: 1, challenge: 0 } as const;
  const { circle, people } = five({ ...decidedBy(quick), rules: { ...decidedBy(quick).rules, other: advice } });
  const [ash, bo] = people;
  const proposal = circle.opens(ash, {}, advice);
  expect(circle.opening(ash, { deeds: [{ type: "removal", member: bo.id }] }, advice)).toBe("not-warranted");
  circle.later(6);
  expect(circle.claims(proposal, { advice: 1 }, [bo], { passed: true })).toBe("takes-no-part");
  expect(circle.claims(proposal, { advice: 1 }, [ash], { passed: true })).toBeNull();
  expect(circle.claims(proposal, { advice: 1 }, [ash])).toBe("unknown-proposal");
});

test("an adviser proposes nothing, objects to nothing, and is counted nowhere", () => {
  const consent = { ...quick, method: "consent" } as const;
  const circle = PaperDeciding.of(2, { ...decidedBy(consent), newcomers: "adviser" });
  const [ash, pro] = circle.people as [Figure, Figure];
  const proposal = circle.opens(ash, {}, consent);
  expect(circle.does(pro, objectionRaised, { proposal, block: true })).toBe("advisers-advise");
  expect(circle.opening(pro, {}, consent)).toBe("advisers-advise");
  circle.later(6);
  expect(circle.claims(proposal, { consent: 2 }, [ash, pro])).toBe("miscounted");
});
