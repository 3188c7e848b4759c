import {
  invitationConfirmed,
  invitationMade,
  memberAdmitted,
  memberConfirmed,
  memberHeld,
  memberLeft,
  memberReturned,
  memberVouched,
} from "@unionhall/kernel";
import { expect, test } from "vitest";
import { names, renewalKeyOf, signingKeyOf } from "./consents.ts";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

async function hold(world: KernelWorld, member: Person, by: readonly [Person, Person]): Promise<void> {
  for (const each of by) await world.deed(each, memberHeld, { member: member.id });
}

/** Whose admission waits for somebody's word. */
async function waiting(world: KernelWorld): Promise<readonly string[]> {
  const { members } = await world.book();
  const waits = ({ id }: Person): boolean => members.get(id)?.suspensions.some(({ until }) => until === null) === true;
  return world.people.filter(waits).map(({ name }) => name);
}

test("whom a held phone let in that week is not heard until somebody else stands by them; what they said before stays", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const di = await world.join("di", ash, cy);
  world.later(8);
  const eve = await world.join("eve", ash, cy);
  world.later(7);
  for (const each of [di, eve]) await world.say(each, "hello");
  await hold(world, cy, [ash, bo]);
  await world.renew(cy);
  for (const each of [di, eve]) await world.say(each, "is that cy?");
  expect(await world.judged()).toEqual(["said", "said", "said", "admission-suspended"]);
  expect(await world.does(eve, memberHeld, { member: ash.id })).toBe("admission-suspended");
  expect(await world.does(di, memberConfirmed, { member: di.id })).toBe("no-effect");
  expect(await world.does(bo, memberConfirmed, { member: eve.id })).toBeUndefined();
  await world.say(eve, "thank you");
  expect(await world.judged()).toEqual(["said", "said", "said", "admission-suspended", "said"]);
  expect(await world.judged(bo)).toEqual(await world.judged());
});

test("whoever invited counts as much as whoever opened, and a renewal or a return as much as a hold", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await world.join("di", cy, bo);
  await world.join("eve", ash, bo);
  await world.renew(cy);
  expect(await waiting(world)).toEqual(["di"]);
  const again = await world.person("bo again");
  const back = await world.invite(ash, { returning: bo.id });
  const letter = await world.letter(again, back);
  for (const each of [ash, cy]) await world.vouch(each, back, again);
  world.later(3);
  await world.back(cy, again, letter);
  expect(await waiting(world)).toEqual(["di", "eve"]);
});

test("the invitations of that week let nobody in until somebody else stands by each", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const old = await world.invite(cy);
  world.later(8);
  const fresh = await world.invite(cy);
  await hold(world, cy, [ash, bo]);
  const di = await world.person("di");
  const letter = await world.letter(di, fresh);
  expect(await world.does(bo, memberAdmitted, { letter })).toBe("invitation-suspended");
  expect(await world.does(bo, invitationConfirmed, { invitation: old.invitation })).toBe("no-effect");
  world.later(4);
  expect(await world.does(cy, invitationConfirmed, { invitation: fresh.invitation })).toBe("takes-another");
  await world.deed(ash, invitationConfirmed, { invitation: fresh.invitation });
  expect(await world.verdict(await world.step(bo, di, letter))).toBeUndefined();
  await world.renew(cy);
  expect(await waiting(world)).toEqual([]);
});

/** Somebody with cy's phone, and three whom they made up: let in by it, or by those it let in. */
async function stolenPhone(): Promise<{
  readonly world: KernelWorld;
  readonly honest: readonly [ash: Person, bo: Person, di: Person];
  readonly cy: Person;
  readonly puppets: readonly [Person, Person, Person];
}> {
  const {
    world,
    people: [ash, bo, cy, di],
  } = await KernelWorld.of("ash", "bo", "cy", "di");
  const one = await world.join("one", cy, bo);
  const two = await world.join("two", one, cy);
  const three = await world.join("three", two, one);
  return { world, honest: [ash, bo, di], cy, puppets: [one, two, three] };
}

test("whoever a stolen phone let in, and whoever these let in, says nothing for each other that counts", async () => {
  const {
    world,
    honest: [ash, bo, di],
    cy,
    puppets: [one, two, three],
  } = await stolenPhone();
  const knock = await world.invite(ash, { vouches: 2 });
  const four = await world.person("four");
  for (const each of [one, two]) await world.vouch(each, knock, four);
  const open = await world.invite(three);
  await world.deed(one, memberHeld, { member: bo.id });
  await hold(world, cy, [ash, bo]);
  expect(await waiting(world)).toEqual(["one", "two", "three"]);
  expect(await world.does(di, memberAdmitted, { letter: await world.letter(four, knock) })).toBe("not-enough-vouches");
  expect(await world.does(di, memberAdmitted, { letter: await world.letter(four, open) })).toBe("invitation-suspended");
  await world.deed(di, memberHeld, { member: bo.id });
  expect((await world.book()).members.get(bo.id)?.holds).toEqual([]);
  expect(await world.does(two, memberConfirmed, { member: one.id })).toBe("admission-suspended");
  const { signing, latch } = four.secrets.keys;
  expect(await world.does(three, memberVouched, { invitation: knock.invitation, signing })).toBe("admission-suspended");
  const made = { invitation: signing, latch, vouches: 0, until: 99_999 };
  expect(await world.does(three, invitationMade, made)).toBe("admission-suspended");
  expect(await world.verdict(await world.renew(three))).toBeUndefined();
  expect(await waiting(world)).toEqual(["one", "two", "three"]);
});

test("none of them stands by another, not even whom somebody stands by; nor the phone when it is heard again, nor whom it lets in then", async () => {
  const {
    world,
    honest: [ash, bo],
    cy,
    puppets: [one, two],
  } = await stolenPhone();
  await hold(world, cy, [ash, bo]);
  await world.deed(ash, memberConfirmed, { member: one.id });
  expect(await world.does(one, memberConfirmed, { member: two.id })).toBe("takes-another");
  world.later(4);
  expect(await world.does(cy, memberConfirmed, { member: two.id })).toBe("takes-another");
  const five = await world.join("five", cy, bo);
  expect(await world.does(five, memberConfirmed, { member: two.id })).toBe("takes-another");
  expect(await waiting(world)).toEqual(["two", "three"]);
});

test("whom one of them brought back waits too, however long they have been here, and whom these let in", async () => {
  const {
    world,
    honest: [ash, bo, di],
    cy,
    puppets: [one],
  } = await stolenPhone();
  const again = await world.person("di again");
  const back = await world.invite(ash, { returning: di.id });
  for (const each of [ash, bo]) await world.vouch(each, back, again);
  world.later(3);
  await world.back(one, again, await world.letter(again, back));
  await world.join("eve", again, bo);
  await hold(world, cy, [ash, bo]);
  expect(await waiting(world)).toEqual(["di", "one", "two", "three", "eve"]);
});

test("who stands by somebody answers for them: when their phone is held that week, the newcomer waits again", async () => {
  const {
    world,
    honest: [ash, bo, di],
    cy,
    puppets: [one],
  } = await stolenPhone();
  await hold(world, cy, [ash, di]);
  await world.deed(bo, memberConfirmed, { member: one.id });
  await world.renew(cy);
  expect(await waiting(world)).toEqual(["two", "three"]);
  await world.renew(bo);
  expect(await waiting(world)).toEqual(["one", "two", "three"]);
  expect(await world.does(cy, memberConfirmed, { member: one.id })).toBeUndefined();
});

test("who renews their own keys first shields nobody whom they let in", async () => {
  const {
    world,
    honest: [ash, bo],
    cy,
    puppets: [one, two],
  } = await stolenPhone();
  await world.renew(one);
  await hold(world, cy, [ash, bo]);
  world.later(4);
  expect(await world.does(cy, memberConfirmed, { member: two.id })).toBe("takes-another");
  expect(await world.does(ash, memberConfirmed, { member: two.id })).toBeUndefined();
});

test("whom a phone let in has no say in the return of whose it was", async () => {
  const {
    world,
    honest: [ash, bo],
    cy,
    puppets: [one],
  } = await stolenPhone();
  const again = await world.person("not cy");
  const back = await world.invite(bo, { returning: cy.id });
  const letter = await world.letter(again, back);
  for (const each of [ash, one]) await world.vouch(each, back, again);
  world.later(3);
  const returned = async (by: Person): Promise<string | undefined> => world.does(by, memberReturned, { letter });
  expect(await returned(bo)).toBe("not-enough-vouches");
  await world.vouch(bo, back, again);
  expect(await returned(one)).toBe("takes-another");
  expect(await returned(bo)).toBeUndefined();
});

test("where everyone who could stand by them has gone, whoever is heard will do", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const di = await world.join("di", ash, bo);
  const eve = await world.join("eve", ash, cy);
  for (const each of [bo, cy]) await world.renew(each);
  expect(await waiting(world)).toEqual(["di", "eve"]);
  const fay = await world.join("fay", ash, bo);
  for (const each of [ash, bo]) await world.deed(each, memberLeft, {});
  expect(await world.does(fay, memberConfirmed, { member: di.id })).toBe("takes-another");
  await world.deed(cy, memberLeft, {});
  expect(await world.does(fay, memberConfirmed, { member: di.id })).toBeUndefined();
  expect(await world.does(di, memberConfirmed, { member: eve.id })).toBeUndefined();
});

test("who waits themselves is nobody who is left to stand by others", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo");
  await world.join("cy", ash, bo);
  await world.renew(bo);
  world.later(8);
  await world.join("di", ash, bo);
  await world.deed(ash, memberLeft, {});
  await world.renew(bo);
  expect(await waiting(world)).toEqual(["cy"]);
});

test("a suspended steward consents to nothing", async () => {
  const {
    world,
    people: [ash, bo, cy, di],
  } = await KernelWorld.of("ash", "bo", "cy", "di");
  const eve = await world.join("eve", ash, cy);
  await names(world, ash, eve, renewalKeyOf(ash));
  await hold(world, cy, [bo, di]);
  expect(await names(world, ash, bo, signingKeyOf(eve))).toBe("stewards-need-a-majority");
  await world.deed(bo, memberConfirmed, { member: eve.id });
  expect(await names(world, ash, bo, signingKeyOf(eve))).toBeUndefined();
});

test("in a circle of a few days, where nobody else is left to stand by them, nobody falls silent", async () => {
  const world = await KernelWorld.found("ash");
  const bo = await world.join("bo");
  const cy = await world.join("cy", bo, bo);
  const di = await world.join("di", bo, cy);
  await hold(world, world.founder, [bo, di]);
  for (const each of [bo, cy, di]) await world.say(each, "still here");
  expect(await world.judged()).toEqual(["said", "said", "said"]);
  await world.renew(world.founder);
  await world.renew(bo);
  expect(await waiting(world)).toEqual(["cy", "di"]);
});

test("in a desk nobody waits for anybody: the words found it anew", async () => {
  const desk = await KernelWorld.found("the words", "devices");
  const phone = await desk.join("phone");
  await desk.join("laptop", phone);
  const open = await desk.invite(phone);
  await desk.renew(phone);
  expect(await waiting(desk)).toEqual([]);
  expect((await desk.book()).invitations.get(open.invitation)?.suspensions).toEqual([]);
});
