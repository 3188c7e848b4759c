import { latchOwner, memberHeld, memberRemoved, stewardEnded, stewardNamed } from "@unionhall/kernel";
import type { Key } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { change, renewalKeyOf } from "./consents.ts";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

const latchOf = ({ secrets }: Person): Key => secrets.keys.latch;

/** Whose word a latch gave after a place, read at the end of the book: their name, and whether as a steward. */
async function wordOf(world: KernelWorld, by: Key, after: number, day = world.hall.day): Promise<string> {
  const owner = latchOwner(await world.book(), { by, after, day });
  if (owner === null) return "nobody";
  const { name } = world.people.find(({ id }) => id === owner.member.id)!;
  return owner.steward ? `${name}, steward` : name;
}

test("a latch speaks for who came in with it, from there on", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo");
  const { since } = (await world.book()).members.get(bo.id)!;
  expect(await wordOf(world, latchOf(ash), since)).toBe("ash, steward");
  expect(await wordOf(world, latchOf(bo), since)).toBe("bo");
  expect(await wordOf(world, latchOf(bo), since - 1)).toBe("nobody");
  expect(await wordOf(world, bo.secrets.keys.signing, since)).toBe("nobody");
  expect(await wordOf(world, latchOf(await world.person("eve")), since)).toBe("nobody");
});

test("who is steward for a time gives a steward's word in that time, whenever it is read", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo", "cy");
  const named = await world.deed(ash, stewardNamed, await change(world, stewardNamed, bo, renewalKeyOf(ash)));
  const said = await world.say(bo, "meanwhile");
  const ended = await world.deed(bo, stewardEnded, await change(world, stewardEnded, bo, renewalKeyOf(ash)));
  const words = [named - 1, named, said, ended - 1, ended].map((after) => wordOf(world, latchOf(bo), after));
  expect(await Promise.all(words)).toEqual(["bo", "bo, steward", "bo, steward", "bo, steward", "bo"]);
});

test("a latch says nothing more once its owner is out, or has another", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  const removed = await world.deed(ash, memberRemoved, { member: cy.id });
  const [lost, before] = [latchOf(bo), await world.say(bo, "mine")];
  const renewed = await world.renew(bo);
  expect(await wordOf(world, latchOf(cy), removed - 1)).toBe("cy");
  expect(await wordOf(world, latchOf(cy), removed)).toBe("nobody");
  expect(await wordOf(world, lost, before)).toBe("bo");
  expect(await wordOf(world, lost, renewed)).toBe("nobody");
  expect(await wordOf(world, latchOf(bo), renewed - 1)).toBe("nobody");
  expect(await wordOf(world, latchOf(bo), renewed)).toBe("bo");
});

test("who is on hold gives no word by their latch either", async () => {
  const {
    world,
    people: [ash, bo, cy],
  } = await KernelWorld.of("ash", "bo", "cy");
  await world.deed(bo, memberHeld, { member: ash.id });
  const held = await world.deed(cy, memberHeld, { member: ash.id });
  const { day } = world.hall;
  expect(await wordOf(world, latchOf(ash), held - 1)).toBe("ash, steward");
  expect(await wordOf(world, latchOf(ash), held, day + 3)).toBe("nobody");
  expect(await wordOf(world, latchOf(ash), held, day + 4)).toBe("ash, steward");
});
