import { bookBytes, invitationKeys, invitationMade, readBook, readStewardship, RoomReader } from "@unionhall/kernel";
import { ascii, idOf } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { KernelWorld } from "./kernel-world.ts";
import type { Where } from "./where.ts";

/** Signed by a key that is nobody's, on a device that nobody has. */
async function asStranger(world: KernelWorld): Promise<Where> {
  const { secrets, device } = await world.person("stranger");
  return { content: { author: secrets.keys.signing, device, counter: 1 }, seed: secrets.signing };
}

test("what strangers sign leaves nothing behind, in the book or in a room, but that it does not count", async () => {
  const { world, people } = await KernelWorld.of("ash", "bo");
  const bo = people[1];
  const before = await world.book();
  const [bytes, counters] = [bookBytes(before).length, before.counters.last.size];
  for (let count = 0; count < 20; count++) {
    await world.write(bo, "a.word", ascii(""), await asStranger(world));
    await world.say(bo, "hello", await asStranger(world));
  }
  const book = await world.book();
  expect(book.voids.size).toBe(20);
  expect(book.counters.last.size).toBe(counters);
  expect((bookBytes(book).length - bytes) / 20).toBeLessThan(12);
  const room = new RoomReader(book);
  for (const read of await world.reads(world.founder, world.chat)) expect(room.take(read)).toMatchObject({ by: null });
  expect(room.state.counters.last.size).toBe(0);
});

test("whoever renews has not been heard of before, and goes on counting from there", async () => {
  const { world, people } = await KernelWorld.of("ash", "bo");
  const bo = people[1];
  const renewed = await world.renew(bo);
  expect(await world.verdict(renewed)).toBeUndefined();
  const again = await world.write(bo, "a.word", ascii(""), { content: { counter: bo.counter("none") } });
  expect(await world.verdict(again)).toBe("counter-not-above");
});

test("a member makes so many invitations on one day, and as many on the next", async () => {
  const { world, people } = await KernelWorld.of("ash", "bo");
  const [ash, bo] = people;
  const { latchKey } = await invitationKeys(world.ports, world.ports.random(16));
  // Any lawful keys will do: nobody comes by these.
  const keys = await Promise.all(
    Array.from({ length: 202 }, () => world.ports.crypto.publicKey(world.ports.random(32))),
  );
  const invite = (at: number, by = bo): Promise<number> =>
    world.deed(by, invitationMade, {
      invitation: idOf("key", keys[at]!),
      latch: latchKey,
      vouches: 0,
      until: world.hall.day + 14,
    });
  for (let at = 0; at < 200; at++) await invite(at);
  const over = await invite(200);
  expect(await world.verdict(over)).toBe("too-many-of-these");
  expect(readBook(bookBytes(await world.book()), readStewardship).invited).toEqual((await world.book()).invited);
  expect(await world.verdict(await invite(200, ash))).toBeUndefined();
  world.later(1);
  const next = await invite(201);
  expect(await world.verdict(next)).toBeUndefined();
});

test("a member renews so often on one day, and again on the next", async () => {
  const { world, people } = await KernelWorld.of("ash", "bo");
  const bo = people[1];
  const verdicts: unknown[] = [];
  for (let count = 0; count < 10; count++) verdicts.push(await world.verdict(await world.renew(bo)));
  expect(verdicts).toEqual(verdicts.map(() => undefined));
  const before = bo.secrets;
  expect(await world.verdict(await world.renew(bo))).toBe("too-many-of-these");
  bo.secrets = before;
  world.later(1);
  expect(await world.verdict(await world.renew(bo))).toBeUndefined();
});
