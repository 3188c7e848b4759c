import type { Voided } from "@unionhall/kernel";
import { emptyBook } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import { newLaw } from "@unionhall/union";
import { expect, test } from "vitest";
import type { Circle } from "./circle.ts";
import { foundInBook, gathered } from "./found.ts";

function member(at: number): MemberId {
  return idOf("member", new Uint8Array(16).fill(at));
}

test("thousands of removals of people who are nobody here are one finding, not thousands", () => {
  const book = emptyBook(idOf("circle", new Uint8Array(20)), newLaw());
  for (let seq = 1; seq <= 100; seq++) book.voids.set(seq, { reason: "unknown-member", by: member(0) } as Voided);
  const attempts = { at: (seq: number) => ({ deed: "member.removed", whom: member(seq) }) };
  const found = foundInBook({ book, attempts } as unknown as Circle);
  const shown = gathered(found, () => "mal");
  expect(shown).toMatchObject([{ seq: 1, count: 100, by: { name: "mal" }, tried: { whom: null } }]);
});
