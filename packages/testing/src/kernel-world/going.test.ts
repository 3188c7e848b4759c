import {
  epochOpenAt,
  invitationMade,
  memberAdmitted,
  memberLeft,
  memberRemoved,
  unlawfulLatches,
} from "@unionhall/kernel";
import { rights } from "@unionhall/protocol";
import type { Door } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

test("who is removed opens nothing later, and says nothing more that counts", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await world.say(cy, "still here");
  await world.turn(ash, [ash, bo], () => world.deed(ash, memberRemoved, { member: cy.id }));
  await world.say(ash, "without cy");
  await world.say(cy, "am I?");
  expect(await world.judged(bo)).toEqual(["said", "said", "not-a-member"]);
  const reads = await world.reads(cy, world.chat);
  expect(reads.map((read) => (read.opened ? "opened" : read.reason))).toEqual(["opened", "no-key", "opened"]);
  expect(await world.does(cy, memberLeft, {})).toBe("not-a-member");
});

test("what is written under the old keys after a turn does not count in a room, and does in the book", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const old = bo.newest();
  await world.turn(ash, [ash, bo, cy]);
  await world.say(bo, "late", { epoch: old });
  await world.say(bo, "in time");
  expect(await world.judged(ash)).toEqual(["epoch-not-open", "said"]);
  expect(await world.does(bo, memberLeft, {}, { epoch: old })).toBeUndefined();
});

test("whoever goes takes their open invitations along", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const invited = await world.invite(cy);
  const used = await world.invite(cy);
  const di = await world.person("di");
  await world.step(bo, di, await world.letter(di, used));
  await world.deed(ash, memberRemoved, { member: cy.id });
  const book = await world.book();
  expect(book.invitations.get(invited.invitation)?.state).toBe("withdrawn");
  expect(book.invitations.get(used.invitation)?.state).toBe("spent");
  expect(book.members.get(di.id)?.state).toBe("in");
  const eve = await world.person("eve");
  const seq = await world.deed(bo, memberAdmitted, { letter: await world.letter(eve, invited) });
  expect(await world.verdict(seq)).toBe("invitation-not-open");
});

test("only a steward removes, nobody twice, and no steward before their office has ended", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  expect(await world.does(bo, memberRemoved, { member: cy.id })).toBe("not-a-steward");
  expect(await world.does(bo, memberRemoved, { member: ash.id })).toBe("stewards-need-a-majority");
  expect(await world.does(ash, memberRemoved, { member: ash.id })).toBe("stewards-need-a-majority");
  expect(await world.does(ash, memberRemoved, { member: cy.id })).toBeUndefined();
  expect(await world.does(ash, memberRemoved, { member: cy.id })).toBe("unknown-member");
});

test("the signing key of who was removed never comes in again", async () => {
  const {
    world,
    people: [ash, , cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await world.deed(ash, memberRemoved, { member: cy.id });
  const invited = await world.invite(ash);
  const letter = await world.letter(cy, invited);
  expect(await world.does(world.people[1]!, memberAdmitted, { letter })).toBe("keys-known");
});

test("an entry counts as it stands in the hall's order, however late it is read", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await world.say(cy, "before");
  await world.turn(ash, [ash, bo], () => world.deed(ash, memberRemoved, { member: cy.id }));
  expect(await world.judged(bo)).toEqual(["said"]);
  const book = await world.book();
  const [before, after] = [world.hall.placed.length - 1, world.hall.placed.length];
  expect([epochOpenAt(book, 2, before), epochOpenAt(book, 2, after), epochOpenAt(book, 65_536, after)]).toEqual([
    true,
    false,
    true,
  ]);
});

test("latches that are nobody's are named", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const invited = await world.invite(bo);
  const seq = await world.deed(ash, memberRemoved, { member: cy.id });
  const book = await world.book();
  expect(book.voids.get(seq)).toBeUndefined();
  const eve = await world.person("eve");
  const latch = ({ secrets: { keys } }: Person, given: number = rights.enter): Door["latches"][number] => ({
    key: keys.latch,
    renew: keys.renew,
    rights: given,
  });
  const lawful = [
    latch(ash, rights.enter | rights.steward),
    { key: invited.latchKey, rights: rights.join, by: bo.secrets.keys.latch },
    { key: eve.secrets.keys.signing, rights: rights.enter | rights.visit, by: bo.secrets.keys.latch, until: 1 },
  ];
  const unlawful = [
    latch(cy),
    latch(eve),
    latch(bo, rights.enter | rights.steward),
    { ...latch(bo), renew: ash.secrets.keys.renew },
    { key: eve.secrets.keys.latch, rights: rights.join, by: bo.secrets.keys.latch },
    { key: eve.secrets.keys.renew, rights: rights.enter | rights.visit, by: cy.secrets.keys.latch, until: 1 },
  ];
  const door = {
    v: 1,
    circle: world.circle,
    version: 1,
    latches: [...lawful, ...unlawful],
    hold: 2,
    invites: 9,
    keep: { default: 1, rooms: [] },
  } as const;
  expect(unlawfulLatches(book, door)).toEqual(unlawful);
});

test("an invitation names each key once, and lawful ones", async () => {
  const {
    world,
    people: [ash],
  } = await KernelWorld.of("ash", "bo", "cy");
  const { invitation, latchKey } = await world.invite(ash);
  const again = await world.deed(ash, invitationMade, { invitation, latch: latchKey, vouches: 0, until: 99_999 });
  expect(await world.verdict(again)).toBe("invitation-known");
});
