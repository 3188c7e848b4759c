import { good, idOf, lines, seen, settled, type TestDevice, World, world } from "@unionhall/testing";
import type { CircleView, Dial, StoredItem } from "@unionhall/member";
import { MemoryStore } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import { expect, test } from "vitest";

/** Where the line is cut, what is lost there, and whether the device is switched off and on then. */
interface Cut {
  readonly nth: number;
  readonly lost: "request" | "answer";
  readonly restarts: boolean;
}

/**
 * Runs a story with a cut at every request there is, and tells how many there were. By turns the request
 * or the answer is lost, and the device goes on from memory or from what is at rest.
 */
async function atEveryRequest(story: (cut: Cut) => Promise<{ readonly wasCut: boolean }>): Promise<number> {
  for (let nth = 1; nth < 100; nth++) {
    const lost = nth % 2 === 0 ? "answer" : "request";
    if (!(await story({ nth, lost, restarts: nth % 4 > 1 })).wasCut) return nth - 1;
  }
  throw new Error("there is no end to it");
}

/** Whether the line was cut; from here on it holds. */
function disarm(made: World, who: string): boolean {
  const wasCut = !made.hall.cutWaits(who);
  made.hall.cutAt(who, Number.MAX_SAFE_INTEGER, "answer");
  return wasCut;
}

/** All is as if nothing had been cut. */
async function expectWhole(made: World, device: TestDevice, circle: CircleId, names: readonly string[]): Promise<void> {
  expect(device.member.circles().map(({ id, state, title }) => ({ id, state, title }))).toEqual([
    { id: circle, state: "in", title: "Everyone" },
  ]);
  await good(device.member.say(circle, `${device.name} is here`));
  await made.later(3_000);
  expect(lines(device, circle)).toEqual([`${device.name}: ${device.name} is here`]);
  expect(seen(device, circle).members.map(({ name }) => name)).toEqual(names);
  expect(seen(device, circle).findings).toEqual([]);
  expect((await good(device.member.verify(circle))).findings).toEqual([]);
}

test(
  "a founding that is cut anywhere is gone on with: one desk, one circle, one code",
  { timeout: 120_000 },
  async () => {
    const entries = new Set<number>();
    const requests = await atEveryRequest(async ({ nth, lost, restarts }) => {
      const made = await World.make("founding");
      let ash = await made.device("ash");
      made.hall.cutAt("ash", nth, lost);
      const first = await settled(made, ash.member.found(made.hall.founding("ash")));
      const wasCut = disarm(made, "ash");
      if (restarts) ash = await made.wake(ash);
      const outcome = first.ok ? first : await settled(made, ash.member.found(made.hall.founding("ash")));
      if (!outcome.ok) throw new Error(`cut at ${nth}, ${lost} lost: ${JSON.stringify(outcome.problem)}`);
      await made.later(60_000);
      await expectWhole(made, ash, outcome.value, ["ash"]);
      expect(await ash.member.words()).toHaveLength(12);
      entries.add((await good(ash.member.verify(outcome.value))).entries);
      return { wasCut };
    });
    expect(requests).toBeGreaterThan(10);
    expect([...entries]).toHaveLength(1);
  },
);

test("a founding that is cut goes on by itself once there is a desk", async () => {
  const made = await World.make("by itself");
  const ash = await made.device("ash");
  const start = made.hall.asked.length;
  await good(ash.member.found(made.hall.founding("ash")));
  await made.quiet();
  const steps = made.hall.asked.slice(start).map(({ ask }) => ask.type);
  const second = steps.lastIndexOf("found");
  const other = await World.make("by itself too");
  const bo = await other.device("bo");
  other.hall.cutAt("bo", second + 1, "request");
  expect(await settled(other, bo.member.found(other.hall.founding("ash")))).toMatchObject({ ok: false });
  await other.later(60_000);
  expect(bo.member.circles()).toMatchObject([{ title: "Everyone", state: "in" }]);
});

test("a circle that is cut off at its beginning is let go where whoever began it is put out of the one that answers", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  await made.quiet();
  const asked = made.hall.asked.length;
  const entersToFound = (): boolean => made.hall.asked.slice(asked).some(({ ask }) => ask.type === "append");
  made.hall.tamper = (told, who) => {
    if (who === "bo" && entersToFound()) made.hall.cutOff("bo");
    return told;
  };
  const opening = bo.member.open({ in: circle, title: "Team", name: "bo" });
  await made.quiet();
  made.hall.tamper = null;
  expect(await opening).toEqual({ ok: false, problem: { type: "offline" } });
  await good(ash.member.remove(circle, idOf(ash, circle, "bo")));
  made.hall.restore("bo");
  await made.later(60_000);
  expect(bo.member.circles()).toMatchObject([{ id: circle, state: "out" }]);
});

test("an invitation that is cut anywhere is made, or was not for want of a line", { timeout: 120_000 }, async () => {
  const requests = await atEveryRequest(async ({ nth, lost }) => {
    const made = await World.make("inviting");
    const ash = await made.device("ash");
    const circle = await good(ash.member.found(made.hall.founding("ash")));
    made.hall.cutAt("ash", nth, lost);
    const first = await settled(made, ash.member.invite(circle, { vouches: 0 }));
    const wasCut = disarm(made, "ash");
    if (!first.ok) expect(first.problem).toEqual({ type: "offline" });
    await made.later(60_000);
    const { link } = first.ok ? first.value : await good(ash.member.invite(circle, { vouches: 0 }));
    expect((await good(ash.member.look(link))).title).toBe("Everyone");
    return { wasCut };
  });
  expect(requests).toBeGreaterThan(2);
});

test("a line that drops between two requests stops a second circle for now, and it goes on by itself", async () => {
  const made = await World.make("between");
  const ash = await made.device("ash");
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  const opening = ash.member.open({ in: circle, title: "Garden", name: "ash" });
  made.hall.cutOff("ash");
  expect(await settled(made, opening)).toEqual({ ok: false, problem: { type: "offline" } });
  made.hall.restore("ash");
  await made.later(60_000);
  expect(ash.member.circles().map(({ title }) => title)).toEqual(["Everyone", "Garden"]);
});

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A disk that gives nothing out while it is held up. */
class SlowDisk extends MemoryStore {
  held: Promise<void> = Promise.resolve();

  override async read(shelf: string): Promise<readonly StoredItem[]> {
    await this.held;
    return super.read(shelf);
  }
}

test("a second circle that was begun is gone on with also where the line is up before the desk is", async () => {
  const made = await World.make("up early");
  const disk = new SlowDisk();
  const ash = await made.device("ash", disk);
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  const opening = ash.member.open({ in: circle, title: "Garden", name: "ash" });
  made.hall.cutOff("ash");
  expect(await settled(made, opening)).toEqual({ ok: false, problem: { type: "offline" } });
  await ash.member.close();
  made.hall.restore("ash");
  let goOn = (): void => undefined;
  const dial: Dial = (address, events) => {
    disk.held = new Promise((resolve) => (goOn = resolve));
    return made.hall.dialFor("ash")(address, events);
  };
  const { length } = made.hall.asked;
  const waking = made.device("ash", disk, { dial });
  // It greets while its disk holds everything else up.
  while (made.hall.asked.length === length) await soon();
  for (let turns = 0; turns < 20; turns++) await soon();
  goOn();
  const woken = await waking;
  await made.later(60_000);
  expect(woken.member.circles().map(({ title }) => title)).toEqual(["Everyone", "Garden"]);
});

test(
  "a joining that is cut anywhere is gone on with: one desk, one letter, one member",
  { timeout: 120_000 },
  async () => {
    const requests = await atEveryRequest(async ({ nth, lost, restarts }) => {
      const made = await World.make("joining");
      const ash = await made.device("ash");
      const circle = await good(ash.member.found(made.hall.founding("ash")));
      const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
      await made.quiet();
      let bo = await made.device("bo");
      made.hall.cutAt("bo", nth, lost);
      const ask = { link, name: "bo", language: "en" } as const;
      const first = await settled(made, bo.member.join(ask));
      await made.later(1_000);
      const wasCut = disarm(made, "bo");
      if (restarts) bo = await made.wake(bo);
      await made.later(1_000);
      if (!first.ok && bo.member.circle(circle)?.state !== "in") {
        const outcome = await settled(made, bo.member.join(ask));
        if (!outcome.ok) throw new Error(`cut at ${nth}, ${lost} lost: ${JSON.stringify(outcome.problem)}`);
      }
      await made.later(60_000);
      await made.later(60_000);
      await expectWhole(made, bo, circle, ["ash", "bo"]);
      expect(seen(ash, circle).members).toHaveLength(2);
      expect(seen(ash, circle).findings).toEqual([]);
      return { wasCut };
    });
    expect(requests).toBeGreaterThan(10);
  },
);

test.each([
  { nth: 3, lost: "answer" },
  { nth: 8, lost: "request" },
] as const)("of several circles that are cut off and asked for again each is opened once: $nth, $lost", async (cut) => {
  const { world: made, circle, people } = await world("ash");
  let [ash] = people;
  const welcome = { title: "Start here", text: "Say hello." };
  const support = { title: "Support", purpose: "A ride, a meal", tools: ["chat", "board"], keep: 14, welcome };
  const ask = { in: circle, name: "ash", circles: [support, { title: "Welcome", tools: ["board"] }] };
  made.hall.cutAt("ash", cut.nth, cut.lost);
  await good(ash.member.foundings.fromTemplates(ask));
  expect(ash.member.foundings.opening().map(({ title }) => title)).toEqual(["Support", "Welcome"]);
  await made.later(10);
  disarm(made, "ash");
  ash = await made.wake(ash);
  expect((await good(ash.member.foundings.fromTemplates(ask))).there).toEqual(["Support", "Welcome"]);
  await made.later(60_000);
  const opened = ash.member.circles().flatMap(({ id }) => seen(ash, id));
  const told = opened.map(({ title, purpose, dock }) =>
    [title, purpose, dock.map(({ what }) => what).join(" ")].join(": "),
  );
  expect(told.toSorted((a, b) => a.localeCompare(b))).toEqual([
    "Everyone: : chat board",
    "Support: A ride, a meal: chat board",
    "Welcome: : board",
  ]);
  expect(ash.member.foundings.opening()).toEqual([]);
  const { id, room } = boardOf(opened.find(({ title }) => title === "Support")!);
  await good(ash.member.rooms.read({ circle: id, room }));
  expect(ash.member.rooms.look({ circle: id, room })!.items.map(({ title }) => title)).toEqual(["Start here"]);
});

function boardOf({ id, dock }: CircleView): { readonly id: CircleId; readonly room: RoomId } {
  return { id, room: dock.find(({ what }) => what === "board")!.room };
}
