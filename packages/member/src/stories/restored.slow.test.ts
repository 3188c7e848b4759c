import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backUp, closeRestored, openHallStore, restoreHall } from "@unionhall/hall";
import type { TestDevice } from "@unionhall/testing";
import { comeIn, good, idOf, lines, seen, sitDown, World } from "@unionhall/testing";
import type { CircleId } from "@unionhall/protocol";
import { afterEach, expect, test } from "vitest";

const minutes = 60_000;
const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).toReversed()) await undo();
});

/** A hall on disk with ash, who founded it, and others; what it is to come back as; and how it does. */
async function hallOnDisk(...others: readonly string[]) {
  const root = await mkdtemp(join(tmpdir(), "unionhall-restored-"));
  cleanUp.push(() => rm(root, { recursive: true, force: true }));
  let [dir, count] = [join(root, "hall"), 0];
  const copy = join(root, "copy");
  await mkdir(dir);
  const made = await World.make(`restored ${others.join(" ")}`, { store: openHallStore(join(dir, "hall.db")) });
  const ash = await made.device("ash");
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  const people: TestDevice[] = [];
  for (const name of others) {
    const device = await made.device(name);
    await comeIn(made, ash, circle, device);
    people.push(device);
  }
  await made.quiet();
  return {
    made,
    circle,
    ash,
    people,
    backUp: () => backUp({ dir, database: null }, copy, 0),
    /** What the hall has since the copy is lost. */
    restore: async (): Promise<void> => {
      const { store } = made.hall;
      dir = join(root, `restored-${(count += 1)}`);
      await restoreHall(copy, { dir, database: null });
      const restored = openHallStore(join(dir, "hall.db"));
      await closeRestored(dir, restored, made.clock.now());
      await made.replaceHall({ store: restored });
      await store.close();
    },
  };
}

function lineCalled(device: TestDevice, circle: CircleId, text: string): string {
  return seen(device, circle).lines.find((line) => line.text === text)!.id;
}

test("devices bring back what a hall lost: talk, who came, who went, and what was taken back stays gone", async () => {
  const { made, circle, ash, people, backUp, restore } = await hallOnDisk("bo", "cy");
  const [bo, cy] = [people[0]!, people[1]!];
  await good(bo.member.say(circle, "before"));
  await good(ash.member.say(circle, "taken back later"));
  await made.quiet();
  await backUp();
  await good(ash.member.erase(circle, lineCalled(ash, circle, "taken back later")));
  await good(ash.member.say(circle, "taken back soon"));
  await made.quiet();
  await good(ash.member.erase(circle, lineCalled(ash, circle, "taken back soon")));
  const dee = await made.device("dee");
  await comeIn(made, ash, circle, dee);
  await good(ash.member.remove(circle, idOf(ash, circle, "cy")));
  await made.quiet();
  await good(dee.member.say(circle, "after"));
  await made.quiet();
  const circles = await made.hall.store.circles(null, 99);
  await restore();
  expect(await made.hall.store.circles(null, 99)).not.toEqual(circles);
  await made.later(2 * minutes);
  expect(seen(bo, circle).trouble).toBe("behind");
  await good(bo.member.say(circle, "meanwhile"));
  await made.later(6 * minutes);

  for (const each of [ash, bo, dee]) {
    expect(lines(each, circle)).toEqual(["bo: before", "dee: after", "bo: meanwhile"].slice(each === dee ? 1 : 0));
    expect(seen(each, circle)).toMatchObject({ trouble: null, findings: [] });
    expect(await good(each.member.verify(circle))).toMatchObject({ findings: [], ours: { same: true } });
  }
  // Also the desk of who came after the copy, which was not in it at all.
  expect(await made.hall.store.circles(null, 99)).toEqual(circles);
  expect(seen(cy, circle).state).toBe("out");
  const asked = made.hall.asked.filter(({ who, ask }) => who === "cy" && "circle" in ask && ask.circle === circle);
  expect(asked.filter(({ ask }) => ["watch", "read", "heads", "boxes"].includes(ask.type))).toEqual([]);
  const bodies = (await made.hall.store.page({ circle, after: 0, limit: 512, bytes: 1e9, newest: false })).map(
    ({ body }) => body,
  );
  expect(bodies.filter((body) => body === undefined)).toHaveLength(2);
});

/** What a device shows of a circle's past: what was found, what was said, and what of it waits. */
function shown(device: TestDevice, circle: CircleId) {
  const { findings, lines: said } = seen(device, circle);
  const waiting = said.flatMap(({ text, state }) => (state === "waiting" ? [text] : []));
  return { found: new Set(findings.map(({ type }) => type)), lines: lines(device, circle).toSorted(), waiting };
}

/** After a copy: ash and bo were signed what came; dee only heard it, and said more; cy was away. */
async function threeWays() {
  const hall = await hallOnDisk("bo", "cy", "dee");
  const { made, circle, ash, people, backUp } = hall;
  const [bo, cy, dee] = [people[0]!, people[1]!, people[2]!];
  await backUp();
  made.hall.cutOff("cy");
  await good(ash.member.say(circle, "one"));
  await made.quiet();
  await good(dee.member.say(circle, "two"));
  await made.quiet();
  return { ...hall, bo, cy: await made.wake(cy), dee, ash: await made.wake(ash), ahead: await made.wake(bo) };
}

test("who was ahead, who had only heard of it, and who was behind come together where whoever had more comes in time", async () => {
  const { made, circle, ash, ahead, cy, dee, restore } = await threeWays();
  await restore();
  await good(cy.member.say(circle, "three"));
  for (let passed = 0; passed < 10; passed++) await made.later(minutes);
  for (const each of [ash, ahead, cy, dee]) {
    const { found, lines: said, waiting } = shown(each, circle);
    expect([found, waiting]).toEqual([new Set(), []]);
    expect(said).toEqual(["ash: one", "cy: three", "dee: two"]);
    expect(seen(each, circle).headWords).toEqual(seen(ash, circle).headWords);
  }
});

test("where somebody behind writes first, who had only heard goes along and says it again, and who was ahead stays in their own past", async () => {
  const { made, circle, ash, ahead, cy, dee, restore } = await threeWays();
  for (const each of [ash, ahead, dee]) await each.member.close();
  await restore();
  await good(cy.member.say(circle, "three"));
  for (let passed = 0; passed < 10; passed++) await made.later(minutes);
  expect(shown(cy, circle)).toEqual({ found: new Set(), lines: ["cy: three"], waiting: [] });

  const heard = await made.device("dee", dee.store);
  await made.quiet();
  // What the hall had never signed to dee is let go; what dee said is said anew.
  expect(shown(heard, circle).lines).toEqual(["cy: three", "dee: two"]);
  expect(shown(heard, circle).waiting).toEqual([]);
  for (const none of ["fork", "parted"] as const) expect(shown(heard, circle).found).not.toContain(none);

  const stays = await made.device("bo", ahead.store);
  await made.quiet();
  await good(stays.member.say(circle, "four"));
  await made.quiet();
  expect(shown(stays, circle)).toMatchObject({ lines: ["ash: one", "bo: four", "dee: two"], waiting: ["four"] });
  expect(shown(stays, circle).found).toEqual(new Set(["fork", "head-differs", "parted"]));
  // Those who went on have the proof from it, and go on.
  for (const each of [cy, heard]) {
    expect(shown(each, circle).found).toContain("fork");
    expect(shown(each, circle).lines).toEqual(["cy: three", "dee: two"]);
  }
});

test("a circle and a desk that the copy does not know at all take whoever comes later", async () => {
  const { made, circle, ash, backUp, restore } = await hallOnDisk();
  await backUp();
  const bo = await made.device("bo");
  await comeIn(made, ash, circle, bo);
  const team = await good(bo.member.open({ in: circle, title: "Team", name: "bo" }));
  await made.quiet();
  await restore();
  for (let at = 0; at < 8; at++) await made.later(minutes);
  const cy = await made.device("cy");
  await comeIn(made, bo, team, cy);
  await good(cy.member.say(team, "hello"));
  await made.quiet();
  expect(lines(bo, team)).toEqual(["cy: hello"]);
  const tablet = await made.device("bo's tablet");
  await sitDown(made, bo, tablet);
  await made.later(minutes / 2);
  expect(tablet.member.circles().map(({ id, state }) => ({ id, state }))).toEqual(
    bo.member.circles().map(({ id, state }) => ({ id, state })),
  );
});
