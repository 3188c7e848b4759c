import {
  comeIn,
  elsewhere,
  good,
  hallAddress,
  idOf,
  problemOf,
  seen,
  sitDown,
  type TestDevice,
  TwoHalls,
  World,
  world,
} from "@unionhall/testing";
import type { CircleId, MemberId, Request } from "@unionhall/protocol";
import { caps, refusal } from "@unionhall/protocol";
import { expect, test } from "vitest";

const read = ({ member }: TestDevice, circle: CircleId): readonly string[] =>
  member.care.look(circle).reports.map(({ by, about, text }) => `${by.name} about ${about.name}: ${text}`);

const waits = ({ member }: TestDevice): number => member.home().asked.reduce((sum, { reports }) => sum + reports, 0);

/** Ash stewards. Bo, Cy and Dee are in, and who is named cares for the circle. The hall gives out one slip at a time. */
async function circleOfFour(...care: readonly string[]) {
  const made = await World.make("circle of four", undefined, { bytesPerPage: caps.shortLetter });
  const [ash, bo, cy, dee] = [
    await made.device("ash"),
    await made.device("bo"),
    await made.device("cy"),
    await made.device("dee"),
  ];
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  for (const other of [bo, cy, dee]) await comeIn(made, ash, circle, other);
  const id = (name: string): MemberId => idOf(ash, circle, name);
  for (const name of care) await good(ash.member.care.name(circle, id(name), true));
  await made.quiet();
  return { made, circle, ash, bo, cy, dee, id };
}

/** The hall's disk has no room for these, until it hears rightly again. */
function fullFor(made: World, type: Request["type"]): void {
  const say = { type: "refuse", refusal: refusal("disk-full") } as const;
  made.hall.mishear = (ask) => (ask.type === type ? { say } : ask);
}

test("what dee tells about ash reaches the care people alone: not ash, who stewards and is one of them, and not who is none", async () => {
  const { made, circle, ash, bo, cy, dee, id } = await circleOfFour("ash", "bo", "cy");
  expect(
    dee.member.care
      .look(circle)
      .readersOf(id("ash"))
      .map(({ name }) => name),
  ).toEqual(["bo", "cy"]);
  const ask = { about: id("ash"), text: "they would not let me speak", to: [id("bo"), id("cy")] };
  for (const to of [[], [id("ash")], [id("bo"), id("ash")], [id("dee")]])
    expect(problemOf(await dee.member.care.report(circle, { ...ask, to }))).toEqual({ type: "nobody-to-tell" });
  const heads = seen(ash, circle).headWords;
  fullFor(made, "put-slip");
  await good(dee.member.care.report(circle, ask));
  await made.quiet();
  expect(dee.member.care.look(circle).own).toMatchObject([{ waits: [{ name: "bo" }, { name: "cy" }] }]);
  // What the hall cannot take now it takes later, though nothing else happens.
  made.hall.mishear = null;
  await made.later(61_000);
  const told = ["dee about ash: they would not let me speak"];
  expect([read(bo, circle), read(cy, circle), read(ash, circle), read(dee, circle)]).toEqual([told, told, [], []]);
  expect([waits(bo), waits(cy), waits(ash)]).toEqual([1, 1, 0]);
  // Nothing of it is in the log, and no device but theirs was told that there is anything.
  expect(seen(ash, circle).headWords).toEqual(heads);
  expect(dee.member.care.look(circle).own).toMatchObject([{ lookedAfter: [], waits: [] }]);
  const { report } = bo.member.care.look(circle).reports[0]!;
  expect(problemOf(await ash.member.care.lookAfter(circle, report, true))).toEqual({ type: "no-such-report" });
  await good(bo.member.care.lookAfter(circle, report, true));
  await made.quiet();
  const looking = ({ member }: TestDevice): unknown =>
    [...member.care.look(circle).reports, ...member.care.look(circle).own].map(({ lookedAfter }) =>
      lookedAfter.map(({ name }) => name),
    );
  expect([bo, cy, dee].map(looking)).toEqual([[["bo"]], [["bo"]], [["bo"]]]);
  // Whoever has nothing yet asks for one after the other.
  const cys = await made.wake(cy);
  expect([looking(cys), waits(bo), waits(cys)]).toEqual([[["bo"]], 0, 0]);
  await good(dee.member.care.takeBack(circle, report));
  await made.quiet();
  expect([read(bo, circle), read(cys, circle), dee.member.care.look(circle).own]).toEqual([[], [], []]);
});

test("written offline it reaches whom it is for when there is a line, on a device that is new too; and stands whoever puts out who wrote it", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  const id = (name: string): MemberId => idOf(ash, circle, name);
  for (const name of ["ash", "bo"]) await good(ash.member.care.name(circle, id(name), true));
  await made.quiet();
  made.hall.cutOff("cy");
  await made.quiet();
  const told = ["cy about ash: from a bus"];
  await good(cy.member.care.report(circle, { about: id("ash"), text: " from a bus ", to: [id("bo")] }));
  await made.quiet();
  expect(cy.member.care.look(circle).own).toMatchObject([{ waits: [{ name: "bo" }] }]);
  expect(read(bo, circle)).toEqual([]);
  made.hall.restore("cy");
  await made.later(60_000);
  expect([read(bo, circle), waits(bo)]).toEqual([told, 1]);
  expect(cy.member.care.look(circle).own).toMatchObject([{ waits: [] }]);
  const pad = await made.device("bo's pad");
  await sitDown(made, bo, pad);
  expect([read(pad, circle), waits(pad)]).toEqual([told, 1]);
  // Bo loses both, and comes back by his words: what was sealed to the keys from before is left for the new ones.
  const again = await made.device("bo again");
  await good(again.member.recover({ hall: hallAddress, words: (await bo.member.words())!.join(" ") }));
  await made.later(60_000);
  expect([read(again, circle), waits(again)]).toEqual([told, 1]);
  // Whom it is about stewards: it stands all the same.
  await good(ash.member.remove(circle, id("cy")));
  await made.quiet();
  expect(again.member.care.look(circle).reports).toMatchObject([{ isIn: false, by: { name: "cy" } }]);
  // Bo steps back, by himself, and is shown none of it from then on.
  await good(again.member.care.name(circle, id("bo"), false));
  await made.quiet();
  expect([read(again, circle), waits(again)]).toEqual([[], 0]);
  expect(again.member.care.look(circle).words).toMatchObject([{ on: false, by: { name: "bo" } }, { on: true }, {}]);
});

test("whom somebody is to be kept apart from is known to them alone, or to the care people too, and never to the other", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  const id = (name: string): MemberId => idOf(ash, circle, name);
  await good(ash.member.care.name(circle, id("bo"), true));
  await made.quiet();
  const knows = ({ member }: TestDevice): unknown => member.care.look(circle).keeps;
  await good(cy.member.care.keepApart(circle, id("bo"), "mine"));
  await good(bo.member.alone.write(circle, id("cy")));
  await made.quiet();
  expect([knows(cy), knows(ash), knows(bo)]).toEqual([[[id("cy"), id("bo")]], [], []]);
  // A circle of two is a pairing: that bo wants one is not shown.
  expect(cy.member.home().approaches).toEqual([]);
  await good(cy.member.care.keepApart(circle, id("bo"), "told"));
  await made.quiet();
  expect(knows(ash)).toEqual([]);
  // Whoever comes to be a care person is told as well.
  await good(ash.member.care.name(circle, id("ash"), true));
  await made.quiet();
  expect([knows(cy), knows(ash), knows(bo)]).toEqual([[[id("cy"), id("bo")]], [[id("cy"), id("bo")]], []]);
  expect(seen(cy, circle).members.map(({ apart }) => apart)).toEqual([undefined, "told", undefined]);
  expect(ash.member.care.look(circle).apart).toMatchObject([{ one: { name: "cy" }, other: { name: "bo" } }]);
  await good(cy.member.care.keepApart(circle, id("bo"), "not"));
  await made.quiet();
  expect([knows(cy), knows(ash), cy.member.home().approaches.length]).toEqual([[], [], 1]);
  // Said once more, for themselves alone, it is told to nobody.
  await good(cy.member.care.keepApart(circle, id("bo"), "mine"));
  await made.quiet();
  expect([knows(cy), knows(ash)]).toEqual([[[id("cy"), id("bo")]], []]);
});

test("what two of one's devices wrote without each other, and is more than a slip holds, waits; what was told first stays to be read", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  const id = (name: string): MemberId => idOf(ash, circle, name);
  await good(ash.member.care.name(circle, id("bo"), true));
  const pad = await made.device("cy's pad");
  await sitDown(made, cy, pad);
  for (const device of ["cy", "cy's pad"]) made.hall.cutOff(device);
  const ask = (text: string) => ({ about: id("ash"), text, to: [id("bo")] });
  for (const each of ["1", "2", "3"]) await good(cy.member.care.report(circle, ask(each)));
  for (const each of ["4", "5", "6"]) await good(pad.member.care.report(circle, ask(each)));
  const texts = ({ member }: TestDevice): readonly string[] =>
    member.care
      .look(circle)
      .reports.map(({ text }) => text)
      .toSorted();
  made.hall.restore("cy");
  await made.later(60_000);
  expect(texts(bo)).toEqual(["1", "2", "3"]);
  made.hall.restore("cy's pad");
  await made.later(60_000);
  expect(texts(bo)).toEqual(["1", "2", "3", "4"]);
  const { own } = pad.member.care.look(circle);
  expect(
    own
      .filter(({ waits: still }) => still.length > 0)
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(["5", "6"]);
  await good(pad.member.care.takeBack(circle, own.find(({ text }) => text === "1")!.report));
  await made.quiet();
  expect(texts(bo)).toEqual(["2", "3", "4", "5"]);
});

test("what one device tells while the desk's hall is away from it takes back nothing that another told meanwhile", async () => {
  const { world: made, people } = await world("cy");
  const halls = await TwoHalls.of(made);
  const [ash, bo] = [await halls.device("ash"), await halls.device("bo")];
  const [cy, pad] = [await halls.reaching(people[0]), await halls.device("cy's pad")];
  await sitDown(made, cy, pad);
  const founding = { hall: elsewhere, code: halls.there.code, title: "Friends", name: "ash", language: "en" } as const;
  const circle = await good(ash.member.found(founding));
  for (const { member, name } of [bo, cy]) {
    const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
    await good(member.join({ link, name, language: "en" }));
    await halls.quiet();
    await made.later(20_000);
    await halls.quiet();
  }
  const id = (name: string): MemberId => idOf(ash, circle, name);
  await good(ash.member.care.name(circle, id("bo"), true));
  await halls.quiet();
  const tell = async ({ member }: TestDevice, text: string): Promise<void> => {
    await good(member.care.report(circle, { about: id("ash"), text, to: [id("bo")] }));
    await halls.quiet();
  };
  const texts = (): readonly string[] => bo.member.care.look(circle).reports.map(({ text }) => text);
  await halls.shut(pad);
  await tell(cy, "by the phone");
  expect(texts()).toEqual(["by the phone"]);
  await tell(pad, "by the pad");
  expect(texts()).toEqual(["by the phone"]);
  made.hall.restore("cy's pad");
  await made.later(60_000);
  await halls.quiet();
  expect(new Set(texts())).toEqual(new Set(["by the phone", "by the pad"]));
});

test("a report stands its ninety days also in a circle of which the hall keeps less, however often the keys turn", async () => {
  const { world: made, circle: hall, people } = await world("ash");
  const [ash] = people;
  const support = { title: "Support", tools: ["chat"], keep: 14 };
  await good(ash.member.foundings.fromTemplates({ in: hall, name: "ash", circles: [support] }));
  await made.later(60_000);
  const { id: circle } = ash.member.circles().find(({ title }) => title === "Support")!;
  const others = await Promise.all(["bo", "cy", "dee"].map((name) => made.device(name)));
  for (const other of others) await comeIn(made, ash, circle, other);
  const [bo, cy] = others as [TestDevice, TestDevice];
  const id = (name: string): MemberId => idOf(ash, circle, name);
  await good(ash.member.care.name(circle, id("bo"), true));
  await made.quiet();
  await good(cy.member.care.report(circle, { about: id("ash"), text: "of march", to: [id("bo")] }));
  fullFor(made, "put-slip");
  await good(ash.member.remove(circle, id("dee")));
  await made.quiet();
  // It lies there as it was, and is left once more.
  expect(cy.member.care.look(circle).own).toMatchObject([{ waits: [] }]);
  made.hall.mishear = null;
  await made.later(61_000);
  made.clock.forward(45 * 86_400_000);
  await made.hall.wire.sweep();
  await made.quiet();
  const again = await made.wake(bo);
  await made.later(60_000);
  expect(read(again, circle)).toEqual(["cy about ash: of march"]);
});
