import { bookBytes, memberRemoved, readBook, readStewardship } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { ascii } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";

const { world, people } = await KernelWorld.of("ash", "bo", "cy");
const [ash, bo, cy] = people;

async function whose(seq: number): Promise<MemberId | null | undefined> {
  return (await world.book()).voids.get(seq)?.by;
}

test("an entry that does not count is its author's, whatever they had no right to", async () => {
  const notTheirs = await world.deed(bo, memberRemoved, { member: cy.id });
  const odd = await world.write(bo, "member.removed", ascii("no form"));
  const passing = await world.write(bo, "a.word", ascii(""), { class: "passing" });
  for (const seq of [notTheirs, odd, passing]) expect(await whose(seq)).toBe(bo.id);
});

test("nobody answers for what came again, or for what a stranger signed", async () => {
  const stranger = await world.person("stranger");
  const again = await world.write(bo, "a.word", ascii(""), { content: { counter: 1 } });
  const strange = await world.write(bo, "a.word", ascii(""), {
    content: { author: stranger.secrets.keys.signing },
    seed: stranger.secrets.signing,
  });
  expect(await world.verdict(again)).toBe("counter-not-above");
  expect(await world.verdict(strange)).toBe("not-a-member");
  for (const seq of [again, strange]) expect(await whose(seq)).toBeNull();
});

test("whose it is stands in the book's bytes, but for what not everyone can open", async () => {
  const out = await world.deed(bo, memberRemoved, { member: ash.id });
  const passing = await world.write(bo, "a.word", ascii(""), { class: "passing" });
  const book = readBook(bookBytes(await world.book()), readStewardship);
  expect(book.voids.get(out)).toEqual({ reason: "stewards-need-a-majority", by: bo.id });
  expect(book.voids.get(passing)).toEqual({ reason: "out-of-place", by: null });
});
