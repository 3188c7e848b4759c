import type { SignedLetter } from "@unionhall/kernel";
import { memberHeld, memberLeft, memberRemoved, memberReturned } from "@unionhall/kernel";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

/** A return that only waits for its two days and somebody to open: its letter. */
async function vouched(
  world: KernelWorld,
  member: Person,
  again: Person,
  by: readonly Person[],
): Promise<SignedLetter> {
  const invited = await world.invite(by[0]!, { returning: member.id });
  for (const each of by) await world.vouch(each, invited, again);
  return world.letter(again, invited);
}

async function returned(world: KernelWorld, by: Person, letter: SignedLetter): Promise<string | undefined> {
  return world.does(by, memberReturned, { letter });
}

test("of two renewals by one renewal key the first in the hall's order stands, and who has the words renews again", async () => {
  const {
    world,
    people: [, bo],
  } = await KernelWorld.of("ash", "bo");
  const before = bo.secrets;
  expect(await world.verdict(await world.renew(bo))).toBeUndefined();
  const first = bo.secrets;
  bo.secrets = before;
  expect(await world.verdict(await world.renew(bo))).toBe("unknown-member");
  await world.say(bo, "on the second device");
  await world.say(bo, "on the first", { seed: first.signing, content: { author: first.keys.signing } });
  expect(await world.judged()).toEqual(["not-a-member", "said"]);
  bo.secrets = first;
  expect(await world.verdict(await world.renew(bo))).toBeUndefined();
  expect((await world.book()).members.get(bo.id)?.keys).toEqual(bo.secrets.keys);
});

test("a return that was begun before a renewal brings nobody back after it: the words are there", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const letter = await vouched(world, cy, await world.person("not cy"), [ash, bo]);
  world.later(3);
  await world.renew(cy);
  expect(await returned(world, bo, letter)).toBe("invitation-not-open");
  expect((await world.book()).members.get(cy.id)?.keys).toEqual(cy.secrets.keys);
});

test("after a return the renewal key from before it renews nothing: the words had three days to speak", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const again = await world.person("cy again");
  const letter = await vouched(world, cy, again, [ash, bo]);
  world.later(3);
  expect(await world.verdict(await world.back(bo, again, letter))).toBeUndefined();
  expect(await world.verdict(await world.renew(cy))).toBe("unknown-member");
  expect(await world.verdict(await world.renew(again))).toBeUndefined();
});

test("of two returns of one person the first ends the other, which has to be asked for anew", async () => {
  const {
    world,
    people: [ash, bo, cy, di],
  } = await KernelWorld.of("ash", "bo", "cy", "di");
  const real = await vouched(world, cy, await world.person("cy again"), [ash, bo]);
  const false_ = await vouched(world, cy, await world.person("not cy"), [di, ash]);
  world.later(3);
  expect(await returned(world, bo, real)).toBeUndefined();
  expect(await returned(world, bo, false_)).toBe("invitation-not-open");
});

test("a removal ends a return that was begun before it, and a renewal that comes later; leaving ends neither", async () => {
  const {
    world,
    people: [ash, bo, cy, di],
  } = await KernelWorld.of("ash", "bo", "cy", "di");
  const ofCy = await vouched(world, cy, await world.person("cy again"), [ash, bo]);
  const ofDi = await vouched(world, di, await world.person("di again"), [ash, bo]);
  world.later(3);
  await world.deed(ash, memberRemoved, { member: cy.id });
  await world.deed(di, memberLeft, {});
  expect(await returned(world, bo, ofCy)).toBe("invitation-not-open");
  expect(await world.verdict(await world.renew(cy))).toBe("unknown-member");
  expect(await returned(world, bo, ofDi)).toBeUndefined();
});

test("a renewal and a removal: what comes later stands", async () => {
  const {
    world,
    people: [ash, , cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await world.renew(cy);
  expect(await world.does(ash, memberRemoved, { member: cy.id })).toBeUndefined();
  expect((await world.book()).members.get(cy.id)?.state).toBe("removed");
});

test("whoever has a phone alone holds, leaves and speaks; the words undo all of it", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const stolen = cy.secrets;
  const asThief = { seed: stolen.signing, content: { author: stolen.keys.signing } };
  for (const by of [ash, bo]) await world.deed(by, memberHeld, { member: cy.id });
  world.later(4);
  await world.deed(cy, memberLeft, {}, asThief);
  expect(await world.verdict(await world.renew(cy))).toBeUndefined();
  await world.say(cy, "it is me");
  await world.say(cy, "no, me", asThief);
  expect(await world.judged()).toEqual(["said", "not-a-member"]);
});
