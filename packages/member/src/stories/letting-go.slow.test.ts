import { webcrypto } from "node:crypto";
import { webSealing } from "@unionhall/kernel";
import type { Bytes, CircleId, Subtle } from "@unionhall/protocol";
import { book, webCrypto } from "@unionhall/protocol";
import { comeIn, found, good, hallAddress, lines, seen, sitDown, type TestDevice, World } from "@unionhall/testing";
import { expect, test } from "vitest";
import { roomShelf } from "../circle/shelves.ts";
import { passingRoom } from "../desk/kinds.ts";
import { Device } from "../device/device.ts";
import { bareKey } from "../device/key-lock.ts";
import type { Change } from "../ports.ts";
import { MemoryStore } from "../store/memory-store.ts";
import { SealedStore } from "../store/sealed-store.ts";

/** A store that knows which shelves were ever used. */
class Shelves extends MemoryStore {
  readonly #used = new Set<string>();

  override write(changes: readonly Change[]): Promise<void> {
    for (const { shelf } of changes) this.#used.add(shelf);
    return super.write(changes);
  }

  /** Those on which something stands. */
  async filled(): Promise<ReadonlySet<string>> {
    const used = await Promise.all([...this.#used].map(async (shelf) => ({ shelf, items: await this.read(shelf) })));
    return new Set(used.flatMap(({ shelf, items }) => (items.length === 0 ? [] : [shelf])));
  }

  /** What the desk's rooms hold on this device, for whoever has its key. */
  async desk(): Promise<readonly Bytes[]> {
    const subtle = webcrypto.subtle as Subtle;
    const random = (length: number): Bytes => new Uint8Array(length);
    const ports = { crypto: webCrypto(subtle), sealing: webSealing(subtle), random };
    const lock = await bareKey({ ...ports, store: this } as unknown as Parameters<typeof bareKey>[0]);
    const open = new SealedStore(ports, this, lock!.key);
    const { circle } = (await Device.load(open)).place!;
    const rooms = await Promise.all([book, passingRoom].map((room) => open.read(roomShelf(circle, room))));
    return rooms.flat().map(({ value }) => value);
  }
}

interface Told {
  readonly made: World;
  readonly circle: CircleId;
  /** The ones that bo stays in. */
  readonly others: readonly CircleId[];
  /** Another one, of ash and bo. */
  readonly team: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  readonly tablet: TestDevice;
  readonly shelves: { readonly bo: Shelves; readonly tablet: Shelves };
  /** What each held before there was a team. */
  readonly before: { readonly bo: ReadonlySet<string>; readonly tablet: ReadonlySet<string> };
}

const circlesOf = ({ member }: TestDevice): readonly CircleId[] =>
  member
    .circles()
    .map(({ id }) => id)
    .toSorted();

/** Bo has two devices, and is in a team with ash beside the circle of everyone. */
async function told(): Promise<Told> {
  const made = await World.make("letting go");
  const shelves = { bo: new Shelves(), tablet: new Shelves() };
  const ash = await made.device("ash");
  const [phone, tablet] = [await made.device("bo", shelves.bo), await made.device("tablet", shelves.tablet)];
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  await comeIn(made, ash, circle, phone, "bo");
  await sitDown(made, phone, tablet);
  await made.later(1_000);
  // From here on the desk has every shelf it will have.
  const notes = await good(tablet.member.open({ in: circle, title: "Notes", name: "bo" }));
  await phone.member.close();
  const bo = await made.device("bo", shelves.bo);
  await made.later(1_000);
  const before = { bo: await shelves.bo.filled(), tablet: await shelves.tablet.filled() };
  const team = await good(ash.member.open({ in: circle, title: "Team", name: "ash" }));
  await comeIn(made, ash, team, bo);
  await made.later(1_000);
  for (const device of [ash, bo, tablet]) await good(device.member.say(team, "hello team"));
  await made.quiet();
  expect(lines(tablet, team)).toHaveLength(3);
  return { made, circle, others: [circle, notes].toSorted(), team, ash, bo, tablet, shelves, before };
}

/** Keys of one circle in the desk's rooms here: the entries that name a hall. */
const keysIn = async (shelves: Shelves): Promise<number> =>
  (await shelves.desk()).filter((value) => found([hallAddress], [value]).length > 0).length;

test("who leaves a circle keeps nothing of it, on any device", async () => {
  const { made, circle, others, team, ash, bo, tablet, shelves, before } = await told();
  expect(await keysIn(shelves.bo)).toBe(3);
  await good(bo.member.leave(team));
  await made.later(1_000);
  for (const [device, held, had] of [
    [bo, shelves.bo, before.bo],
    [tablet, shelves.tablet, before.tablet],
  ] as const) {
    expect(circlesOf(device)).toEqual(others);
    expect(await held.filled()).toEqual(had);
    expect(await keysIn(held)).toBe(2);
  }
  expect(seen(ash, team).members.map(({ state }) => state)).toEqual(["in", "left"]);
  await good(bo.member.say(circle, "still with everyone"));
  await made.quiet();
  expect(lines(ash, circle)).toEqual(["bo: still with everyone"]);
});

test("who was removed keeps what they have read, until they forget the circle", async () => {
  const { made, others, team, ash, bo, tablet, shelves, before } = await told();
  expect(await bo.member.forget(team)).toEqual({ ok: false, problem: { type: "still-in" } });
  await good(ash.member.remove(team, seen(bo, team).me!));
  await made.later(1_000);
  for (const device of [bo, tablet]) {
    expect(seen(device, team).state).toBe("out");
    expect(lines(device, team)).toHaveLength(3);
  }
  // The hall need not be there for that; the other devices hear of it when it is.
  made.hall.cutOff("bo");
  await made.quiet();
  await good(bo.member.forget(team));
  expect(bo.member.circle(team)).toBeNull();
  // The desk's outbox is the one shelf more.
  expect((await shelves.bo.filled()).size).toBe(before.bo.size + 1);
  expect(await keysIn(shelves.bo)).toBe(2);
  await bo.member.close();
  const again = await made.device("bo", shelves.bo);
  expect(circlesOf(again)).toEqual(others);
  expect(seen(tablet, team).state).toBe("out");
  made.hall.restore("bo");
  await made.later(60_000);
  expect(tablet.member.circle(team)).toBeNull();
  expect(await shelves.tablet.filled()).toEqual(before.tablet);
});

test("a device that was off while its person left lets go when it next comes, and what was cut off is gone on with", async () => {
  const { made, others, team, bo, tablet, shelves, before } = await told();
  await tablet.member.close();
  // Bo's phone goes out once the circle has been told, before the desk has.
  const asked = made.hall.asked.length;
  const turn = (): boolean => made.hall.asked.slice(asked).some(({ ask }) => ask.type === "turn");
  made.hall.tamper = (told) => {
    if (turn()) made.hall.cutOff("bo");
    return told;
  };
  expect(await bo.member.leave(team)).toEqual({ ok: false, problem: { type: "offline" } });
  await made.quiet();
  made.hall.tamper = null;
  await bo.member.close();
  const again = await made.device("bo", shelves.bo);
  made.hall.restore("bo");
  await made.later(60_000);
  const late = await made.device("tablet", shelves.tablet);
  await made.later(1_000);
  for (const [device, held, had] of [
    [again, shelves.bo, before.bo],
    [late, shelves.tablet, before.tablet],
  ] as const) {
    expect(circlesOf(device)).toEqual(others);
    expect(await held.filled()).toEqual(had);
    expect(await keysIn(held)).toBe(2);
  }
});

for (const isOff of [false, true]) {
  test(`what a device cannot take away just now goes ${isOff ? "when it is on again" : "when it can"}`, async () => {
    const { made, others, team, ash, bo, shelves, before } = await told();
    await good(ash.member.remove(team, seen(bo, team).me!));
    await made.quiet();
    const write = shelves.bo.write.bind(shelves.bo);
    shelves.bo.write = (changes) =>
      changes.some(({ key }) => key === null) ? Promise.reject(new Error("read-only")) : write(changes);
    expect(await bo.member.forget(team)).toEqual({ ok: false, problem: { type: "keeps-nothing" } });
    await made.quiet();
    expect(await shelves.bo.filled()).not.toEqual(before.bo);
    shelves.bo.write = write;
    if (isOff) await bo.member.close();
    const again = isOff ? await made.device("bo", shelves.bo) : bo;
    await made.quiet();
    await made.later(60_000);
    expect(circlesOf(again)).toEqual(others);
    expect(await shelves.bo.filled()).toEqual(before.bo);
  });
}

test("what was let go stays so after coming back with the words; to come again takes forgetting first", async () => {
  const { made, others, team, ash, bo } = await told();
  const words = (await bo.member.words())!.join(" ");
  await good(ash.member.remove(team, seen(bo, team).me!));
  await made.quiet();
  const { link } = await good(ash.member.invite(team, { vouches: 0 }));
  expect(await bo.member.join({ link, name: "bo", language: "en" })).toEqual({
    ok: false,
    problem: { type: "was-in" },
  });
  await good(bo.member.forget(team));
  await made.quiet();
  const back = await made.device("bo's new phone");
  const report = await good(back.member.recover({ hall: hallAddress, words }));
  await made.later(5_000);
  expect(report.circles.map(({ id }) => id).toSorted()).toEqual(others);
  expect(report.refused).toBe(0);
  expect(circlesOf(back)).toEqual(others);
  await good(back.member.join({ link, name: "bo again", language: "en" }));
  await made.later(1_000);
  await good(back.member.say(team, "I am back"));
  await made.quiet();
  expect(lines(ash, team).at(-1)).toBe("bo again: I am back");
});
