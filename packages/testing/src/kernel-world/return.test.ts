import {
  invitationObjected,
  memberAdmitted,
  memberHeld,
  memberRemoved,
  memberReturned,
  stewards,
} from "@unionhall/kernel";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";

test("who lost everything is back as the same person after two whole days and two vouches, without roles", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const again = await world.person("cy again");
  const invited = await world.invite(ash, { returning: cy.id });
  const letter = await world.letter(again, invited);
  await world.vouch(ash, invited, again);
  await world.vouch(bo, invited, again);
  const back = async (): Promise<string | undefined> => world.does(bo, memberReturned, { letter });
  world.later(2);
  expect(await back()).toBe("too-soon");
  world.later(1);
  expect(await world.verdict(await world.back(bo, again, letter))).toBeUndefined();
  await world.say(again, "back");
  await world.say(cy, "I am cy");
  expect(await world.judged()).toEqual(["said", "not-a-member"]);
  const member = (await world.book()).members.get(cy.id);
  expect(member).toMatchObject({ state: "in", steward: false, keys: again.secrets.keys });
});

test("nobody makes the two days shorter by claiming another time", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const beginning = { seq: 0, head: world.hall.chain.at(0)! };
  world.later(30);
  const again = await world.person("eve");
  const keys = await world.invite(ash, { returning: cy.id });
  const seen = { content: { time: 0, seen: beginning } };
  const early = await world.deed(ash, memberHeld, { member: cy.id }, seen);
  expect(await world.verdict(early)).toBeUndefined();
  await world.vouch(ash, keys, again);
  await world.vouch(bo, keys, again);
  world.later(2);
  const letter = await world.letter(again, keys);
  const claimed = { content: { time: Number.MAX_SAFE_INTEGER >>> 0 } };
  expect(await world.does(bo, memberReturned, { letter }, claimed)).toBe("too-soon");
});

test("two people whom somebody has made up bring nobody back: a steward vouches too", async () => {
  const {
    world,
    people: [ash, bo, cy, eve, puppet],
  } = await KernelWorld.of("ash", "bo", "cy", "eve", "puppet");
  const impostor = await world.person("not cy");
  const invited = await world.invite(eve, { returning: cy.id });
  const letter = await world.letter(impostor, invited);
  await world.vouch(eve, invited, impostor);
  await world.vouch(puppet, invited, impostor);
  const back = async (): Promise<string | undefined> => world.does(bo, memberReturned, { letter });
  world.later(3);
  expect(await back()).toBe("not-enough-vouches");
  await world.vouch(ash, invited, impostor);
  expect(await back()).toBeUndefined();
});

test("a vouch rests while its giver is on hold, for a return and for a knock", async () => {
  const {
    world,
    people: [ash, bo, cy, di, eve],
  } = await KernelWorld.of("ash", "bo", "cy", "di", "eve");
  const [again, fay] = [await world.person("cy again"), await world.person("fay")];
  const back = await world.invite(ash, { returning: cy.id });
  const knock = await world.invite(ash, { vouches: 1 });
  await world.vouch(ash, back, again);
  await world.vouch(bo, back, again);
  await world.vouch(bo, knock, fay);
  const try_ = async (): Promise<readonly (string | undefined)[]> => [
    await world.does(di, memberReturned, { letter: await world.letter(again, back) }),
    await world.does(di, memberAdmitted, { letter: await world.letter(fay, knock) }),
  ];
  world.later(3);
  await world.deed(di, memberHeld, { member: bo.id });
  await world.deed(eve, memberHeld, { member: bo.id });
  expect(await try_()).toEqual(["not-enough-vouches", "not-enough-vouches"]);
  world.later(4);
  expect(await try_()).toEqual([undefined, undefined]);
});

test("an objection asks for most of the other stewards", async () => {
  const {
    world,
    people: [ash, bo, cy, di],
  } = await KernelWorld.of("ash", "bo", "cy", "di");
  const again = await world.person("cy again");
  const invited = await world.invite(bo, { returning: cy.id });
  const letter = await world.letter(again, invited);
  await world.vouch(bo, invited, again);
  await world.vouch(di, invited, again);
  await world.deed(cy, invitationObjected, { invitation: invited.invitation });
  world.later(3);
  const back = async (): Promise<string | undefined> => world.does(bo, memberReturned, { letter });
  expect(await back()).toBe("not-enough-vouches");
  await world.vouch(ash, invited, again);
  expect(await back()).toBeUndefined();
});

test("nobody objects to a newcomer: for that there is the knock", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo");
  const { invitation } = await world.invite(ash);
  expect(await world.does(bo, invitationObjected, { invitation })).toBe("no-effect");
});

test("a steward who comes back is none, and who was removed is not renewed", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await world.deed(ash, memberRemoved, { member: cy.id });
  expect(await world.verdict(await world.renew(cy))).toBe("unknown-member");
  const again = await world.person("ash again");
  const invited = await world.invite(bo, { returning: ash.id });
  await world.vouch(bo, invited, again);
  world.later(3);
  await world.back(bo, again, await world.letter(again, invited));
  const book = await world.book();
  expect(book.members.get(ash.id)?.keys).toEqual(again.secrets.keys);
  expect(stewards(book)).toEqual([]);
});

test("an invitation back is no invitation in, and the other way round", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const di = await world.person("di");
  const returning = await world.invite(ash, { returning: cy.id });
  const asNew = await world.deed(bo, memberAdmitted, { letter: await world.letter(di, returning) });
  expect(await world.verdict(asNew)).toBe("unknown-invitation");
  const open = await world.invite(ash);
  world.later(3);
  const asOld = await world.deed(bo, memberReturned, { letter: await world.letter(di, open) });
  expect(await world.verdict(asOld)).toBe("unknown-invitation");
});
