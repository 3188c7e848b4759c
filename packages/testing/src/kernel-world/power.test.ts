import type { RulesRaised } from "@unionhall/kernel";
import {
  invitationMade,
  isHalted,
  letterboxMade,
  memberAdmitted,
  memberHeld,
  memberLeft,
  rulesRaised,
  stewardEnded,
  stewardNamed,
  stewards,
  stewardsAsOf,
} from "@unionhall/kernel";
import { uint64 } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { Signer } from "./consents.ts";
import { change, consentsTo, names, renewalKeyOf, signingKeyOf } from "./consents.ts";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

async function raise(world: KernelWorld, rules: number, consents: readonly Signer[]): Promise<RulesRaised> {
  const after = stewardsAsOf(await world.book());
  return { rules, ...(await consentsTo(world, rulesRaised.name, after, uint64(rules), consents)) };
}

test("a sole steward names another with their renewal key, and not without", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo", "cy");
  expect(await names(world, ash, bo)).toBe("stewards-need-a-majority");
  expect(await names(world, ash, bo, signingKeyOf(ash))).toBe("stewards-need-a-majority");
  expect(await names(world, ash, bo, renewalKeyOf(bo))).toBe("stewards-need-a-majority");
  expect(await names(world, ash, bo, renewalKeyOf(ash))).toBeUndefined();
  expect(stewards(await world.book()).map(({ id }) => id)).toEqual([ash.id, bo.id]);
});

test("changing stewards takes most of them and at least two; what members consent to counts nothing", async () => {
  const {
    world,
    people: [ash, bo, cy, di],
  } = await KernelWorld.of("ash", "bo", "cy", "di");
  await names(world, ash, bo, renewalKeyOf(ash));
  expect(await names(world, ash, cy)).toBe("stewards-need-a-majority");
  expect(await names(world, ash, cy, signingKeyOf(cy), signingKeyOf(di))).toBe("stewards-need-a-majority");
  expect(await names(world, ash, cy, signingKeyOf(bo))).toBeUndefined();
  expect(await names(world, ash, cy, signingKeyOf(bo))).toBe("no-effect");
  const ended = await change(world, stewardEnded, bo, signingKeyOf(cy));
  expect(await world.does(di, stewardEnded, ended)).toBe("stewards-need-a-majority");
  expect(await world.does(ash, stewardEnded, ended)).toBeUndefined();
});

test("a consent is for one change: shown again later it counts nothing", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await names(world, ash, bo, renewalKeyOf(ash));
  const named = await change(world, stewardNamed, cy, signingKeyOf(bo));
  expect(await world.does(ash, stewardNamed, named)).toBeUndefined();
  const ended = await change(world, stewardEnded, cy, signingKeyOf(bo));
  expect(await world.does(ash, stewardEnded, ended)).toBeUndefined();
  expect(await world.does(ash, stewardNamed, named)).toBe("stewards-changed");
  const after = stewardsAsOf(await world.book());
  expect(await world.does(ash, stewardNamed, { ...named, after })).toBe("bad-proof");
});

test("a turn of the keys ends every consent given before it, and no step does", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await names(world, ash, bo, renewalKeyOf(ash));
  const named = await change(world, stewardNamed, cy, signingKeyOf(bo));
  await world.turn(bo, [ash, bo, cy]);
  expect(await world.does(ash, stewardNamed, named)).toBe("stewards-changed");
  const anew = await change(world, stewardNamed, cy, signingKeyOf(bo));
  await world.join("di", ash, bo);
  expect(await world.does(ash, stewardNamed, anew)).toBeUndefined();
});

test("a steward steps back alone, as a member; the last one does not, whatever they sign", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const back = async (by: Person, ...consents: readonly Signer[]): Promise<string | undefined> =>
    world.does(by, stewardEnded, await change(world, stewardEnded, by, ...consents));
  expect(await back(ash)).toBe("last-steward");
  expect(await back(ash, renewalKeyOf(ash))).toBe("last-steward");
  await names(world, ash, bo, renewalKeyOf(ash));
  expect(await back(cy)).toBe("no-effect");
  expect(await back(ash)).toBeUndefined();
  expect(await back(bo)).toBe("last-steward");
  const { members } = await world.book();
  expect([ash, bo].map(({ id }) => members.get(id))).toMatchObject([
    { state: "in", steward: false },
    { state: "in", steward: true },
  ]);
});

test("nobody names themselves", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo");
  for (const consents of [[], [renewalKeyOf(bo)], [signingKeyOf(bo)]])
    expect(await names(world, bo, bo, ...consents)).toBe("stewards-need-a-majority");
  expect(stewards(await world.book()).map(({ id }) => id)).toEqual([ash.id]);
});

test("a steward on hold consents to nothing", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await names(world, ash, bo, renewalKeyOf(ash));
  await world.deed(ash, memberHeld, { member: bo.id });
  await world.deed(cy, memberHeld, { member: bo.id });
  const named = await change(world, stewardNamed, cy, signingKeyOf(bo));
  expect(await world.does(ash, stewardNamed, named)).toBe("stewards-need-a-majority");
});

test("who left, or has renewed their keys since, consents to nothing", async () => {
  const {
    world,
    people: [ash, bo, cy, di],
  } = await KernelWorld.of("ash", "bo", "cy", "di");
  await names(world, ash, bo, renewalKeyOf(ash));
  await names(world, ash, cy, signingKeyOf(bo));
  const named = await change(world, stewardNamed, di, signingKeyOf(bo));
  await world.renew(bo);
  expect(await world.does(ash, stewardNamed, named)).toBe("stewards-need-a-majority");
  await world.deed(cy, memberLeft, {});
  expect(await names(world, ash, di, signingKeyOf(cy))).toBe("stewards-need-a-majority");
  expect(await names(world, ash, di, signingKeyOf(bo))).toBeUndefined();
});

test("putting stewards on hold makes no majority smaller", async () => {
  const {
    world,
    people: [ash, bo, cy, di, eve, fay],
  } = await KernelWorld.of("ash", "bo", "cy", "di", "eve", "fay");
  await names(world, ash, bo, renewalKeyOf(ash));
  await names(world, ash, cy, signingKeyOf(bo));
  await names(world, ash, di, signingKeyOf(bo));
  for (const [by, member] of [
    [eve, bo],
    [fay, bo],
    [ash, cy],
    [di, cy],
  ] as const)
    await world.deed(by, memberHeld, { member: member.id });
  expect(await names(world, ash, eve, signingKeyOf(di))).toBe("stewards-need-a-majority");
  world.later(4);
  expect(await names(world, ash, eve, signingKeyOf(di), signingKeyOf(cy))).toBeUndefined();
});

test("only a steward makes a letterbox, and one that letters can be sealed to", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo");
  expect(await world.does(bo, letterboxMade, await world.letterbox())).toBe("not-a-steward");
  const odd = { ...(await world.letterbox()), key: new Uint8Array(1216).fill(0xff) };
  expect(await world.does(ash, letterboxMade, odd)).toBe("keys-unlawful");
  const { letterbox: first } = await world.book();
  const next = await world.letterbox();
  expect(await world.does(ash, letterboxMade, next)).toBeUndefined();
  expect(await world.book()).toMatchObject({ letterbox: next, olderLetterboxes: [first!.seed] });
});

test("one steward's key alone halts nobody: rules are raised by most of the stewards, or a sole one's words", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const raised = async (by: Person, rules: number, ...consents: readonly Signer[]): Promise<string | undefined> =>
    world.does(by, rulesRaised, await raise(world, rules, consents));
  expect(await raised(ash, 2)).toBe("stewards-need-a-majority");
  expect(await raised(ash, 2, signingKeyOf(ash), signingKeyOf(bo))).toBe("stewards-need-a-majority");
  expect(await raised(ash, 1, renewalKeyOf(ash))).toBe("rules-go-forward");
  expect(await raised(bo, 2, renewalKeyOf(ash))).toBe("stewards-need-a-majority");
  await names(world, ash, bo, renewalKeyOf(ash));
  expect(await raised(ash, 2, renewalKeyOf(ash))).toBe("stewards-need-a-majority");
  expect(await raised(ash, 2, signingKeyOf(cy))).toBe("stewards-need-a-majority");
  const forThree = await raise(world, 3, [signingKeyOf(bo)]);
  expect(await world.does(ash, rulesRaised, { ...forThree, rules: 9 })).toBe("bad-proof");
  expect(isHalted(await world.book())).toBe(false);
  expect(await raised(ash, 2, signingKeyOf(bo))).toBeUndefined();
  expect(isHalted(await world.book())).toBe(true);
});

test("in a desk the words alone steward: nobody holds them, brings them back, names another or turns the keys", async () => {
  const desk = await KernelWorld.found("the words", "devices");
  const words = desk.founder;
  const phone = await desk.join("phone");
  const thief = await desk.join("another of the thief's", phone, phone);
  expect(await desk.does(phone, memberHeld, { member: words.id })).toBe("not-in-a-desk");
  const { invitation, latchKey } = await desk.invite(thief);
  const back = { invitation: latchKey, latch: invitation, vouches: 0, returning: words.id, until: 99_999 };
  expect(await desk.does(phone, invitationMade, back)).toBe("not-in-a-desk");
  const named = await change(desk, stewardNamed, phone, renewalKeyOf(words));
  expect(await desk.does(words, stewardNamed, named)).toBe("not-in-a-desk");
  expect(await desk.does(phone, stewardNamed, named)).toBe("not-in-a-desk");
  await desk.turn(words, [words]);
  expect(await desk.verdict(desk.hall.placed.length)).toBe("desks-never-turn");
});

test("in a desk every device lets in whom it invited, however many there are", async () => {
  const desk = await KernelWorld.found("the words", "devices");
  for (const name of ["phone", "laptop", "library"]) await desk.join(name);
  const phone = desk.people[1]!;
  const tablet = await desk.person("tablet");
  const letter = await desk.letter(tablet, await desk.invite(phone));
  expect(await desk.does(phone, memberAdmitted, { letter })).toBeUndefined();
});
