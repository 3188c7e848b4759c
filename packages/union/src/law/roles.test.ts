import type { Book, Deed, Kind, Member, Void } from "@unionhall/kernel";
import { emptyBook, memberLeft, whyNot } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { starterAgreements } from "../agreement/starters.ts";
import { entry, member } from "../room.fixture.ts";
import { agreementMade } from "./kinds/agreement.ts";
import { clocksStopped } from "./kinds/clocks.ts";
import { roleEnded, roleGiven } from "./kinds/roles.ts";
import { standingChanged } from "./kinds/standing.ts";
import { newLaw } from "./law.ts";
import { stateOf } from "./state.ts";
import { holdersOf, roleTerm } from "./terms.ts";

const [ash, bo, cy, di] = [member(1), member(2), member(3), member(4)];
const role = "facilitator";
const { team } = starterAgreements;
const [rule] = team.roles;
const author = idOf("key", new Uint8Array(32));

/** Four people of a team, the first of whom stewards. What they do was decided, if it has to be: only the rules of each kind are asked. */
class Circle {
  readonly book: Book = emptyBook(idOf("circle", new Uint8Array(20)), newLaw());
  day = 100;

  constructor() {
    this.#letIn(ash);
    this.does(ash, agreementMade, { agreement: team, standings: [] });
    for (const id of [bo, cy, di]) this.#letIn(id);
  }

  #letIn(id: MemberId): void {
    const known = {
      id,
      state: "in",
      steward: id === ash,
      terms: [{ from: 0, until: null }],
      holds: [],
      suspensions: [],
      keys: { signing: author },
    };
    this.book.members.set(id, known as unknown as Member);
  }

  #deed<P>(by: MemberId, { name }: Kind<P>, payload: P): Deed<P> {
    const { day } = this;
    return {
      seq: 1,
      day,
      id: entry(1),
      kind: name,
      author,
      by: this.book.members.get(by)!,
      time: 0,
      payload,
      warrant: null,
    };
  }

  does<P>(by: MemberId, kind: Kind<P>, payload: P): Void | null {
    const deed = this.#deed(by, kind, payload);
    const reason = kind.check(this.book, deed);
    if (reason === null) kind.apply(this.book, deed);
    if (reason === null) this.book.law.counted(this.book, deed);
    return reason;
  }

  /** Without a decision. */
  may<P>(by: MemberId, kind: Kind<P>, payload: P): Void | null {
    return whyNot(this.book, kind, this.#deed(by, kind, payload));
  }

  get holders(): readonly MemberId[] {
    return holdersOf(this.book, role, this.day);
  }
}

test("as many hold a role as the agreement says; once a term is over there is room for somebody else", () => {
  const circle = new Circle();
  expect(circle.does(ash, roleGiven, { member: bo, role: "treasurer" })).toBe("unknown-role");
  expect(circle.does(ash, roleGiven, { member: bo, role })).toBeNull();
  circle.day += 1;
  expect(circle.does(ash, roleGiven, { member: cy, role })).toBeNull();
  expect(circle.does(ash, roleGiven, { member: di, role })).toBe("too-many-of-these");
  circle.day += rule!.days!;
  expect(circle.holders).toEqual([cy]);
  expect(circle.does(ash, roleGiven, { member: di, role })).toBeNull();
  expect(circle.holders).toEqual([cy, di]);
});

test("who is given a role again begins another term, and the one before stays told", () => {
  const circle = new Circle();
  circle.does(ash, roleGiven, { member: bo, role });
  circle.day += 50;
  expect(circle.does(ash, roleGiven, { member: bo, role })).toBeNull();
  const { roles } = stateOf(circle.book);
  expect(roles.map((held) => roleTerm(circle.book, held, circle.day))).toEqual([
    { from: 100, until: 150, over: true },
    { from: 150, until: 150 + rule!.days!, over: false },
  ]);
  circle.does(ash, clocksStopped, {});
  circle.day += rule!.days! + 30;
  expect(circle.holders).toEqual([bo]);
  circle.day += 1;
  expect(circle.holders).toEqual([]);
});

test("anybody gives up what they carry, and nobody what another does", () => {
  const circle = new Circle();
  circle.does(ash, roleGiven, { member: bo, role });
  expect(circle.may(ash, roleEnded, { member: bo, role })).toBe("not-warranted");
  expect(circle.may(bo, roleEnded, { member: bo, role })).toBeNull();
  circle.does(bo, roleEnded, { member: bo, role });
  expect(circle.holders).toEqual([]);
  expect(circle.may(bo, roleEnded, { member: bo, role })).toBe("no-effect");
});

test("who goes, or is a member no more, carries nothing", () => {
  const circle = new Circle();
  for (const each of [bo, cy]) circle.does(ash, roleGiven, { member: each, role });
  circle.does(bo, memberLeft, {});
  expect(circle.does(ash, standingChanged, { member: ash, as: "guest" })).toBe("stewards-need-a-majority");
  expect(circle.does(ash, standingChanged, { member: cy, as: "adviser" })).toBeNull();
  expect(circle.holders).toEqual([]);
  expect(circle.does(ash, roleGiven, { member: cy, role })).toBe("advisers-advise");
  expect(circle.does(ash, roleGiven, { member: bo, role })).toBe("unknown-member");
});
