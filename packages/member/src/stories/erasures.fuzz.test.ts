import type { CircleId } from "@unionhall/protocol";
import { good, seededRandom, seen, stewarded, type TestDevice, type World, world } from "@unionhall/testing";
import { expect, test } from "vitest";

const dayMs = 86_400_000;
/** Fewer than the days that talk stays on a device. */
const days = 12;

interface Story {
  readonly made: World;
  readonly circle: CircleId;
  /** Ash and bo steward. Cy is often away, di always there. */
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  cy: TestDevice;
  readonly di: TestDevice;
  readonly dice: (below: number) => number;
}

type Deed = (story: Story) => Promise<unknown>;

/** Some line that somebody sees, and that fits; undefined where there is none. */
function some(story: Story, who: TestDevice, fits: (line: Line) => boolean): string | undefined {
  const all = seen(who, story.circle).lines.filter((line) => line.state === "sent" && fits(line));
  return all[story.dice(Math.max(1, all.length))]?.id;
}

type Line = ReturnType<typeof seen>["lines"][number];

const say: Deed = async (story) => {
  const who = [story.ash, story.bo, story.cy, story.di][story.dice(4)]!;
  await good(who.member.say(story.circle, `${who.name} ${story.dice(1_000_000)}`));
};

const takeBack: Deed = async (story) => {
  const who = [story.ash, story.bo, story.di][story.dice(3)]!;
  const line = some(story, who, ({ mine }) => mine);
  if (line !== undefined) await good(who.member.erase(story.circle, line));
};

const wish: Deed = async (story) => {
  const who = [story.ash, story.bo][story.dice(2)]!;
  const line = some(story, who, ({ mine }) => !mine);
  if (line !== undefined) await good(who.member.wishes.make(story.circle, line));
};

const object: Deed = async (story) => {
  const who = [story.ash, story.bo, story.di][story.dice(3)]!;
  const line = some(story, who, (each) => each.wish !== undefined);
  if (line !== undefined) await good(who.member.wishes.object(story.circle, line));
};

const goes: Deed = async ({ made }) => made.hall.cutOff("cy");
const comes: Deed = async ({ made }) => made.hall.restore("cy");

const wakes: Deed = async (story) => {
  await story.cy.member.close();
  story.cy = await story.made.device("cy", story.cy.store);
};

const deeds: readonly Deed[] = [say, say, say, takeBack, wish, wish, wish, object, goes, comes, wakes];

/** What a device shows, without what changes with who looks. */
function shown(device: TestDevice, circle: CircleId): unknown {
  const { lines, gone, findings } = seen(device, circle);
  return { lines: lines.map(({ id, name, text, state }) => ({ id, name, text, state })), gone, findings };
}

/** Lives through a world of that seed, and tells why things went in it. */
async function live(seed: number): Promise<readonly string[]> {
  const { world: made, circle, people } = await stewarded(2, await world("ash", "bo", "cy", "di"));
  const random = seededRandom(`erasures ${seed}`);
  const dice = (below: number): number => new DataView(random(4).buffer).getUint32(0) % below;
  const [ash, bo, cy, di] = people;
  const story: Story = { made, circle, ash, bo, cy, di, dice };
  for (let day = 0; day < days; day++) {
    for (let deed = 0; deed < 8; deed++) {
      await deeds[dice(deeds.length)]!(story);
      await made.quiet();
    }
    await made.later(dayMs);
    await made.hall.wire.sweep();
  }
  made.hall.restore("cy");
  await made.later(60_000);
  const heard = shown(di, circle);
  for (const each of [ash, bo, story.cy]) expect(shown(each, circle), `world ${seed}`).toEqual(heard);
  const { gone, findings } = seen(di, circle);
  expect(findings, `world ${seed}`).toEqual([]);
  for (const each of [di, story.cy]) {
    const fresh = await good(each.member.verify(circle));
    expect(fresh, `world ${seed}`).toMatchObject({ erased: gone.length, findings: [] });
  }
  const objected = made.hall.asked.some(({ ask }) => ask.type === "keep-entry");
  return [...gone.map(({ why }) => why), ...(objected ? ["objected"] : [])];
}

test("whoever heard live, came now and then or reads it all at the end has the same lines and the same gaps", async () => {
  const happened = new Set<string>();
  for (const seed of [1, 2, 3, 4, 5, 6]) for (const why of await live(seed)) happened.add(why);
  expect(happened).toEqual(new Set(["author", "steward", "objected"]));
}, 300_000);
