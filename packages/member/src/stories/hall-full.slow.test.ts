import type { CircleId } from "@unionhall/protocol";
import {
  asked,
  bytesFor,
  comeIn,
  good,
  got,
  HallDisk,
  idOf,
  lines,
  problemOf,
  seen,
  type TestDevice,
  TestFile,
  threeChunks,
  World,
} from "@unionhall/testing";
import { expect, test } from "vitest";

const minute = 60_000;

/** Ash and Bo in a circle of a hall whose disk can fill up. */
async function ashAndBo() {
  const disk = new HallDisk();
  const made = await World.make("a hall that is full", disk);
  const [ash, bo] = [await made.device("ash"), await made.device("bo")];
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  await comeIn(made, ash, circle, bo);
  return { made, disk, circle, ash, bo };
}

const waits = (device: TestDevice, circle: CircleId): readonly string[] =>
  seen(device, circle).lines.flatMap(({ state, text }) => (state === "waiting" ? text : []));

test("what is written while the hall's disk is full waits, is said to wait, and goes by itself when there is room", async () => {
  const { made, disk, circle, ash, bo } = await ashAndBo();
  await good(ash.member.say(circle, "before"));
  await made.quiet();
  disk.isFull = true;
  for (const text of ["one", "two"]) await good(ash.member.say(circle, text));
  await made.quiet();
  expect([waits(ash, circle), seen(ash, circle).trouble]).toEqual([["one", "two"], "disk-full"]);
  const why = seen(ash, circle).lines.map(({ heldBack }) => heldBack);
  expect(why).toEqual([undefined, "refused", "refused"]);
  // The line stays up, and what is there can be read.
  expect(lines(bo, circle)).toEqual(["ash: before"]);
  const tries = asked(made, "append", "ash");
  for (let minutes = 0; minutes < 5; minutes++) await made.later(minute);
  expect(asked(made, "append", "ash") - tries).toBeLessThanOrEqual(5);
  expect(waits(ash, circle)).toEqual(["one", "two"]);
  disk.isFull = false;
  await made.later(minute);
  expect([waits(ash, circle), seen(ash, circle).trouble]).toEqual([[], null]);
  expect(lines(bo, circle)).toEqual(["ash: before", "ash: one", "ash: two"]);
});

test("what is said faster than a hall takes it waits, is said to wait, and comes to everyone in its order", async () => {
  const made = await World.make("too much at once", undefined, { entriesAtOnce: 80, entriesPerMinute: 30 });
  const [ash, bo] = [await made.device("ash"), await made.device("bo")];
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  await comeIn(made, ash, circle, bo);
  const said = Array.from({ length: 120 }, (_, at) => `line ${at}`);
  for (const text of said) await good(ash.member.say(circle, text));
  await made.quiet();
  const waiting = waits(ash, circle);
  expect([waiting.length > 32, seen(ash, circle).trouble]).toEqual([true, "too-fast"]);
  const came = said.slice(0, said.length - waiting.length).map((text) => `ash: ${text}`);
  expect(lines(bo, circle)).toEqual(came);
  for (let minutes = 0; minutes < 4; minutes++) await made.later(minute);
  expect([waits(ash, circle), seen(ash, circle).trouble]).toEqual([[], null]);
  expect(lines(bo, circle)).toEqual(said.map((text) => `ash: ${text}`));
});

test("a circle that is opened while the hall's disk is full is founded when there is room, though the line never dropped", async () => {
  const { made, disk, circle, ash } = await ashAndBo();
  disk.isFull = true;
  expect(problemOf(await ash.member.open({ in: circle, title: "Elsewhere", name: "ash" }))).toMatchObject({
    reason: "disk-full",
  });
  await made.later(minute);
  expect(ash.member.connection).toBe("online");
  disk.isFull = false;
  await made.later(minute);
  const other = ash.member.circles().find(({ title }) => title === "Elsewhere")!;
  await good(ash.member.say(other.id, "here at last"));
  await made.quiet();
  expect([waits(ash, other.id), lines(ash, other.id)]).toEqual([[], ["ash: here at last"]]);
});

test("a file is sent on from where it was", async () => {
  const { made, disk, circle, ash, bo } = await ashAndBo();
  const file = new TestFile(bytesFor(threeChunks));
  const full = new Promise<void>((resolve) => {
    file.before = async (at) => {
      if (at > 0) resolve();
      disk.isFull ||= at > 0;
    };
  });
  const sending = good(ash.member.sendFile(circle, file));
  // The machine may have other work: what is quiet for a moment may not have come so far.
  await full;
  await made.quiet();
  file.before = () => Promise.resolve();
  await made.later(minute);
  expect(lines(bo, circle)).toEqual([]);
  disk.isFull = false;
  await made.later(minute);
  await sending;
  await made.quiet();
  expect(await got(made, bo, circle)).toEqual(file.bytes);
});

test("whoever asks to come in is told; who lets them in does so when there is room", async () => {
  const { made, disk, circle, ash } = await ashAndBo();
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  const cy = await made.device("cy");
  const joining = { link, name: "cy", language: "en" } as const;
  disk.isFull = true;
  expect(problemOf(await cy.member.join(joining))).toEqual({ type: "refused", reason: "disk-full" });
  disk.isFull = false;
  for (const who of ["ash", "bo"]) made.hall.cutOff(who);
  await good(cy.member.join(joining));
  disk.isFull = true;
  for (const who of ["ash", "bo"]) made.hall.restore(who);
  await made.later(minute);
  expect(seen(cy, circle).state).toBe("waiting");
  disk.isFull = false;
  await made.later(minute);
  expect(seen(cy, circle).state).toBe("in");
});

test("on a disk that is nearly full talk waits, and a line is taken back and a member removed all the same", async () => {
  const { made, disk, circle, ash, bo } = await ashAndBo();
  await good(ash.member.say(circle, "a slip"));
  await made.quiet();
  disk.isLow = true;
  await good(ash.member.say(circle, "later"));
  await made.quiet();
  expect([waits(ash, circle), seen(ash, circle).trouble]).toEqual([["later"], "disk-full"]);
  await good(ash.member.erase(circle, seen(ash, circle).lines[0]!.id));
  await good(ash.member.remove(circle, idOf(ash, circle, "bo")));
  await made.quiet();
  expect(seen(bo, circle)).toMatchObject({ state: "out" });
  expect(seen(ash, circle).members.map(({ name, state }) => [name, state])).toEqual([
    ["ash", "in"],
    ["bo", "removed"],
  ]);
  expect(waits(ash, circle)).toEqual(["later"]);
  disk.isLow = false;
  await made.later(minute);
  expect(lines(ash, circle).at(-1)).toBe("ash: later");
  expect(waits(ash, circle)).toEqual([]);
});
