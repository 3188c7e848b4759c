import { good, lines, seen, type TestDevice, type World, world } from "@unionhall/testing";
import type { CircleId, Told } from "@unionhall/protocol";
import { expect, test } from "vitest";

/** A hall that keeps the boxes of one device to itself. */
function withoutBoxes(who: string) {
  return (told: Told, to: string): Told =>
    to === who && "say" in told && told.say.type === "boxes" ? { ...told, say: { ...told.say, boxes: [] } } : told;
}

async function remove(made: World, by: TestDevice, circle: CircleId, name: string): Promise<void> {
  const member = seen(by, circle).members.find((each) => each.name === name);
  if (member === undefined) throw new Error(`nobody is called ${name}`);
  await good(by.member.remove(circle, member.id));
  await made.quiet();
}

test("what came before its key is opened when the key comes", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo", "cy");
  made.hall.tamper = withoutBoxes("bo");
  await remove(made, ash, circle, "cy");
  await good(ash.member.say(circle, "just us"));
  await made.quiet();
  expect(lines(bo, circle)).toEqual([]);
  made.hall.tamper = null;
  made.hall.cutOff("bo");
  await made.quiet();
  made.hall.restore("bo");
  await made.later(60_000);
  expect(lines(bo, circle)).toEqual(["ash: just us"]);
  expect(seen(bo, circle).findings).toEqual([]);
  expect((await good(bo.member.verify(circle))).findings).toEqual([]);
});

test("a key that the hall keeps from one device comes by the desk, from another of the same person", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo", "cy");
  const tablet = await made.device("bo's tablet");
  const { link } = await good(bo.member.linkDevice());
  await good(tablet.member.joinDesk(link));
  await made.later(1_000);
  made.hall.tamper = withoutBoxes("bo's tablet");
  await remove(made, ash, circle, "cy");
  await good(ash.member.say(circle, "just us"));
  await made.quiet();
  await made.later(1_000);
  expect(lines(tablet, circle)).toEqual(["ash: just us"]);
  await good(tablet.member.say(circle, "from the tablet"));
  await made.quiet();
  expect(lines(ash, circle)).toEqual(["ash: just us", "bo: from the tablet"]);
  expect(seen(tablet, circle).findings).toEqual([]);
});

for (const lost of ["request", "answer"] as const) {
  test(`what was sent when the ${lost} was lost is there once, in order, also when the keys turned meanwhile`, async () => {
    const {
      world: made,
      circle,
      people: [ash, bo],
    } = await world("ash", "bo", "cy");
    await good(bo.member.say(circle, "one"));
    await made.quiet();
    made.hall.cutAt("bo", 1, lost);
    await good(bo.member.say(circle, "two"));
    await made.quiet();
    expect(made.hall.cutWaits("bo")).toBe(false);
    made.hall.cutOff("bo");
    for (const text of ["three", "four"]) await good(bo.member.say(circle, text));
    await remove(made, ash, circle, "cy");
    const again = await reopened(made, bo);
    made.hall.restore("bo");
    await made.later(60_000);
    await good(again.member.say(circle, "five"));
    await made.quiet();
    const all = ["one", "two", "three", "four", "five"].map((text) => `bo: ${text}`);
    for (const device of [ash, again]) {
      expect(lines(device, circle)).toEqual(all);
      expect(seen(device, circle).lines.every(({ state }) => state === "sent")).toBe(true);
      expect(seen(device, circle).findings).toEqual([]);
    }
    expect((await good(ash.member.verify(circle))).findings).toEqual([]);
  });
}

async function reopened(made: World, device: TestDevice): Promise<TestDevice> {
  await device.member.close();
  return made.device(device.name, device.store);
}

test("two devices of one person let the same newcomer in once", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const tablet = await made.device("ash's tablet");
  await good(tablet.member.joinDesk((await good(ash.member.linkDevice())).link));
  await made.later(1_000);
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  const dee = await made.device("dee");
  await good(dee.member.join({ link, name: "dee", language: "en" }));
  await made.later(3_000);
  for (const device of [ash, tablet, bo, dee]) {
    expect(seen(device, circle).members.map(({ name }) => name)).toEqual(["ash", "bo", "dee"]);
    expect(seen(device, circle).findings).toEqual([]);
  }
  await good(dee.member.say(circle, "thank you"));
  await made.quiet();
  expect(lines(tablet, circle)).toEqual(["dee: thank you"]);
});
