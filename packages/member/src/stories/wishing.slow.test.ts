import { good, lines, seen, type TestDevice, world } from "@unionhall/testing";
import type { CircleId } from "@unionhall/protocol";
import { expect, test } from "vitest";

const dayMs = 86_400_000;

function lineCalled(device: TestDevice, circle: CircleId, text: string): string {
  const line = seen(device, circle).lines.find((each) => each.text === text);
  if (line === undefined) throw new Error(`nobody said ${text}`);
  return line.id;
}

function wishOn(device: TestDevice, circle: CircleId, text: string) {
  const { wish } = seen(device, circle).lines.find((each) => each.text === text)!;
  return wish === undefined ? null : { name: wish.name, mine: wish.mine };
}

/** Ash, who is steward, and bo and cy; bo has said an address. */
async function talk() {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  await good(bo.member.say(circle, "an address"));
  await made.quiet();
  return { made, circle, ash, bo, cy };
}

test("what a steward wishes gone shows at once to whom it concerns, goes after a week, and no sooner", async () => {
  const { made, circle, ash, bo, cy } = await talk();
  await good(ash.member.wishes.make(circle, lineCalled(ash, circle, "an address")));
  await made.quiet();
  expect(wishOn(ash, circle, "an address")).toEqual({ name: "ash", mine: true });
  expect(wishOn(bo, circle, "an address")).toEqual({ name: "ash", mine: false });
  expect(wishOn(cy, circle, "an address")).toBeNull();
  made.hall.cutOff("cy");
  await made.later(7 * dayMs);
  await made.hall.wire.sweep();
  for (const each of [ash, bo, cy]) expect(lines(each, circle)).toEqual(["bo: an address"]);
  await made.later(dayMs);
  await made.hall.wire.sweep();
  // Cy, who has heard of it and cannot reach the hall, lets it go like the others; and when woken, too.
  const isGoneFrom = (device: TestDevice): void => {
    expect(lines(device, circle)).toEqual([]);
    expect(seen(device, circle).gone).toMatchObject([{ why: "steward" }]);
    expect(seen(device, circle).findings).toEqual([]);
  };
  for (const each of [ash, bo, cy]) isGoneFrom(each);
  isGoneFrom(await made.wake(cy));
  expect(await good(bo.member.verify(circle))).toMatchObject({ erased: 1, findings: [] });
});

test("whose line it is keeps it, and a steward may change their mind; a new wish takes a new objection", async () => {
  const { made, circle, ash, bo, cy } = await talk();
  const line = lineCalled(ash, circle, "an address");
  const shown = async () => {
    await made.quiet();
    return [wishOn(ash, circle, "an address")?.mine, wishOn(bo, circle, "an address")?.mine];
  };
  await good(ash.member.wishes.make(circle, line));
  expect(await shown()).toEqual([true, false]);
  await good(bo.member.wishes.object(circle, line));
  expect(await shown()).toEqual([undefined, undefined]);
  await made.later(dayMs);
  await good(ash.member.wishes.make(circle, line));
  expect(await shown()).toEqual([true, false]);
  await good(ash.member.wishes.object(circle, line));
  expect(await shown()).toEqual([undefined, undefined]);
  await made.later(11 * dayMs);
  await made.hall.wire.sweep();
  expect(lines(cy, circle)).toEqual(["bo: an address"]);
  expect((await good(cy.member.verify(circle))).findings).toEqual([]);
});

test("who was away when a line was kept, and over the day it was to go, has it again when they come", async () => {
  const { made, circle, ash, bo, cy } = await talk();
  await good(ash.member.wishes.make(circle, lineCalled(ash, circle, "an address")));
  await made.quiet();
  made.hall.cutOff("cy");
  await made.later(dayMs);
  await good(bo.member.wishes.object(circle, lineCalled(bo, circle, "an address")));
  await made.later(8 * dayMs);
  expect(lines(cy, circle)).toEqual([]);
  made.hall.restore("cy");
  await made.later(60_000);
  expect(lines(cy, circle)).toEqual(["bo: an address"]);
  expect(seen(cy, circle)).toMatchObject({ gone: [], findings: [] });
});

test("who is no steward wishes nothing gone, and keeps no line of somebody else's", async () => {
  const { made, circle, ash, bo, cy } = await talk();
  const line = lineCalled(ash, circle, "an address");
  const no = (type: string) => ({ ok: false, problem: { type } });
  expect(await cy.member.wishes.make(circle, line)).toEqual(no("not-a-steward"));
  expect(await ash.member.wishes.make(circle, "nothing")).toEqual(no("no-such-line"));
  await good(ash.member.wishes.make(circle, line));
  expect(await cy.member.wishes.object(circle, line)).toEqual(no("not-your-line"));
  expect(await ash.member.erase(circle, line)).toEqual(no("not-your-line"));
  // Bo has not heard of it yet, and keeps it all the same.
  await good(bo.member.wishes.object(circle, line));
  expect(wishOn(await made.wake(ash), circle, "an address")).toBeNull();
});

test("what was wished gone can be taken back at once, and a line taken back is not wished gone any more", async () => {
  const { made, circle, ash, bo } = await talk();
  const line = lineCalled(ash, circle, "an address");
  await good(ash.member.wishes.make(circle, line));
  await good(bo.member.erase(circle, line));
  const ashs = await made.wake(ash);
  expect(lines(ashs, circle)).toEqual([]);
  expect(seen(ashs, circle).gone).toMatchObject([{ why: "author" }]);
  await made.later(10 * dayMs);
  await made.hall.wire.sweep();
  expect((await good(ashs.member.verify(circle))).findings).toEqual([]);
});
