import type { StewardChange } from "@unionhall/kernel";
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
  stewardToSign,
} from "@unionhall/kernel";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

type Consent = readonly [Person, "by their signing key" | "by their renewal key"];

async function change(
  world: KernelWorld,
  kind: typeof stewardNamed,
  member: Person,
  consents: readonly Consent[],
): Promise<StewardChange> {
  const { stewardsSince: after } = await world.book();
  const message = stewardToSign(kind.name, world.circle, member.id, after);
  const signed = consents.map(async ([{ secrets }, how]) => {
    const [by, seed] =
      how === "by their signing key" ? [secrets.keys.signing, secrets.signing] : [secrets.keys.renew, secrets.renew];
    return { by, signature: await world.ports.crypto.sign(seed, message) };
  });
  return { member: member.id, after, consents: await Promise.all(signed) };
}

test("a sole steward names another with their renewal key, and not without", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo", "cy");
  const name = async (...consents: readonly Consent[]): Promise<string | undefined> =>
    world.verdict(await world.deed(ash, stewardNamed, await change(world, stewardNamed, bo, consents)));
  expect(await name()).toBe("stewards-need-a-majority");
  expect(await name([ash, "by their signing key"])).toBe("stewards-need-a-majority");
  expect(await name([bo, "by their renewal key"])).toBe("stewards-need-a-majority");
  expect(await name([ash, "by their renewal key"])).toBeUndefined();
  expect(stewards(await world.book()).map(({ id }) => id)).toEqual([ash.id, bo.id]);
});

test("changing stewards takes most of them and at least two; what members consent to counts nothing", async () => {
  const {
    world,
    people: [ash, bo, cy, di],
  } = await KernelWorld.of("ash", "bo", "cy", "di");
  await world.deed(ash, stewardNamed, await change(world, stewardNamed, bo, [[ash, "by their renewal key"]]));
  const name = async (who: Person, ...consents: readonly Consent[]): Promise<string | undefined> =>
    world.verdict(await world.deed(ash, stewardNamed, await change(world, stewardNamed, who, consents)));
  expect(await name(cy)).toBe("stewards-need-a-majority");
  expect(await name(cy, [cy, "by their signing key"], [di, "by their signing key"])).toBe("stewards-need-a-majority");
  expect(await name(cy, [bo, "by their signing key"])).toBeUndefined();
  expect(await name(cy, [bo, "by their signing key"])).toBe("no-effect");
  const ended = await change(world, stewardEnded, bo, [[cy, "by their signing key"]]);
  expect(await world.verdict(await world.deed(di, stewardEnded, ended))).toBe("stewards-need-a-majority");
  expect(await world.verdict(await world.deed(ash, stewardEnded, ended))).toBeUndefined();
});

test("a consent is for one change: shown again later it counts nothing", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await world.deed(ash, stewardNamed, await change(world, stewardNamed, bo, [[ash, "by their renewal key"]]));
  const named = await change(world, stewardNamed, cy, [[bo, "by their signing key"]]);
  expect(await world.verdict(await world.deed(ash, stewardNamed, named))).toBeUndefined();
  const ended = await change(world, stewardEnded, cy, [[bo, "by their signing key"]]);
  expect(await world.verdict(await world.deed(ash, stewardEnded, ended))).toBeUndefined();
  expect(await world.verdict(await world.deed(ash, stewardNamed, named))).toBe("stewards-changed");
  const { stewardsSince: after } = await world.book();
  expect(await world.verdict(await world.deed(ash, stewardNamed, { ...named, after }))).toBe("bad-proof");
});

test("a steward on hold consents to nothing", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await world.deed(ash, stewardNamed, await change(world, stewardNamed, bo, [[ash, "by their renewal key"]]));
  await world.deed(ash, memberHeld, { member: bo.id });
  await world.deed(cy, memberHeld, { member: bo.id });
  const named = await change(world, stewardNamed, cy, [[bo, "by their signing key"]]);
  expect(await world.verdict(await world.deed(ash, stewardNamed, named))).toBe("stewards-need-a-majority");
});

test("who left, or has renewed their keys since, consents to nothing", async () => {
  const {
    world,
    people: [ash, bo, cy, di],
  } = await KernelWorld.of("ash", "bo", "cy", "di");
  const name = async (who: Person, ...consents: readonly Consent[]): Promise<string | undefined> =>
    world.verdict(await world.deed(ash, stewardNamed, await change(world, stewardNamed, who, consents)));
  await name(bo, [ash, "by their renewal key"]);
  await name(cy, [bo, "by their signing key"]);
  const named = await change(world, stewardNamed, di, [[bo, "by their signing key"]]);
  await world.renew(bo);
  expect(await world.verdict(await world.deed(ash, stewardNamed, named))).toBe("stewards-need-a-majority");
  await world.deed(cy, memberLeft, {});
  expect(await name(di, [cy, "by their signing key"])).toBe("stewards-need-a-majority");
  expect(await name(di, [bo, "by their signing key"])).toBeUndefined();
});

test("putting stewards on hold makes no majority smaller", async () => {
  const {
    world,
    people: [ash, bo, cy, di, eve, fay],
  } = await KernelWorld.of("ash", "bo", "cy", "di", "eve", "fay");
  const name = async (who: Person, ...consents: readonly Consent[]): Promise<string | undefined> =>
    world.verdict(await world.deed(ash, stewardNamed, await change(world, stewardNamed, who, consents)));
  await name(bo, [ash, "by their renewal key"]);
  await name(cy, [bo, "by their signing key"]);
  await name(di, [bo, "by their signing key"]);
  for (const [by, member] of [
    [eve, bo],
    [fay, bo],
    [ash, cy],
    [di, cy],
  ] as const)
    await world.deed(by, memberHeld, { member: member.id });
  expect(await name(eve, [di, "by their signing key"])).toBe("stewards-need-a-majority");
  world.later(4);
  expect(await name(eve, [di, "by their signing key"], [cy, "by their signing key"])).toBeUndefined();
});

test("only a steward makes a letterbox or raises the rules, and rules never go back", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo");
  expect(await world.verdict(await world.deed(bo, letterboxMade, await world.letterbox()))).toBe("not-a-steward");
  const odd = { ...(await world.letterbox()), key: new Uint8Array(1216).fill(0xff) };
  expect(await world.verdict(await world.deed(ash, letterboxMade, odd))).toBe("keys-unlawful");
  expect(await world.verdict(await world.deed(ash, letterboxMade, await world.letterbox()))).toBeUndefined();
  expect((await world.book()).letterboxes).toHaveLength(2);
  expect(await world.verdict(await world.deed(bo, rulesRaised, { rules: 2 }))).toBe("not-a-steward");
  expect(await world.verdict(await world.deed(ash, rulesRaised, { rules: 1 }))).toBe("rules-go-forward");
  expect(isHalted(await world.book())).toBe(false);
  await world.deed(ash, rulesRaised, { rules: 2 });
  expect(isHalted(await world.book())).toBe(true);
});

test("in a desk the words alone steward: nobody holds them, brings them back, names another or turns the keys", async () => {
  const desk = await KernelWorld.found("the words", "devices");
  const words = desk.founder;
  const phone = await desk.join("phone");
  const thief = await desk.join("another of the thief's", phone, phone);
  expect(await desk.verdict(await desk.deed(phone, memberHeld, { member: words.id }))).toBe("not-in-a-desk");
  const { invitation, latchKey } = await desk.invite(thief);
  const back = { invitation: latchKey, latch: invitation, vouches: 0, returning: words.id, until: 99_999 };
  expect(await desk.verdict(await desk.deed(phone, invitationMade, back))).toBe("not-in-a-desk");
  const named = await change(desk, stewardNamed, phone, [[words, "by their renewal key"]]);
  expect(await desk.verdict(await desk.deed(words, stewardNamed, named))).toBe("not-in-a-desk");
  expect(await desk.verdict(await desk.deed(phone, stewardNamed, named))).toBe("not-in-a-desk");
  await desk.turn(words, [words]);
  expect(await desk.verdict(desk.hall.placed.length)).toBe("desks-never-turn");
});

test("in a desk every device lets in whom it invited, however many there are", async () => {
  const desk = await KernelWorld.found("the words", "devices");
  for (const name of ["phone", "laptop", "library"]) await desk.join(name);
  const phone = desk.people[1]!;
  const tablet = await desk.person("tablet");
  const letter = await desk.letter(tablet, await desk.invite(phone));
  expect(await desk.verdict(await desk.deed(phone, memberAdmitted, { letter }))).toBeUndefined();
});
