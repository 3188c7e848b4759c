import type { Void } from "@unionhall/kernel";
import { bookBytes, bookDigest, memberLeft, readBook } from "@unionhall/kernel";
import { decisionsOf, pastOf, readLaw, roleGiven, shortestRounds } from "@unionhall/union";
import { expect, test } from "vitest";
import { quick } from "./lawful.ts";
import { five } from "./paper-deciding.ts";
import type { Figure } from "./paper.ts";

test("what was decided is done once, in ninety days, and what nobody counts in thirty comes to nothing", () => {
  const { circle, people } = five();
  const [ash, , , di, el] = people;
  const deeds = [di, el].map(({ id: member }) => ({ type: "role", member, role: "facilitator", on: true }) as const);
  const [one, other] = [circle.opens(ash, { subject: "roles", deeds }), circle.opens(ash, { subject: "roles", deeds })];
  circle.later(6);
  expect(circle.claims(one, { yes: 5 }, people)).toBeNull();
  const gives = ({ id: member }: Figure): Void | null =>
    circle.carriesOut(ash, one, roleGiven, { member, role: "facilitator" });
  expect([gives(di), gives(di), gives(ash)]).toEqual([null, "not-warranted", "not-warranted"]);
  circle.later(30);
  expect(circle.claims(other, { yes: 5 }, people)).toBe("unknown-proposal");
  circle.later(64);
  expect(gives(el)).toBe("not-warranted");
});

test("of decisions of which nothing can come any more the newest stay in the book's bytes, which are read back as they were", () => {
  const { circle, people } = five();
  const [ash, bo, , , el] = people;
  const { book } = circle.paper;
  const kept = circle.opens(bo, {
    subject: "people",
    deeds: [{ type: "removal", member: el.id }],
    ...shortestRounds({ ...quick, days: { clarify: 0, react: 0, decide: 60 } }, circle.today),
  });
  const sizes: number[] = [];
  for (let round = 0; round < 6; round++) {
    const open = Array.from({ length: 30 }, () => circle.opens(ash));
    circle.later(6);
    for (const each of open) expect(circle.claims(each, { yes: 5 }, people)).toBeNull();
    sizes.push(bookBytes(book).length);
  }
  expect(decisionsOf(book).size).toBe(51);
  // Whoever folded all of it has the others beside it; whoever begins with its bytes has not.
  expect([...pastOf(book).values()].every(({ outcome }) => outcome?.passed)).toBe(true);
  expect(pastOf(book).size).toBe(130);
  expect(circle.decision(kept)).toBeDefined();
  const again = readBook(bookBytes(book), readLaw);
  expect(bookDigest(again)).toEqual(bookDigest(book));
  expect(decisionsOf(again)).toEqual(decisionsOf(book));
  expect(pastOf(again).size).toBe(0);
  // What the fold itself keeps of 60 more entries, and nothing of what they decided.
  expect(sizes.at(-1)! - sizes.at(-2)!).toBeLessThan(200);
});

test("how many could take part, and had to, stays as it was when it was decided", () => {
  const { circle, people } = five();
  const [ash, bo, cy] = people;
  const one = circle.opens(ash);
  circle.later(6);
  expect(circle.claims(one, { yes: 4 }, people)).toBeNull();
  for (const each of [bo, cy]) expect(circle.does(each, memberLeft, {})).toBeNull();
  expect(circle.decision(one)?.outcome).toMatchObject({ of: 5, needs: 3, counts: { takers: 4 } });
});
