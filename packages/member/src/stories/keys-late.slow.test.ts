import { comeIn, good, lines, seen, sitDown, type TestDevice, World, world } from "@unionhall/testing";
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
  await sitDown(made, bo, tablet);
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

test("who was away for more turns than one answer has boxes for reads what was said in each, and asks for none twice", async () => {
  // Two boxes of this size fit in an answer.
  const made = await World.make("away", undefined, { bytesPerPage: 3_000 });
  const [ash, bo] = [await made.device("ash"), await made.device("bo")];
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  await comeIn(made, ash, circle, bo);
  await good(ash.member.say(circle, "hello bo"));
  await made.quiet();
  await bo.member.close();
  const said = ["ash: hello bo"];
  for (let turn = 1; turn <= 7; turn++) {
    const other = await made.device(`passer-by ${turn}`);
    await comeIn(made, ash, circle, other);
    await remove(made, ash, circle, other.name);
    await other.member.close();
    await good(ash.member.say(circle, `turn ${turn}`));
    await made.quiet();
    said.push(`ash: turn ${turn}`);
  }
  const back = await made.device("bo", bo.store);
  const before = made.hall.asked.length;
  await made.quiet();
  expect(lines(back, circle)).toEqual(said);
  expect(seen(back, circle).findings).toEqual([]);
  const asked = (): number =>
    made.hall.asked.slice(before).filter(({ who, ask }) => who === "bo" && ask.type === "boxes").length;
  expect(asked()).toBeGreaterThan(3);
  const soFar = asked();
  await good(ash.member.say(circle, "welcome back"));
  await made.quiet();
  expect(lines(back, circle)).toEqual([...said, "ash: welcome back"]);
  expect(asked()).toBe(soFar);
});

test("who was left out of the newest turn reads what was said before it", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo", "cy", "dee");
  made.hall.cutOff("bo");
  for (const name of ["cy", "dee"]) {
    await remove(made, ash, circle, name);
    await good(ash.member.say(circle, `without ${name}`));
    await made.quiet();
  }
  made.hall.tamper = (told, to) => {
    if (to !== "bo" || !("say" in told) || told.say.type !== "boxes") return told;
    const { boxes, standing } = told.say;
    return { ...told, say: { ...told.say, boxes: boxes.filter(({ epoch }) => epoch !== standing.epoch) } };
  };
  made.hall.restore("bo");
  await made.later(60_000);
  expect(lines(bo, circle)).toEqual(["ash: without cy"]);
  expect(seen(bo, circle).members.filter(({ state }) => state === "in")).toHaveLength(2);
});

test("two devices of one person let the same newcomer in once", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const tablet = await made.device("ash's tablet");
  await sitDown(made, ash, tablet);
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
