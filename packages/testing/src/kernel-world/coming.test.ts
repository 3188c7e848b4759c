import {
  bookDigest,
  invitationWithdrawn,
  memberAdmitted,
  membersIn,
  RoomReader,
  sealLetter,
  openLetter,
} from "@unionhall/kernel";
import { epochNumber, idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";

test("ash founds, invites bo, and both have the same book", async () => {
  const world = await KernelWorld.found("ash");
  const bo = await world.join("bo");
  const [ashs, bos] = [await world.book(), await world.book(bo)];
  expect([...ashs.voids]).toEqual([]);
  expect(membersIn(ashs).map(({ id, steward }) => [id, steward])).toEqual([
    [world.founder.id, true],
    [bo.id, false],
  ]);
  expect(bookDigest(bos)).toEqual(bookDigest(ashs));
  expect([...ashs.epochs.keys()]).toEqual([0, 1]);
});

test("a newcomer opens what was kept before, by links, and nothing that was passing", async () => {
  const world = await KernelWorld.found("ash");
  const board = idOf("room", world.ports.random(16));
  await world.say(world.founder, "for those who are here");
  await world.say(world.founder, "for everyone", { room: board, class: "kept" });
  await world.turn(world.founder, [world.founder]);
  await world.say(world.founder, "again for those who are here");
  const bo = await world.join("bo");
  await world.say(bo, "hello");
  expect((await world.reads(bo, board)).map(({ opened }) => opened)).toEqual([true]);
  const chat = await world.reads(bo, world.chat);
  expect(chat.map((read) => (read.opened ? "opened" : read.reason))).toEqual(["no-key", "no-key", "opened"]);
  expect((await world.reads(world.founder, world.chat)).every(({ opened }) => opened)).toBe(true);
});

test("steps are derived forward by who was there, and backward by nobody", async () => {
  const world = await KernelWorld.found("ash");
  const [bo, cy] = [await world.join("bo"), await world.join("cy")];
  expect(cy.newest().number).toBe(epochNumber(0, 2));
  for (const person of [world.founder, bo]) expect(person.newest()).toEqual(cy.newest());
  expect(bo.epochs.get(0)?.passing).toBeNull();
  expect(cy.epochs.get(1)?.passing).toBeNull();
});

test("a link that was used, withdrawn, or is too old lets nobody in", async () => {
  const world = await KernelWorld.found("ash");
  const [bo, cy, di] = [await world.person("bo"), await world.person("cy"), await world.person("di")];
  const used = await world.invite(world.founder);
  await world.step(world.founder, bo, await world.letter(bo, used));
  const again = await world.deed(world.founder, memberAdmitted, { letter: await world.letter(cy, used) });
  expect(await world.verdict(again)).toBe("invitation-not-open");

  const withdrawn = await world.invite(world.founder);
  await world.deed(world.founder, invitationWithdrawn, { invitation: withdrawn.invitation });
  const after = await world.deed(world.founder, memberAdmitted, { letter: await world.letter(cy, withdrawn) });
  expect(await world.verdict(after)).toBe("invitation-not-open");

  const old = await world.invite(world.founder, { days: 3 });
  world.later(3);
  const onItsLastDay = await world.deed(world.founder, memberAdmitted, { letter: await world.letter(cy, old) });
  expect(await world.verdict(onItsLastDay)).toBeUndefined();
  const older = await world.invite(world.founder, { days: 3 });
  world.later(4);
  const late = await world.deed(bo, memberAdmitted, { letter: await world.letter(di, older) });
  expect(await world.verdict(late)).toBe("invitation-not-open");
});

test("only its maker and stewards take an invitation back", async () => {
  const world = await KernelWorld.found("ash");
  const [bo, cy] = [await world.join("bo"), await world.join("cy")];
  const { invitation } = await world.invite(bo);
  const seq = await world.deed(cy, invitationWithdrawn, { invitation });
  expect(await world.verdict(seq)).toBe("not-a-steward");
  const own = await world.deed(bo, invitationWithdrawn, { invitation });
  expect(await world.verdict(own)).toBeUndefined();
});

test("the same letter a second time brings nobody in", async () => {
  const world = await KernelWorld.found("ash");
  const bo = await world.person("bo");
  const letter = await world.letter(bo, await world.invite(world.founder));
  await world.step(world.founder, bo, letter);
  const seq = await world.deed(world.founder, memberAdmitted, { letter });
  expect(await world.verdict(seq)).toBe("invitation-not-open");
  const fresh = await world.invite(world.founder);
  const known = await world.deed(world.founder, memberAdmitted, { letter: await world.letter(bo, fresh) });
  expect(await world.verdict(known)).toBe("keys-known");
});

test("a letter for another circle, or signed by another link, counts for nothing", async () => {
  const world = await KernelWorld.found("ash");
  const other = await KernelWorld.found("eve", "people", "another world");
  const bo = await world.person("bo");
  const invited = await world.invite(world.founder);
  const elsewhere = await other.letter(bo, invited);
  expect(await world.does(world.founder, memberAdmitted, { letter: elsewhere })).toBe("not-this-circle");
  const letter = await world.letter(bo, invited);
  const renamed = { ...elsewhere, letter: letter.letter };
  expect(await world.does(world.founder, memberAdmitted, { letter: renamed })).toBe("bad-proof");
  const second = await world.invite(world.founder);
  const moved = { ...letter, letter: { ...letter.letter, invitation: second.invitation } };
  expect(await world.does(world.founder, memberAdmitted, { letter: moved })).toBe("bad-proof");
});

test("a letter opens in its circle's letterbox alone, and only with both signatures", async () => {
  const world = await KernelWorld.found("ash");
  const bo = await world.person("bo");
  const letter = await world.letter(bo, await world.invite(world.founder));
  const box = (await world.book()).letterbox!;
  const sealed = await sealLetter(world.ports, box.key, letter);
  expect(await openLetter(world.ports, world.circle, box.seed, sealed)).toEqual(letter);
  expect(await openLetter(world.ports, idOf("circle", new Uint8Array(20)), box.seed, sealed)).toBeNull();
  expect(await openLetter(world.ports, world.circle, (await world.letterbox()).seed, sealed)).toBeNull();
  for (const broken of [{ byInvitation: letter.byNewcomer }, { byNewcomer: letter.byInvitation }]) {
    const forged = await sealLetter(world.ports, box.key, { ...letter, ...broken });
    expect(await openLetter(world.ports, world.circle, box.seed, forged)).toBeNull();
  }
});

test("from three members up nobody admits whom they invited", async () => {
  const world = await KernelWorld.found("ash");
  const bo = await world.join("bo");
  const cy = await world.join("cy", bo, bo);
  expect(membersIn(await world.book())).toHaveLength(3);
  const di = await world.person("di");
  const invited = await world.invite(cy);
  const own = await world.deed(cy, memberAdmitted, { letter: await world.letter(di, invited) });
  expect(await world.verdict(own)).toBe("own-invitation");
  const others = await world.deed(bo, memberAdmitted, { letter: await world.letter(di, invited) });
  expect(await world.verdict(others)).toBeUndefined();
});

test("a knock waits for its vouches, and a voucher does not admit", async () => {
  const world = await KernelWorld.found("ash");
  const [bo, cy] = [await world.join("bo"), await world.join("cy")];
  const di = await world.person("di");
  const invited = await world.invite(bo, { vouches: 2 });
  const letter = await world.letter(di, invited);
  const admit = (by = world.founder): Promise<number> => world.deed(by, memberAdmitted, { letter });
  expect(await world.verdict(await admit())).toBe("not-enough-vouches");
  await world.vouch(bo, invited, di);
  expect(await world.verdict(await admit())).toBe("not-enough-vouches");
  await world.vouch(cy, invited, di);
  expect(await world.verdict(await admit(cy))).toBe("voucher-admits");
  expect(await world.verdict(await admit())).toBeUndefined();
});

test("a vouch is for a person: for somebody else with the same link it counts nothing, and the newest is the one", async () => {
  const world = await KernelWorld.found("ash");
  const [bo, cy] = [await world.join("bo"), await world.join("cy")];
  const [di, eve] = [await world.person("di"), await world.person("eve")];
  const invited = await world.invite(bo, { vouches: 1 });
  await world.vouch(cy, invited, di);
  const eves = await world.deed(world.founder, memberAdmitted, { letter: await world.letter(eve, invited) });
  expect(await world.verdict(eves)).toBe("not-enough-vouches");
  await world.vouch(cy, invited, eve);
  expect([...(await world.book()).invitations.get(invited.invitation)!.vouchedBy.keys()]).toEqual([
    eve.secrets.keys.signing,
  ]);
});

test("a voucher who is gone vouches no more", async () => {
  const world = await KernelWorld.found("ash");
  const [bo, cy] = [await world.join("bo"), await world.join("cy")];
  const di = await world.person("di");
  const invited = await world.invite(bo, { vouches: 1 });
  await world.vouch(cy, invited, di);
  await world.write(cy, "member.left", new Uint8Array([0xa0]));
  const seq = await world.deed(world.founder, memberAdmitted, { letter: await world.letter(di, invited) });
  expect(await world.verdict(seq)).toBe("not-enough-vouches");
});

test("keys that a link makes, or one key for two things, become no member's", async () => {
  const world = await KernelWorld.found("ash");
  const invited = await world.invite(world.founder);
  const bo = await world.person("bo");
  const { keys } = bo.secrets;
  for (const odd of [
    { latch: invited.latchKey },
    { renew: invited.invitation },
    { latch: keys.renew },
    { renew: keys.signing },
  ]) {
    bo.secrets = { ...bo.secrets, keys: { ...keys, ...odd } };
    const seq = await world.deed(world.founder, memberAdmitted, { letter: await world.letter(bo, invited) });
    expect(await world.verdict(seq)).toBe("keys-known");
  }
});

test("in a room, what newcomers say counts from their admission on", async () => {
  const world = await KernelWorld.found("ash");
  const bo = await world.join("bo");
  await world.say(bo, "hello");
  const reader = new RoomReader(await world.book());
  const [entry] = (await world.reads(world.founder, world.chat)).map((read) => reader.take(read));
  expect(entry).toMatchObject({ type: "said", by: { id: bo.id } });
});
