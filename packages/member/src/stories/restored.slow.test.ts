import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backUp, closeRestored, openHallStore, restoreHall } from "@unionhall/hall";
import type { TestDevice } from "@unionhall/testing";
import { comeIn, good, idOf, lines, seen, World } from "@unionhall/testing";
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
