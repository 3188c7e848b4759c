import { good, seen, settled, World, world } from "@unionhall/testing";
import type { CircleId } from "@unionhall/protocol";
import { expect, test } from "vitest";

const several = (circle: CircleId, ...titles: readonly string[]) => ({
  in: circle,
  name: "ash",
  circles: titles.map((title) => ({ title, tools: ["chat"] })),
});

test("what the hall will not open while nobody waits for it is told of until it is let go, and holds up nothing else", async () => {
  const made = await World.make("refused", undefined, { circlesPerLatch: 1 });
  let ash = await made.device("ash");
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  const titles = (): readonly string[] => ash.member.circles().map(({ title }) => title);
  await good(ash.member.foundings.several(several(circle, "Support", "Welcome", "Calls")));
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
  const { there } = await good(ash.member.foundings.several(several(circle, "Support", "Welcome")));
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
  made.hall.cutAt("ash", 1, "request", true);
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
