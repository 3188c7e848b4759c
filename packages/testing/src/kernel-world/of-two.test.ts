import type { Book, Brought } from "@unionhall/kernel";
import {
  bookBytes,
  bookDigest,
  foundingFault,
  invitationMade,
  memberAdmitted,
  memberLeft,
  membersBrought,
  membersIn,
  readBook,
  readStewardship,
  walkFault,
  wholeKeys,
} from "@unionhall/kernel";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

async function ashAndBo(): Promise<{ readonly world: KernelWorld; readonly ash: Person; readonly bo: Person }> {
  const world = await KernelWorld.found("ash", "two");
  const bo = await world.join("bo");
  return { world, ash: world.founder, bo };
}

test("a circle of two takes the second, and nobody after: by no invitation, old or new, and not when one has gone", async () => {
  const world = await KernelWorld.found("ash", "two");
  const ash = world.founder;
  const [first, second] = [await world.invite(ash), await world.invite(ash)];
  const [bo, cy] = [await world.person("bo"), await world.person("cy")];
  await world.step(ash, bo, await world.letter(bo, first));
  const late = { letter: await world.letter(cy, second) };
  for (const by of [ash, bo]) expect(await world.does(by, memberAdmitted, late)).toBe("circle-of-two");
  const { latch, invitation } = { ...second, invitation: cy.secrets.keys.signing, latch: cy.secrets.keys.latch };
  const another = { invitation, latch, vouches: 0, until: world.hall.day + 3 };
  expect(await world.does(bo, invitationMade, another)).toBe("circle-of-two");
  await world.deed(bo, memberLeft, {});
  expect(membersIn(await world.book())).toHaveLength(1);
  expect(await world.does(ash, invitationMade, another)).toBe("circle-of-two");
  expect(await world.does(ash, memberAdmitted, late)).toBe("circle-of-two");
});

test("who lost everything comes back to it: that is no third", async () => {
  const { world, ash, bo } = await ashAndBo();
  const again = {
    invitation: (await world.person("x")).secrets.keys.signing,
    latch: (await world.person("y")).secrets.keys.latch,
  };
  const asked = { ...again, vouches: 0, returning: bo.id, until: world.hall.day + 9 };
  expect(await world.does(ash, invitationMade, asked)).toBeUndefined();
});

test("that it is of two is in its book as it is written and read back", async () => {
  const { world } = await ashAndBo();
  const book = await world.book();
  expect(book.ofTwo).toBe(true);
  expect(readBook(bookBytes(book), readStewardship).ofTwo).toBe(true);
  expect((await (await KernelWorld.of("ash")).world.book()).ofTwo).toBe(false);
});

test("a walk-out of a circle of two is one of two, and one that could be widened is borne out by nothing", async () => {
  const { world: old, ash, bo } = await ashAndBo();
  const before = await old.book();
  const { circle, hall } = old;
  const { seq, head } = hall.chain;
  const walked = { circle, seq, head, state: bookDigest(before), by: bo.id, without: [], parts: 1 };
  const founded = async (as?: "two"): Promise<KernelWorld> => {
    const made = await KernelWorld.walk(old, bo, walked, as);
    await made.deed(made.founder, membersBrought, { members: bringing(before, bo) });
    return made;
  };
  expect(foundingFault(before, await (await founded("two")).book())).toBeNull();
  expect(foundingFault(before, await (await founded()).book())).toBe("roster-differs");
  const wide = await KernelWorld.walk(old, bo, walked, "two");
  const cy = await old.person("cy");
  const members = [...bringing(before, bo), { id: cy.id, keys: cy.secrets.keys, steward: false }];
  expect(await wide.does(wide.founder, membersBrought, { members })).toBe("circle-of-two");
  expect(ash.id).not.toBe(bo.id);
});

test("nobody walks out of a circle of two without the other, also when that one has gone: there would be room for a third", async () => {
  const { world: old, ash, bo } = await ashAndBo();
  const fault = async (without: readonly Person[]): Promise<unknown> => {
    const before = await old.book();
    const { seq, head } = old.hall.chain;
    const at = { circle: old.circle, seq, head, state: bookDigest(before), by: ash.id, parts: 1 };
    return walkFault(before, { ...at, without: without.map(({ id }) => id) });
  };
  expect([await fault([]), await fault([bo])]).toEqual([null, "roster-differs"]);
  await old.deed(bo, memberLeft, {});
  expect(await fault([])).toBe("roster-differs");
});

function bringing(book: Book, by: Person): readonly Brought[] {
  const others = membersIn(book).filter(({ id }) => id !== by.id);
  return others.map(({ id, keys, steward }) => ({ id, keys: wholeKeys(keys), steward }));
}
