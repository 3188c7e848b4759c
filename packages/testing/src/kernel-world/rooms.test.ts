import {
  bookDigest,
  Chain,
  Counters,
  dailyCap,
  emptyBook,
  fold,
  memberHeld,
  RoomReader,
  stewardEnded,
  stewardship,
  visitToSign,
} from "@unionhall/kernel";
import type { BookRead, Opened } from "@unionhall/kernel";
import { firstHead, idOf, msInDay, nextHead } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { names, renewalKeyOf } from "./consents.ts";
import { KernelWorld } from "./kernel-world.ts";
import type { Person } from "./person.ts";

/** What a computer that ash borrows for two hours says. */
async function visiting(
  world: KernelWorld,
): Promise<{ visitor: Person; content: Pick<Opened, "visit"> & object; until: number }> {
  const visitor = await world.person("the library's");
  const member = world.founder.secrets.keys.signing;
  const until = world.now + 7_200_000;
  const signature = await world.ports.crypto.sign(
    world.founder.secrets.signing,
    visitToSign(world.circle, member, visitor.secrets.keys.signing, until),
  );
  visitor.epochs.set(0, world.founder.newest());
  return { visitor, content: { visit: { member, until, signature } }, until };
}

test("a visit talks as its member until its time, and does nothing else", async () => {
  const world = await KernelWorld.found("ash");
  const { visitor, content, until } = await visiting(world);
  await world.say(visitor, "from the library", { content });
  await world.say(visitor, "too late", { content: { ...content, time: until + 1 } });
  await world.say(visitor, "without the certificate");
  expect(await world.judged()).toEqual(["said", "visit-is-over", "not-a-member"]);
  const deed = await world.deed(visitor, memberHeld, { member: world.founder.id }, { content });
  expect(await world.verdict(deed)).toBe("visits-only-talk");
});

test("what somebody said as a steward stays a steward's word, and what they said later is none", async () => {
  const {
    world,
    people: [ash, bo],
  } = await KernelWorld.of("ash", "bo");
  await world.say(bo, "before");
  await names(world, ash, bo, renewalKeyOf(ash));
  await world.say(bo, "as one");
  await world.deed(bo, stewardEnded, { member: bo.id, after: 0, consents: [] });
  await world.say(bo, "after");
  await world.say(ash, "all along");
  const reader = new RoomReader(await world.book());
  const said = (await world.reads(ash, world.chat)).map((read) => reader.take(read));
  expect(said.map((entry) => entry.type === "said" && entry.steward)).toEqual([false, true, false, true]);
});

test("a visit's key that claims an early time ends with its day all the same", async () => {
  const world = await KernelWorld.found("ash");
  const { visitor, content } = await visiting(world);
  world.later(1);
  const early = { ...content, time: 0, seen: { seq: 0, head: firstHead(world.circle) } };
  await world.say(visitor, "still here", { content: early });
  expect(await world.judged()).toEqual(["visit-is-over"]);
  expect(await world.verdict(await world.write(visitor, "a.vote", new Uint8Array(), { content: early }))).toBe(
    "visit-is-over",
  );
});

test("an old entry served again, or a second one with its counter, counts nothing", async () => {
  const world = await KernelWorld.found("ash");
  await world.say(world.founder, "first");
  const { header, body } = world.hall.placed.at(-1)!;
  world.hall.place({ header, body: body! });
  await world.say(world.founder, "second with the first's counter", { content: { counter: 1 } });
  expect(await world.judged()).toEqual(["said", "counter-not-above", "counter-not-above"]);
});

test("nobody's counter is moved by anybody else", async () => {
  const world = await KernelWorld.found("ash");
  const bo = await world.join("bo");
  await world.say(bo, "in ash's device's name", { content: { device: world.founder.device, counter: 2 ** 40 } });
  await world.say(world.founder, "my first");
  expect(await world.judged()).toEqual(["said", "said"]);
});

test("a counter that jumps is a gap, unless something was erased in between", () => {
  const counters = new Counters();
  const [author, device] = [idOf("key", new Uint8Array(32)), idOf("device", new Uint8Array(8))];
  const take = (counter: number): boolean => counters.take({ author, device, counter, seq: 10 + counter });
  expect([1, 2, 2, 1, 5].map(take)).toEqual([true, true, false, false, true]);
  expect(counters.gaps).toEqual([{ author, device, after: 2, seq: 15 }]);
  counters.tombstone();
  expect([9, 10, 12].map(take)).toEqual([true, true, true]);
  expect(counters.gaps).toHaveLength(2);
});

test("one member says so much in a room in a day, by however many keys", async () => {
  const world = await KernelWorld.found("ash");
  await world.say(world.founder, "once");
  const { content } = await visiting(world);
  const [read] = await world.reads(world.founder, world.chat);
  const reader = new RoomReader(await world.book());
  const say = (n: number): string => {
    const author = idOf("key", new Uint8Array(32).fill(n % 200));
    const entry = reader.take({ ...(read as Opened), ...content, author, counter: n });
    return entry.type === "void" ? entry.reason : entry.type;
  };
  for (let n = 1; n <= dailyCap; n++) expect(say(n)).toBe("said");
  expect(say(dailyCap + 1)).toBe("too-many-today");
  const tomorrow = { ...(read as Opened), counter: dailyCap + 2, day: read!.day + 1 };
  expect(reader.take(tomorrow).type).toBe("said");
});

test("one author writes so much in the book in a day", async () => {
  const world = await KernelWorld.found("ash");
  const at = await world.write(world.founder, "a.decision", new Uint8Array());
  const book = await world.book();
  const read = (await world.bookReads()).find(({ seq }) => seq === at) as BookRead & Opened;
  const write = (n: number, day = read.day): ReturnType<typeof fold> =>
    fold(book, { ...read, seq: at + n, counter: read.counter + n, day });
  for (let n = 1; n <= dailyCap - 1; n++) expect(write(n)).toBeNull();
  expect(write(dailyCap)).toBe("too-many-today");
  expect(write(dailyCap + 1, read.day + 1)).toBeNull();
});

test("usable time is the claim, not before what was seen nor after the hall's day", async () => {
  const world = await KernelWorld.found("ash");
  const beginning = { seq: 1, head: world.hall.chain.head };
  world.later(10);
  await world.write(world.founder, "a.new.day", new Uint8Array());
  const { now, hall } = world;
  const { day } = hall;
  await world.say(world.founder, "now");
  await world.say(world.founder, "long ago", { content: { time: 0 } });
  await world.say(world.founder, "long ago, having seen nothing since", { content: { time: 0, seen: beginning } });
  await world.say(world.founder, "in a year", { content: { time: world.now + 365 * msInDay } });
  world.later(9_000_000);
  await world.write(world.founder, "a.new.age", new Uint8Array(), { content: { time: 0 } });
  await world.say(world.founder, "as long as forms are read", { content: { time: 0 } });
  const reader = new RoomReader(await world.book());
  const times = (await world.reads(world.founder, world.chat)).map((read) => {
    const entry = reader.take(read);
    return entry.type === "said" ? entry.time : entry.type;
  });
  expect(times).toEqual([now, day * msInDay, (day - 10) * msInDay, (day + 1) * msInDay - 1, 2 ** 48 - 1]);
});

const circle = idOf("circle", new Uint8Array(20));
const link = (seq: number, n = seq, day = 5): Parameters<Chain["take"]>[0] => ({
  seq,
  day,
  id: idOf("entry", new Uint8Array(32).fill(n)),
});

test("a chain notices what was left out, put in another's place, or dated back", () => {
  const chain = new Chain(circle);
  expect([chain.take(link(1)), chain.take(link(2)), chain.take(link(1))]).toEqual([null, null, null]);
  expect(chain.head).toBe(nextHead(nextHead(firstHead(circle), link(1).id, 5), link(2).id, 5));
  expect(chain.take(link(4))).toEqual({ type: "gap", seq: 3 });
  expect(chain.take(link(2, 9))).toEqual({ type: "changed", seq: 2 });
  expect(chain.take(link(3, 3, 4))).toEqual({ type: "day-went-back", seq: 3 });
  expect(chain.seq).toBe(2);
});

test("a chain from an anchor goes on to the same heads", () => {
  const whole = new Chain(circle);
  for (let seq = 1; seq <= 3; seq++) whole.take(link(seq));
  const later = new Chain(circle, { seq: 3, head: whole.head, day: whole.day });
  for (const chain of [whole, later]) chain.take(link(4));
  expect([later.seq, later.head]).toEqual([4, whole.head]);
  expect([later.at(2), later.at(3), later.at(5)]).toEqual([undefined, whole.at(3), undefined]);
});

test("another past than this device's shows in what a member has seen, or the hall has signed", () => {
  const chain = new Chain(circle);
  for (let seq = 1; seq <= 3; seq++) chain.take(link(seq));
  const other = firstHead(idOf("circle", new Uint8Array(20).fill(1)));
  expect(chain.checkSeen(4, { seq: 3, head: chain.head })).toBeNull();
  expect(chain.checkSeen(4, { seq: 2, head: chain.head })).toEqual({ type: "seen-differs", seq: 4, seen: 2 });
  expect(chain.checkSeen(3, { seq: 3, head: chain.head })).toEqual({ type: "seen-differs", seq: 3, seen: 3 });
  const signed = (head: typeof other, seq = 3): Parameters<Chain["checkSigned"]>[0] => ({
    statement: { circle, seq, head, day: 5, nonce: new Uint8Array(32) },
    signature: new Uint8Array(64),
  });
  expect(chain.checkSigned(signed(chain.head))).toBeNull();
  expect(chain.checkSigned(signed(other))).toMatchObject({ type: "head-differs", ours: chain.head });
  expect(chain.checkSigned(signed(other, 9))).toBeNull();
});

test("an empty book has a digest, and it is its circle's", () => {
  expect(bookDigest(emptyBook(circle, stewardship))).not.toEqual(
    bookDigest(emptyBook(idOf("circle", new Uint8Array(20).fill(1)), stewardship)),
  );
});
