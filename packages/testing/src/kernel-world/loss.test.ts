import type { MemberRenewed } from "@unionhall/kernel";
import { memberAdmitted, memberHeld, memberLeft, memberRenewed, renewalToSign } from "@unionhall/kernel";
import type { MemberKeys } from "@unionhall/protocol";
import { ascii } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";
import { freshSecrets } from "./person.ts";

test("the renewal key gives a member new keys, and the old ones fall silent", async () => {
  const {
    world,
    people: [, bo],
  } = await KernelWorld.of("ash", "bo", "cy");
  const thief = bo.secrets;
  expect(await world.verdict(await world.renew(bo))).toBeUndefined();
  await world.say(bo, "it is me again");
  const { keys } = thief;
  await world.say(bo, "no, me", { seed: thief.signing, content: { author: keys.signing } });
  expect(await world.judged()).toEqual(["said", "not-a-member"]);
  expect((await world.book()).members.get(bo.id)?.keys).toEqual(bo.secrets.keys);
});

test("a renewal is told by the renewal key alone, once, here, for these keys", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo");
  const before = bo.secrets;
  const next = await freshSecrets(world.ports);
  const sign = (
    seed: Person["secrets"]["signing"],
    keys: MemberKeys = next.keys,
    circle = world.circle,
  ): ReturnType<typeof world.ports.crypto.sign> =>
    world.ports.crypto.sign(seed, renewalToSign(circle, before.keys.renew, keys));
  const { renew: key } = before.keys;
  const told = async (payload: MemberRenewed): Promise<string | undefined> =>
    world.does(bo, memberRenewed, payload, { seed: next.signing, content: { author: next.keys.signing } });
  expect(await told({ renew: key, keys: next.keys, signature: await sign(before.signing) })).toBe("bad-proof");
  expect(await told({ renew: key, keys: next.keys, signature: await sign(before.renew, before.keys) })).toBe(
    "bad-proof",
  );
  const elsewhere = await KernelWorld.found("eve", "people", "elsewhere");
  expect(
    await told({ renew: key, keys: next.keys, signature: await sign(before.renew, next.keys, elsewhere.circle) }),
  ).toBe("bad-proof");
  expect(await told({ renew: next.keys.renew, keys: next.keys, signature: await sign(next.renew) })).toBe("bad-proof");
  const good = { renew: key, keys: next.keys, signature: await sign(before.renew) };
  expect(await world.does(ash, memberRenewed, good)).toBe("bad-proof");
  expect(await told(good)).toBeUndefined();
  expect(await told(good)).toBe("unknown-member");
});

test("a renewal takes no key that was ever anyone's, its own renewal key least of all", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo");
  const before = bo.secrets;
  for (const odd of [{ renew: before.keys.renew }, { latch: ash.secrets.keys.latch }, { latch: before.keys.latch }]) {
    const fresh = await freshSecrets(world.ports);
    const keys = { ...fresh.keys, ...odd };
    const signature = await world.ports.crypto.sign(before.renew, renewalToSign(world.circle, before.keys.renew, keys));
    const where = { seed: fresh.signing, content: { author: keys.signing } };
    const seq = await world.deed(bo, memberRenewed, { renew: before.keys.renew, keys, signature }, where);
    expect(await world.verdict(seq)).toBe("keys-known");
  }
});

test("old keys stay taken after a renewal", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo");
  const { latch } = bo.secrets.keys;
  await world.renew(bo);
  const cy = await world.person("cy");
  cy.secrets = { ...cy.secrets, keys: { ...cy.secrets.keys, latch } };
  const letter = await world.letter(cy, await world.invite(ash));
  expect(await world.does(ash, memberAdmitted, { letter })).toBe("keys-known");
});

test("a hold takes two, silences for three days, and lapses by itself", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await world.say(cy, "hello");
  await world.deed(ash, memberHeld, { member: cy.id });
  await world.say(cy, "still heard");
  await world.deed(bo, memberHeld, { member: cy.id });
  await world.say(cy, "is that cy?");
  world.later(3);
  await world.say(cy, "and now?");
  world.later(1);
  await world.write(ash, "a.new.day", ascii(""));
  await world.say(cy, "it is me");
  expect(await world.judged()).toEqual(["said", "said", "member-on-hold", "member-on-hold", "said"]);
  expect((await world.book()).members.get(cy.id)?.holds).toMatchObject([{ lastDay: world.hall.day - 1 }]);
});

test("what was said during a hold stays void after a renewal and after another hold, whenever it is read", async () => {
  const {
    world,
    people: [ash, bo, cy, di],
  } = await KernelWorld.of("ash", "bo", "cy", "di");
  await world.deed(ash, memberHeld, { member: cy.id });
  await world.deed(bo, memberHeld, { member: cy.id });
  await world.say(cy, "a thief speaks");
  const early = await world.judged();
  await world.renew(cy);
  await world.say(cy, "it is me");
  expect(await world.judged()).toEqual(["member-on-hold", "said"]);
  world.later(31);
  await world.deed(ash, memberHeld, { member: cy.id });
  await world.deed(di, memberHeld, { member: cy.id });
  await world.say(cy, "again?");
  expect(await world.judged()).toEqual([...early, "said", "member-on-hold"]);
});

test("one member asks for one hold in thirty days, and asking waits three days for a second", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await world.deed(ash, memberHeld, { member: cy.id });
  expect(await world.does(ash, memberHeld, { member: cy.id })).toBe("too-soon");
  world.later(4);
  expect(await world.does(bo, memberHeld, { member: cy.id })).toBeUndefined();
  expect((await world.book()).members.get(cy.id)?.holds).toEqual([]);
  world.later(26);
  expect(await world.does(ash, memberHeld, { member: bo.id })).toBeUndefined();
});

test("who has left, or is on hold, holds nobody with what they asked before", async () => {
  const {
    world,
    people: [ash, bo, cy, di, eve, fay],
  } = await KernelWorld.of("ash", "bo", "cy", "di", "eve", "fay");
  const holds = async (): Promise<number | undefined> => (await world.book()).members.get(eve.id)?.holds.length;
  await world.deed(bo, memberHeld, { member: eve.id });
  await world.deed(bo, memberLeft, {});
  await world.deed(cy, memberHeld, { member: eve.id });
  expect(await holds()).toBe(0);
  await world.deed(eve, memberHeld, { member: cy.id });
  await world.deed(di, memberHeld, { member: cy.id });
  await world.deed(ash, memberHeld, { member: eve.id });
  expect(await holds()).toBe(0);
  await world.deed(fay, memberHeld, { member: eve.id });
  expect(await holds()).toBe(1);
});
