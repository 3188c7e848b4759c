import type { Void } from "@unionhall/kernel";
import { seatAnswered, seatClosed, seatOpened } from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import type { CaucusRule, DecidedDeed } from "@unionhall/union";
import {
  agreementChanged,
  agreementHash,
  agreementMade,
  newLaw,
  proposalAmended,
  seatHash,
  shortestRounds,
  stateOf,
} from "@unionhall/union";
import { expect, test } from "vitest";
import { decidedBy, quick } from "./lawful.ts";
import type { FiveDecide } from "./paper-deciding.ts";
import { five } from "./paper-deciding.ts";
import { Paper, seatNumber } from "./paper.ts";

/** A seat whose one key answers. Stewards open a chapter's, and no caucus's: that is decided, and what it is asked for with it. */
function caucus(
  may: "pause" | "consent",
  days: number,
  on: CaucusRule["on"] = ["other"],
): FiveDecide & { answer: Answer } {
  const seat = seatNumber(1);
  const large = decidedBy(quick);
  const before = { ...large, stewards: { ...large.stewards, by: "stewards" } } as const;
  const agreement = { ...before, caucuses: [{ seat, may, on, days }] };
  const { circle, people } = five(before);
  const key = circle.paper.key();
  const payload = { seat, of: "caucus", name: "Night shift", keys: [key] } as const;
  expect(circle.does(people[0], seatOpened, payload)).toBe("not-warranted");
  const other = { seat: seatNumber(3), of: "chapter", name: "North", keys: [circle.paper.key()] } as const;
  expect(circle.does(people[0], seatOpened, other)).toBeNull();
  const deeds = [
    { type: "seat", seat, opened: seatHash(payload) },
    { type: "agreement", agreement: agreementHash(agreement) },
  ] as const;
  const proposal = circle.opens(people[0], { subject: "agreement", deeds });
  circle.later(6);
  circle.claims(proposal, { yes: 5 }, people);
  expect(circle.carriesOut(people[0], proposal, seatOpened, { ...payload, keys: [circle.paper.key()] })).toBe(
    "not-warranted",
  );
  // Nobody could say yes for it yet, to anything.
  expect(circle.carriesOut(people[0], proposal, agreementChanged, { agreement })).toBe("unknown-seat");
  // A steward opens a chapter's under its id, which is no caucus's voice; and closes it again.
  expect(circle.does(people[0], seatOpened, { ...other, seat, keys: [circle.paper.key()] })).toBeNull();
  expect(circle.carriesOut(people[0], proposal, seatOpened, payload)).toBe("seat-known");
  expect(circle.carriesOut(people[0], proposal, agreementChanged, { agreement })).toBe("unknown-seat");
  expect(circle.does(people[0], seatClosed, { seat })).toBeNull();
  expect(circle.carriesOut(people[0], proposal, seatOpened, payload)).toBeNull();
  expect(circle.carriesOut(people[0], proposal, agreementChanged, { agreement })).toBeNull();
  expect(circle.does(people[0], seatClosed, { seat })).toBe("not-warranted");
  const answer: Answer = (subject, said, asOf = circle.decision(subject)!.changed) => {
    const { since, answers } = circle.paper.book.seats.get(seat)!;
    const after = Math.max(since, answers.get(subject)?.seq ?? 0);
    const consents = [{ by: key, signature: new Uint8Array(64) }];
    return circle.does(people[1], seatAnswered, { seat, subject, asOf, answer: said, after, consents });
  };
  return { circle, people, answer };
}

type Answer = (subject: EntryId, said: "yes" | "no" | "pause", asOf?: number) => Void | null;

test("a caucus that may pause a decision does so once, and whatever has not ended by then ends later", () => {
  const { circle, people, answer } = caucus("pause", 10);
  const [ash] = people;
  const proposal = circle.opens(ash);
  const { rounds } = circle.decision(proposal)!;
  expect(circle.waives(ash, proposal)).toBe("not-warranted");
  circle.later(2);
  for (const said of ["yes", "pause", "no", "pause"] as const) expect(answer(proposal, said)).toBeNull();
  expect(circle.decision(proposal)!.rounds).toEqual({ ...rounds, decide: rounds.decide + 10 });
  circle.later(5);
  expect(circle.claims(proposal, { yes: 5 }, people)).toBe("too-soon");
  circle.later(9);
  answer(proposal, "pause");
  expect(circle.claims(proposal, { yes: 5 }, people)).toBeNull();
});

test("where a caucus has to consent nothing passes without its yes, to what is decided; and it is not waited for without end", () => {
  const { circle, people, answer } = caucus("consent", 10);
  const slow = { ...quick, days: { clarify: 0, react: 2, decide: 5 } };
  const opens = (): EntryId => circle.opens(people[0], shortestRounds(slow, circle.today));
  const [yes, no, silent, stale] = [opens(), opens(), opens(), opens()];
  const { changed } = circle.decision(stale)!;
  circle.does(people[0], proposalAmended, { proposal: stale, text: new Uint8Array(32), deeds: [] });
  // Whoever held back what was said to the old text brings it to the new one in vain.
  expect(answer(stale, "yes", changed)).toBeNull();
  circle.later(8);
  expect([answer(yes, "yes"), answer(no, "no")]).toEqual([null, null]);
  expect(circle.claims(no, { yes: 5 }, people)).toBe("miscounted");
  expect(circle.claims(no, { yes: 5 }, people, { passed: false })).toBeNull();
  expect(circle.claims(yes, { yes: 5 }, people)).toBeNull();
  for (const each of [silent, stale]) expect(circle.claims(each, { yes: 5 }, people)).toBe("too-soon");
  circle.later(10);
  for (const each of [silent, stale]) expect(circle.claims(each, { yes: 5 }, people)).toBe("miscounted");
  expect(circle.claims(silent, { yes: 5 }, people, { passed: false })).toBeNull();
});

test("a first agreement asks no caucus", () => {
  const paper = Paper.found(newLaw());
  const seat = seatNumber(1);
  paper.does(paper.founder, seatOpened, { seat, of: "caucus", name: "Mine", keys: [paper.key()] });
  const agreement = decidedBy(quick, { caucuses: [{ seat, may: "consent", on: ["agreement"], days: 7 }] });
  expect(paper.does(paper.founder, agreementMade, { agreement, standings: [] })).toBe("malformed");
  const none = { ...agreement, caucuses: [] };
  expect(paper.does(paper.founder, agreementMade, { agreement: none, standings: [] })).toBeNull();
});

test("as long as the agreement asks a seat, it stays open: with its own yes the agreement lets go of it, and then it goes", () => {
  const { circle, people, answer } = caucus("consent", 10, ["agreement"]);
  const seat = seatNumber(1);
  const agreement = { ...stateOf(circle.paper.book).agreement!, caucuses: [] };
  const closed = { type: "seat", seat, opened: null } as const;
  const opens = (deeds: readonly DecidedDeed[]): EntryId => circle.opens(people[0], { subject: "agreement", deeds });
  const alone = opens([closed]);
  const both = opens([closed, { type: "agreement", agreement: agreementHash(agreement) }]);
  circle.later(6);
  for (const each of [alone, both]) {
    answer(each, "yes");
    expect(circle.claims(each, { yes: 5 }, people)).toBeNull();
    expect(circle.carriesOut(people[0], each, seatClosed, { seat })).toBe("seat-is-asked");
  }
  expect(circle.carriesOut(people[0], both, agreementChanged, { agreement })).toBeNull();
  expect(circle.carriesOut(people[0], both, seatClosed, { seat })).toBeNull();
});
