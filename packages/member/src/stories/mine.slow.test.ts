import { comeIn, good, seen, sitDown, type TestDevice, type World, world } from "@unionhall/testing";
import type { CircleId, RoomId } from "@unionhall/protocol";
import { expect, test } from "vitest";

async function withTablet(): Promise<{
  readonly made: World;
  readonly circle: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  readonly tablet: TestDevice;
}> {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const tablet = await made.device("ash's tablet");
  await sitDown(made, ash, tablet);
  await made.later(1_000);
  return { made, circle, ash, bo, tablet };
}

/** What somebody's devices have said in a desk since: everything that is appended to a circle that is not this one. */
function saidIn(made: World, circle: CircleId, since: number): number {
  return made.hall.asked
    .slice(since)
    .flatMap(({ ask }) => (ask.type === "append" && ask.circle !== circle ? ask.entries : [])).length;
}

test("how far somebody has read is so on all their devices, a few small entries a day, and nobody else is told", async () => {
  const { made, circle, ash, bo, tablet } = await withTablet();
  const since = made.hall.asked.length;
  for (let minute = 0; minute < 30; minute++) {
    await good(bo.member.say(circle, `line ${minute}`));
    await made.later(60_000);
    await good(ash.member.readTo(circle));
  }
  expect(seen(tablet, circle).unread).toBe(30);
  await made.later(300_000);
  expect(seen(tablet, circle).unread).toBe(0);
  expect(saidIn(made, circle, since)).toBe(1);
  // Nothing new is nothing to say, however often somebody looks.
  await good(tablet.member.readTo(circle));
  await good(ash.member.readTo(circle));
  await made.later(3_600_000);
  expect(saidIn(made, circle, since)).toBe(1);
});

test("who reads without a pause is told elsewhere within the hour", async () => {
  const { made, circle, ash, bo, tablet } = await withTablet();
  for (let minute = 0; minute < 62; minute++) {
    await good(bo.member.say(circle, `line ${minute}`));
    await made.later(60_000);
    await good(ash.member.readTo(circle));
  }
  await made.quiet();
  expect(seen(tablet, circle).unread).toBeLessThan(5);
});

test("what was read when a device is switched off is said when it is on again", async () => {
  const { made, circle, ash, bo, tablet } = await withTablet();
  await good(bo.member.say(circle, "hello"));
  await made.quiet();
  await good(ash.member.readTo(circle));
  await made.wake(ash);
  await made.later(300_000);
  expect(seen(tablet, circle).unread).toBe(0);
});

test("two devices that were offline both have their say, and of the same thing the later in the hall's order holds", async () => {
  const { made, circle, ash, tablet } = await withTablet();
  const second = await good(ash.member.open({ in: circle, title: "Garden", name: "ash" }));
  await made.quiet();
  const [chat, board] = seen(ash, circle).dock.map(({ room }) => room) as [RoomId, RoomId];
  for (const name of ["ash", "ash's tablet"]) made.hall.cutOff(name);
  await made.quiet();
  await good(ash.member.mine.tell({ circle, room: chat }, "nothing"));
  await good(ash.member.mine.arrange([second, circle]));
  await good(tablet.member.mine.tell({ circle, room: board }, "all"));
  await good(tablet.member.mine.arrange([circle, second]));
  await good(tablet.member.mine.setQuiet({ from: 1_320, to: 480 }));
  expect(ash.member.circles().map(({ title }) => title)).toEqual(["Garden", "Everyone"]);
  made.hall.restore("ash");
  await made.later(60_000);
  made.hall.restore("ash's tablet");
  await made.later(60_000);
  for (const { member } of [ash, tablet]) {
    expect(member.mine.look({ circle, room: chat }).telling).toBe("nothing");
    expect(member.mine.look({ circle, room: board }).telling).toBe("all");
    expect(member.circles().map(({ title }) => title)).toEqual(["Everyone", "Garden"]);
    expect(member.mine.quietHours).toEqual({ from: 1_320, to: 480 });
  }
});

test("a new device has it from a page, however much was said before; and who comes back by their words has it", async () => {
  const { made, circle, ash, tablet } = await withTablet();
  const { room } = seen(ash, circle).dock[0]!;
  for (let nth = 0; nth < 120; nth++) {
    await good(ash.member.mine.bookmark({ circle, room }, null, nth % 2 === 0));
    if (nth % 10 === 0) await made.quiet();
  }
  await good(ash.member.mine.bookmark({ circle, room }, null, true));
  await good(tablet.member.mine.hide(circle, true));
  await made.quiet();
  const laptop = await made.device("ash's laptop");
  const since = made.hall.asked.length;
  await sitDown(made, ash, laptop);
  await made.later(1_000);
  expect(laptop.member.mine.look({ circle, room })).toEqual(tablet.member.mine.look({ circle, room }));
  expect(laptop.member.circles().map(({ hidden }) => hidden)).toEqual([true]);
  const pages = made.hall.asked.slice(since).filter(({ who, ask }) => {
    return who === "ash's laptop" && ask.type === "read" && ask.newest === true && ask.circle !== circle;
  });
  expect(pages).toHaveLength(1);
  const words = (await ash.member.words()) ?? [];
  const phone = await made.device("ash's next phone");
  await good(phone.member.recover({ hall: made.hall.founding("ash").hall, words: words.join(" ") }));
  await made.later(60_000);
  expect(phone.member.mine.look({ circle, room })).toEqual(tablet.member.mine.look({ circle, room }));
  expect(phone.member.circles()[0]?.hidden).toBe(true);
});

test("everything can be read at once, also what no device has looked at", async () => {
  const { made, circle, ash, bo, tablet } = await withTablet();
  await good(bo.member.say(circle, "hello"));
  await good(bo.member.rooms.open({ circle, room: seen(bo, circle).dock[1]!.room }, { what: "message", title: "Kit" }));
  await made.quiet();
  const at = { circle, room: seen(ash, circle).dock[1]!.room };
  for (const { member } of [ash, tablet]) await good(member.rooms.read(at));
  await made.quiet();
  expect(ash.member.home().hey).toHaveLength(2);
  await good(ash.member.mine.readAll());
  await made.quiet();
  for (const { member } of [ash, tablet]) {
    expect(member.home().hey).toEqual([]);
    expect(member.circles()[0]?.unread).toBe(0);
    expect(member.home().before.length).toBeGreaterThan(0);
  }
});

test("of a visit nothing is kept, and a circle that is left takes nothing along", async () => {
  const { made, circle, ash, bo } = await withTablet();
  await comeIn(made, ash, circle, await made.device("cy"));
  const { link } = await good(bo.member.prepareVisit());
  await made.quiet();
  const library = await made.device("library");
  await good(library.member.visit(link));
  await made.quiet();
  const at = { circle, room: seen(library, circle).dock[0]!.room };
  expect((await library.member.mine.bookmark(at, null, true)).ok).toBe(false);
  expect(library.member.home().bookmarks).toEqual([]);
  await good(bo.member.mine.bookmark(at, null, true));
  expect(bo.member.home().bookmarks).toHaveLength(1);
  await good(bo.member.leave(circle));
  await made.later(60_000);
  const { moreHey, ...parts } = bo.member.home();
  expect(moreHey).toBe(false);
  for (const [part, of] of Object.entries(parts)) expect([part, of]).toEqual([part, []]);
});
