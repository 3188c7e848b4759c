import type { Book, Member } from "@unionhall/kernel";
import { emptyBook } from "@unionhall/kernel";
import { idOf, type MemberId } from "@unionhall/protocol";
import type { Agreement, Standing } from "@unionhall/union";
import { newLaw, starterAgreements, stateOf } from "@unionhall/union";
import { expect, test } from "vitest";
import { agreedIn, bindsAlike } from "./agreed.ts";

const [ash, bo, pro] = [1, 2, 3].map((byte) => idOf("member", new Uint8Array(16).fill(byte))) as [
  MemberId,
  MemberId,
  MemberId,
];
const { team, advisers } = starterAgreements;

/** Who is in, and otherwise than as a member. */
function book(agreement: Agreement | null, people: readonly (readonly [MemberId, Standing])[]): Book {
  const made = emptyBook(idOf("circle", new Uint8Array(20)), newLaw());
  const state = stateOf(made);
  state.agreement = agreement;
  for (const [id, as] of people) {
    made.members.set(id, { id, state: "in", steward: false } as Member);
    if (as !== "member") state.standings.set(id, as);
  }
  return made;
}

const everyone = { without: [] };
const withPro = [
  [ash, "member"],
  [bo, "member"],
  [pro, "adviser"],
] as const;

test("a walk-out's circle is bound as the old one was: by its agreement, and an adviser is one there", () => {
  const old = book(advisers, withPro);
  expect(agreedIn(old, everyone)).toEqual({ agreement: advisers, standings: [{ member: pro, as: "adviser" }] });
  expect(bindsAlike(old, book(advisers, withPro), everyone)).toBe(true);
  expect(bindsAlike(old, book(advisers, withPro.slice(0, 2)), { without: [pro] })).toBe(true);
});

test("a caucus has no seat there: nobody can be bound by whom nobody can ask, nor by one that whoever walks has put in", () => {
  const seat = idOf("seat", new Uint8Array(16));
  const asked: Agreement = { ...advisers, caucuses: [{ seat, may: "consent", on: ["agreement"], days: 7 }] };
  const old = book(asked, withPro);
  expect(agreedIn(old, everyone)?.agreement).toEqual(advisers);
  expect(bindsAlike(old, book(advisers, withPro), everyone)).toBe(true);
  expect(bindsAlike(old, book(asked, withPro), everyone)).toBe(false);
  expect(bindsAlike(book(advisers, withPro), book(asked, withPro), everyone)).toBe(false);
});

test("nobody says yes to another agreement, to none, or to one where an adviser is a member", () => {
  const old = book(advisers, withPro);
  for (const [agreement, as] of [
    [team, "adviser"],
    [null, "adviser"],
    [advisers, "member"],
    [advisers, "guest"],
  ] as const)
    expect(bindsAlike(old, book(agreement, [...withPro.slice(0, 2), [pro, as]]), everyone)).toBe(false);
  const members = withPro.slice(0, 2);
  expect(bindsAlike(book(null, members), book(team, members), everyone)).toBe(false);
  expect(bindsAlike(book(null, members), book(null, members), everyone)).toBe(true);
});
