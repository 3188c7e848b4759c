import { FakeClock, good, lines, seen, type TestDevice, world } from "@unionhall/testing";
import type { CircleId } from "@unionhall/protocol";
import { expect, test } from "vitest";

const day = 86_400_000;

function lineCalled(device: TestDevice, circle: CircleId, text: string): string {
  const line = seen(device, circle).lines.find((each) => each.text === text);
  if (line === undefined) throw new Error(`nobody said ${text}`);
  return line.id;
}

test("who takes a line back leaves a gap where it was, on every device", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  for (const text of ["one", "two", "three"]) await good(ash.member.say(circle, text));
  await made.quiet();
  await good(ash.member.erase(circle, lineCalled(ash, circle, "two")));
  await made.quiet();
  for (const each of [ash, bo]) expect(lines(each, circle)).toEqual(["ash: one", "ash: three"]);
  expect(seen(ash, circle).gone).toMatchObject([{ after: lineCalled(ash, circle, "one"), why: "author" }]);
  const bos = await made.wake(bo);
  expect(lines(bos, circle)).toEqual(lines(ash, circle));
  expect(seen(bos, circle).gone).toEqual(seen(ash, circle).gone);
  expect(seen(bos, circle).findings).toEqual([]);
  // Someone new to the past reads the same, from the hall's list alone.
  const verified = await good(bos.member.verify(circle));
  expect(verified).toMatchObject({ erased: 1, findings: [], ours: { same: true } });
});

test("a line taken back is gone from the device at rest, and its counter is not used again", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  await good(ash.member.say(circle, "one"));
  await good(ash.member.say(circle, "my slip"));
  await made.quiet();
  await good(ash.member.erase(circle, lineCalled(ash, circle, "my slip")));
  await made.quiet();
  const ashs = await made.wake(ash);
  expect(lines(ashs, circle)).toEqual(["ash: one"]);
  expect(seen(ashs, circle).gone).toHaveLength(1);
  await good(ashs.member.say(circle, "after that"));
  await made.quiet();
  expect(lines(bo, circle)).toEqual(["ash: one", "ash: after that"]);
  const bos = await made.wake(bo);
  expect(lines(bos, circle)).toEqual(["ash: one", "ash: after that"]);
  expect(seen(bos, circle).findings).toEqual([]);
  // The secret that was shown erases one line and no other.
  const erased = made.hall.asked.flatMap(({ ask }) => (ask.type === "erase" ? [ask] : []));
  expect(erased).toHaveLength(1);
  expect(lines(ashs, circle)).toEqual(["ash: one", "ash: after that"]);
});

test("nobody takes back what others said, and a line that waits is never sent", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  await good(ash.member.say(circle, "mine"));
  await made.quiet();
  expect(await bo.member.erase(circle, lineCalled(bo, circle, "mine"))).toEqual({
    ok: false,
    problem: { type: "not-your-line" },
  });
  expect(await bo.member.erase(circle, "nothing")).toEqual({ ok: false, problem: { type: "no-such-line" } });
  made.hall.cutOff("bo");
  await made.quiet();
  for (const text of ["first", "never mind", "last"]) await good(bo.member.say(circle, text));
  await good(bo.member.erase(circle, lineCalled(bo, circle, "never mind")));
  made.hall.restore("bo");
  await made.later(60_000);
  expect(lines(ash, circle)).toEqual(["ash: mine", "bo: first", "bo: last"]);
  expect((await good(ash.member.verify(circle))).findings).toEqual([]);
});

test("what is older than the circle keeps goes, and the screen says so", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  await good(ash.member.say(circle, "an old story"));
  await made.quiet();
  await made.later(92 * day);
  await made.hall.wire.sweep();
  await good(ash.member.say(circle, "a new one"));
  await made.quiet();
  const verified = await good(bo.member.verify(circle));
  expect(verified).toMatchObject({ erased: 1, findings: [] });
  const bos = await made.wake(bo);
  expect(lines(bos, circle)).toEqual(["ash: a new one"]);
  expect(seen(bos, circle).findings).toEqual([]);
});

test("a hall that moves the day on takes nothing from a device that has it", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  await bo.member.close();
  const bos = await made.device("bo", bo.store, { clock: new FakeClock() });
  await good(ash.member.say(circle, "today"));
  await made.quiet();
  await made.later(100 * day);
  await good(ash.member.say(circle, "today too"));
  await made.quiet();
  expect(lines(bos, circle)).toEqual(["ash: today", "ash: today too"]);
});

test("a device forgets what was passing after two weeks, reads it back when asked, and goes on counting", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  for (const text of ["old one", "old two"]) await good(ash.member.say(circle, text));
  await good(bo.member.say(circle, "old three"));
  await made.quiet();
  const before = lines(bo, circle);
  await ash.member.close();
  await made.later(14 * day);
  expect(lines(bo, circle)).toEqual(before);
  // Bo's device stays on, ash's comes back later; the hall need not be there for it.
  for (const who of ["ash", "bo"]) made.hall.cutOff(who);
  await made.later(day);
  const ashs = await made.device("ash", ash.store);
  for (const device of [ashs, bo]) {
    expect(lines(device, circle)).toEqual([]);
    expect(seen(device, circle)).toMatchObject({ title: "Everyone", more: true, findings: [] });
  }
  for (const who of ["ash", "bo"]) made.hall.restore(who);
  await made.later(60_000);
  await good(ashs.member.say(circle, "new"));
  await good(bo.member.say(circle, "new too"));
  await made.quiet();
  const all = [...before, "ash: new", "bo: new too"];
  for (const device of [ashs, bo]) {
    expect(lines(device, circle)).toEqual(all.slice(3));
    await good(device.member.readBack(circle));
    expect(lines(device, circle)).toEqual(all);
    expect(seen(device, circle).findings).toEqual([]);
  }
});

test("what is said at the same moment is all said, once, in order", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const texts = ["a", "b", "c", "d", "e"];
  await Promise.all(texts.map((text) => good(ash.member.say(circle, text))));
  await made.quiet();
  expect(lines(bo, circle)).toEqual(texts.map((text) => `ash: ${text}`));
  expect(seen(bo, circle).findings).toEqual([]);
});
