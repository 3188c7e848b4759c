import { good, idOf, openItem, openTool, readRoom, seen, type TestDevice, type World, world } from "@unionhall/testing";
import type { At, NewsView } from "@unionhall/member";
import { eventFacts, mentionOf, toDoFacts, writeFacts } from "@unionhall/union";
import { mostNamed } from "../home/read-named.ts";
import { wallTime, zoneHere } from "../wall-time.ts";
import type { CircleId, RoomId } from "@unionhall/protocol";
import { expect, test } from "vitest";

/** Ash has put something on the board, and Bo has looked at it. */
async function withKit(): Promise<{
  made: World;
  circle: CircleId;
  ash: TestDevice;
  bo: TestDevice;
  kit: At;
  board: At;
}> {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const board = { circle, room: seen(ash, circle).dock[1]!.room };
  const room: RoomId = await good(ash.member.rooms.open(board, { what: "message", title: "Kit", text: "socks" }));
  await made.quiet();
  const kit = { circle, room };
  for (const { member } of [ash, bo]) for (const at of [board, kit]) await good(member.rooms.read(at));
  for (const at of [board, kit]) await good(bo.member.rooms.readTo(at));
  await made.quiet();
  return { made, circle, ash, bo, kit, board };
}

const names = (device: TestDevice): readonly string[] => device.member.home().hey.map(({ name, what }) => name || what);

test("somebody is told of what they opened, answered or are named in; or of all in a room, or of nothing", async () => {
  const { made, circle, ash, bo, kit } = await withKit();
  const comment = async (who: TestDevice, text: string): Promise<void> => {
    await good(who.member.rooms.say(kit, { text }));
    await made.quiet();
  };
  await comment(ash, "and gloves");
  expect(names(bo)).toEqual([]);
  await good(bo.member.mine.tell(kit, "all"));
  expect(bo.member.home().hey).toMatchObject([
    { name: "Kit", unread: 1, last: { text: "and gloves", of: "line" }, path: [{}, kit.room] },
  ]);
  await good(bo.member.mine.tell(kit, "usual"));
  await comment(bo, "hats too?");
  await comment(ash, "yes");
  expect(names(bo)).toEqual(["Kit"]);
  expect(names(ash)).toEqual(["Kit"]);
  await good(bo.member.mine.tell(kit, "nothing"));
  expect(names(bo)).toEqual([]);
  // Who names somebody means them.
  await comment(ash, `${mentionOf(idOf(ash, circle, "bo"))}?`);
  expect(bo.member.home().named).toMatchObject([{ name: "Kit", named: true }]);
  expect(names(bo)).toEqual([]);
  await good(bo.member.rooms.readTo(kit));
  expect(bo.member.home().named).toEqual([]);
});

test("of very much that is new the newest is told: whoever comes to a circle that has met for years comes home to a page", async () => {
  const { made, ash, bo, board } = await withKit();
  for (let at = 1; at <= 61; at++) {
    await made.later(1_000);
    await good(ash.member.rooms.open(board, { what: "message", title: `No. ${at}` }));
  }
  await made.quiet();
  expect(names(bo)).toHaveLength(60);
  expect(bo.member.home().moreHey).toBe(true);
  expect(names(bo).slice(0, 2)).toEqual(["No. 61", "No. 60"]);
});

test("a muted chat counts nothing, and a muted board tells of nothing new on it", async () => {
  const { made, circle, ash, bo, board } = await withKit();
  const chat = { circle, room: seen(bo, circle).dock[0]!.room };
  for (const at of [chat, board]) await good(bo.member.mine.tell(at, "nothing"));
  await good(ash.member.say(circle, "hello"));
  await good(ash.member.rooms.open(board, { what: "message", title: "More", text: "and more" }));
  await made.quiet();
  expect(names(bo)).toEqual([]);
  expect(bo.member.circles()[0]?.unread).toBe(0);
  for (const at of [chat, board]) await good(bo.member.mine.tell(at, "usual"));
  expect(names(bo).toSorted()).toEqual(["More", "chat"]);
  expect(bo.member.circles()[0]?.unread).toBe(1);
});

test("what is put off is out of sight until then, comes back by itself, and is done with once it was looked at", async () => {
  const { made, ash, bo, kit } = await withKit();
  await good(bo.member.mine.tell(kit, "all"));
  const until = made.clock.now() + 3_600_000;
  await good(bo.member.mine.putOff(kit, until));
  await good(ash.member.rooms.say(kit, { text: "new meanwhile" }));
  await made.quiet();
  expect(names(bo)).toEqual([]);
  expect(bo.member.home().later).toMatchObject([{ name: "Kit", putOff: until }]);
  await good(bo.member.rooms.readTo(kit));
  await made.later(3_600_000);
  expect(names(bo)).toEqual(["Kit"]);
  await good(bo.member.rooms.readTo(kit));
  await made.quiet();
  expect(names(bo)).toEqual([]);
  expect(bo.member.home().before.map(({ name }) => name)).toContain("Kit");
});

test("rooms that were looked at are kept up with after a restart, and news of them comes without looking", async () => {
  const { made, ash, bo, kit } = await withKit();
  await good(bo.member.rooms.say(kit, { text: "hats too?" }));
  await made.quiet();
  const again = await made.wake(bo);
  await good(ash.member.rooms.say(kit, { text: "yes" }));
  await made.quiet();
  expect(again.member.home().hey).toMatchObject([{ name: "Kit", unread: 1 }]);
  // Not for ever: what nobody has looked at for two weeks is read when somebody does.
  await made.later(15 * 86_400_000);
  const later = await made.wake(again);
  expect(later.member.rooms.look(kit)?.here).toBe(false);
});

/** Ash has opened something in the circle, and looked at it. */
test("where somebody is named in a room that nobody here has read, they are told the way, and what it is once it is read", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const me = idOf(ash, circle, "bo");
  const board = { circle, room: seen(ash, circle).dock[1]!.room };
  await good(ash.member.rooms.read(board));
  const kit = await openItem(ash, board, { what: "message", title: "Kit", text: "socks" });
  const lists = await openTool(ash, circle, "lists");
  for (const at of [kit, lists]) await readRoom(made, ash, at);
  const list = await openItem(ash, lists, { what: "list", title: "Winter" });
  await readRoom(made, ash, list);
  const facts = writeFacts(toDoFacts, { assigned: [me] });
  const toDo = await openItem(ash, list, { what: "to-do", title: "Call the shelter", facts });
  await good(ash.member.rooms.say(kit, { text: `${mentionOf(me)}?` }));
  await made.quiet();
  const [toKit, toToDo] = [
    [board.room, kit.room],
    [lists.room, list.room, toDo.room],
  ];
  const named = (): readonly NewsView[] => bo.member.home().named.toSorted((a, b) => a.path.length - b.path.length);
  expect(named()).toMatchObject([
    { circle, room: kit.room, name: "", path: toKit, last: null },
    { circle, room: toDo.room, name: "", path: toToDo, last: null },
  ]);
  await good(bo.member.rooms.readNamed());
  expect(named()).toMatchObject([
    { room: kit.room, name: "Kit", path: toKit, last: { text: "@bo?", of: "line" }, named: true },
    {
      room: toDo.room,
      name: "Call the shelter",
      path: toToDo,
      last: { name: "ash", text: "", of: "text" },
      named: true,
    },
  ]);
  expect(bo.member.home().toDos).toMatchObject([{ name: "Call the shelter" }]);
});

test("whoever names somebody in many places has their device read no more than some at once, the latest first", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const board = { circle, room: seen(ash, circle).dock[1]!.room };
  await good(ash.member.rooms.read(board));
  const text = mentionOf(idOf(ash, circle, "bo"));
  const rooms: RoomId[] = [];
  for (let nth = 0; nth < mostNamed + 4; nth++)
    rooms.push(await good(ash.member.rooms.open(board, { what: "message", title: `${nth}`, text })));
  await made.quiet();
  const here = (): readonly RoomId[] => rooms.filter((room) => bo.member.rooms.look({ circle, room })?.here);
  await good(bo.member.rooms.readNamed());
  expect(here()).toEqual(rooms.slice(5));
  await good(bo.member.rooms.readNamed());
  expect(here()).toEqual(rooms);
});

test("who knocks waits at the home of those who may vouch for them", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const { link } = await good(bo.member.invite(circle, { vouches: 1 }));
  await made.quiet();
  const cy = await made.device("cy");
  await good(cy.member.join({ link, name: "cy", language: "en" }));
  await made.quiet();
  expect(ash.member.home().asked).toMatchObject([{ circle, knocks: 1 }]);
});

test("what somebody is to do stands at home, what is due first, and a to-do is no news to whom it does not reach", async () => {
  const { made, circle, ash, bo } = await withKit();
  const lists = await openTool(ash, circle, "lists");
  const list = await openItem(ash, lists, { what: "list", title: "Winter" });
  await made.quiet();
  for (const { member } of [ash, bo]) for (const at of [lists, list]) await good(member.rooms.read(at));
  const me = idOf(ash, circle, "bo");
  for (const [title, due] of [
    ["later", 20_500],
    ["soon", 20_490],
  ] as const) {
    const facts = writeFacts(toDoFacts, { assigned: [me], due });
    await good(ash.member.rooms.open(list, { what: "to-do", title, facts }));
  }
  await good(ash.member.rooms.open(list, { what: "to-do", title: "somebody else's" }));
  await made.quiet();
  expect(bo.member.home().toDos.map(({ name, due }) => [name, due])).toEqual([
    ["soon", 20_490],
    ["later", 20_500],
  ]);
  expect(ash.member.home().toDos).toEqual([]);
  expect(names(bo)).not.toContain("somebody else's");
});

test("this week stands on home: what comes in the schedules that are read here, and what is due; what is over goes", async () => {
  const { made, circle, ash, bo } = await withKit();
  const today = wallTime(made.clock.now(), zoneHere()).day;
  const [schedule, lists] = [await openTool(ash, circle, "schedule"), await openTool(ash, circle, "lists")];
  await made.quiet();
  await good(ash.member.rooms.read(lists));
  const list = await openItem(ash, lists, { what: "list", title: "Kit" });
  const soon = wallTime(made.clock.now() + 7_200_000, "UTC");
  const call = { type: "timed", ...soon, length: 60, zone: "UTC" } as const;
  const events = {
    Call: call,
    Gathering: { type: "days", day: today, days: 1 },
    Later: { ...call, day: today + 9 },
  } as const;
  await made.quiet();
  for (const at of [schedule, list]) await good(ash.member.rooms.read(at));
  for (const [title, when] of Object.entries(events))
    await good(ash.member.rooms.open(schedule, { what: "event", title, facts: writeFacts(eventFacts, { when }) }));
  const facts = writeFacts(toDoFacts, { assigned: [idOf(bo, circle, "bo")], due: today });
  await good(ash.member.rooms.open(list, { what: "to-do", title: "Buy socks", facts }));
  await made.quiet();
  const week = (): readonly string[] => bo.member.home().week.map(({ name }) => name);
  expect(week()).toEqual([]);
  for (const at of [schedule, lists, list]) await good(bo.member.rooms.read(at));
  expect(week().toSorted()).toEqual(["Buy socks", "Call", "Gathering"]);
  expect(bo.member.home().week.find(({ name }) => name === "Call")).toMatchObject({ path: [schedule.room, {}] });
  await made.later(11_000_000);
  expect(week()).not.toContain("Call");
});
