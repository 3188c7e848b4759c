import { comeIn, good, seen, settled, World, world } from "@unionhall/testing";
import type { CircleId } from "@unionhall/protocol";
import { readFacts, templateFacts } from "@unionhall/union";
import { expect, test } from "vitest";

const asked = (circle: CircleId, ...titles: readonly string[]) => ({
  in: circle,
  name: "ash",
  circles: titles.map((title) => ({ title, tools: ["chat"] })),
});

test("what the hall will not open while nobody waits for it is told of until it is let go, and holds up nothing else", async () => {
  const made = await World.make("refused", undefined, { circlesPerLatch: 1 });
  let ash = await made.device("ash");
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  const titles = (): readonly string[] => ash.member.circles().map(({ title }) => title);
  await good(ash.member.foundings.fromTemplates(asked(circle, "Support", "Welcome", "Calls")));
  await made.quiet();
  const told = ["Calls quota", "Welcome quota"];
  const opening = (): readonly string[] => {
    const all = ash.member.foundings.opening().map(({ title, refused }) => `${title} ${refused}`);
    return all.toSorted((one, other) => one.localeCompare(other));
  };
  expect(opening()).toEqual(told);
  ash = await made.wake(ash);
  await made.later(60_000);
  expect(opening()).toEqual(told);
  expect(titles()).toEqual(["Everyone", "Support"]);
  // Whoever waits for it is told at once, and not once more.
  const refused = { ok: false, problem: { type: "refused", reason: "quota" } };
  expect(await ash.member.open({ in: circle, title: "Garden", name: "ash" })).toEqual(refused);
  expect(opening()).toEqual(told);
  const { there } = await good(ash.member.foundings.fromTemplates(asked(circle, "Support", "Welcome")));
  expect(there).toEqual(["Support"]);
  await made.quiet();
  expect(opening()).toEqual(told);
  for (const each of ash.member.foundings.opening()) await good(ash.member.foundings.letGo(each.circle));
  expect((await made.wake(ash)).member.foundings.opening()).toEqual([]);
});

test("a circle that was cut off and is refused when it is gone on with is told of as well", async () => {
  const made = await World.make("cut, then refused", undefined, { circlesPerLatch: 1 });
  const ash = await made.device("ash");
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  await good(ash.member.open({ in: circle, title: "Garden", name: "ash" }));
  const opening = ash.member.open({ in: circle, title: "Kitchen", name: "ash" });
  made.hall.cutOff("ash");
  expect(await settled(made, opening)).toEqual({ ok: false, problem: { type: "offline" } });
  expect(ash.member.foundings.opening()).toEqual([]);
  made.hall.restore("ash");
  await made.later(60_000);
  expect(ash.member.foundings.opening()).toMatchObject([{ title: "Kitchen", refused: "quota" }]);
});

test("whoever opens a circle while a walk-out is cut off does not have that for it", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash", "bo");
  const walking = ash.member.walks.out(circle, { without: [], to: "here" });
  made.hall.cutAt("ash", 1, "request", { andStays: true });
  expect((await settled(made, walking)).ok).toBe(false);
  const garden = ash.member.open({ in: circle, title: "Garden", name: "ash" });
  made.hall.restore("ash");
  await settled(made, garden);
  await made.later(60_000);
  const { walkedTo } = seen(ash, circle);
  expect(walkedTo).not.toBeNull();
  expect(seen(ash, walkedTo!).title).toBe("Everyone");
  expect(ash.member.circles().map(({ title }) => title)).toContain("Garden");
});

const beginning = {
  purpose: "All of us",
  tools: ["chat", "board", "docs"],
  welcome: { title: "Start here", text: "Say hello." },
};

test("a circle that stands is given what it lacks of a template, once, by a steward; its first message is marked as a template's", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const refused = { ok: false, problem: { type: "not-a-steward" } };
  expect(await bo.member.foundings.furnish(circle, beginning)).toEqual(refused);
  for (const _ of [1, 2]) await good(ash.member.foundings.furnish(circle, beginning));
  await made.quiet();
  const { dock, purpose } = seen(bo, circle);
  expect([purpose, dock.map(({ what }) => what)]).toEqual(["All of us", ["chat", "board", "docs"]]);
  const board = { circle, room: dock[1]!.room };
  await good(bo.member.rooms.read(board));
  const { items } = bo.member.rooms.look(board)!;
  expect(items.map((item) => [item.title, readFacts(templateFacts, item).template])).toEqual([["Start here", true]]);
  await good(bo.member.rooms.read({ circle, room: items[0]!.room }));
  expect(bo.member.rooms.look({ circle, room: items[0]!.room })!.body?.text).toBe("Say hello.");
});

test("how long the hall keeps what passes is said as a circle is opened; one that was cut off under another keep is another", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash");
  const open = (keep: number) => ash.member.open({ in: circle, title: "Garden", name: "ash", keep });
  made.hall.cutAt("ash", 1, "answer", { andStays: true });
  expect((await settled(made, open(14))).ok).toBe(false);
  made.hall.restore("ash");
  const kept = await good(open(30));
  await made.later(60_000);
  const founded = made.hall.asked.flatMap(({ ask }) => (ask.type === "found" ? ask.founding.keep.default : []));
  expect(new Set(founded)).toEqual(new Set([90, 14, 30]));
  expect(ash.member.circles().filter(({ title }) => title === "Garden")).toHaveLength(2);
  expect(seen(ash, kept).title).toBe("Garden");
});

test("who has come is new there until they know their way, or for two weeks; a founder as long as they are alone", async () => {
  const made = await World.make("new here");
  const ash = await made.device("ash");
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  expect(seen(ash, circle).newHere).toBe("founder");
  const [bo, cy] = [await made.device("bo"), await made.device("cy")];
  for (const each of [bo, cy]) await comeIn(made, ash, circle, each);
  expect([ash, bo, cy].map((each) => seen(each, circle).newHere)).toEqual([null, "newcomer", "newcomer"]);
  await good(bo.member.mine.begun(circle));
  expect(seen(bo, circle).newHere).toBe(null);
  await made.later(15 * 86_400_000);
  expect(seen(cy, circle).newHere).toBe(null);
});
