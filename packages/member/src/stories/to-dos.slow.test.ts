import type { CircleId, RoomId } from "@unionhall/protocol";
import {
  asksOf,
  comeIn,
  good,
  idOf,
  openItem,
  openTool,
  readRoom,
  type TestDevice,
  type World,
  world,
} from "@unionhall/testing";
import type { ToDoFacts } from "@unionhall/union";
import { howFar, listOf, mineToDo, movedTo, toDoFacts, writeFacts } from "@unionhall/union";
import { expect, test } from "vitest";
import type { At, ItemView, RoomView } from "../rooms.ts";

interface Listed {
  readonly made: World;
  readonly circle: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  readonly tool: At;
  readonly list: At;
}

/** A circle of two with a list in its lists, which both have read. */
async function listed(): Promise<Listed> {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const tool = await openTool(ash, circle, "lists");
  const list = await openItem(ash, tool, { what: "list", title: "Winter kit" });
  await made.quiet();
  for (const each of [ash, bo]) for (const at of [tool, list]) await readRoom(made, each, at);
  return { made, circle, ash, bo, tool, list };
}

const at = (device: TestDevice, place: At): RoomView => device.member.rooms.look(place)!;
const add = (device: TestDevice, list: At, title: string, of: Partial<ToDoFacts> = {}): Promise<RoomId> =>
  good(device.member.rooms.open(list, { what: "to-do", title, facts: writeFacts(toDoFacts, of) }));
const put = (device: TestDevice, list: At, room: RoomId, of: Partial<ToDoFacts>): Promise<void> =>
  good(device.member.rooms.change(list, room, { facts: writeFacts(toDoFacts, of) }));
const nudged = (device: TestDevice, list: At): readonly string[] =>
  at(device, list).items.flatMap(({ title, nudged: is }) => (is ? title : []));

test("who is assigned hears of it, and so does who wanted to when it is done, by whom and when", async () => {
  const { made, circle, ash, bo, list } = await listed();
  const [ashId, boId] = [idOf(ash, circle, "ash"), idOf(ash, circle, "bo")];
  const socks = await add(ash, list, "Socks", { assigned: [boId], tell: [ashId] });
  await made.quiet();
  expect(nudged(bo, list)).toEqual(["Socks"]);
  expect(nudged(ash, list)).toEqual([]);
  await good(bo.member.rooms.readTo({ circle, room: socks }));
  expect(nudged(bo, list)).toEqual([]);
  await put(bo, list, socks, { done: true });
  await made.quiet();
  expect(nudged(ash, list)).toEqual(["Socks"]);
  expect(nudged(bo, list)).toEqual([]);
  const [{ done }] = listOf(at(ash, list).items).sections;
  expect(done).toMatchObject([{ item: { title: "Socks" }, doneBy: { by: boId } }]);
  // Nobody hears of what changes nothing for them.
  await put(ash, list, socks, { due: 20_800 });
  await made.quiet();
  expect([nudged(ash, list), nudged(bo, list)]).toEqual([["Socks"], []]);
});

test("what is ticked, added and moved offline shows at once, and is everyone's when there is a line", async () => {
  const { made, ash, bo, list } = await listed();
  const [socks, hats] = [await add(ash, list, "Socks"), await add(ash, list, "Hats")];
  await made.quiet();
  made.hall.cutOff("bo");
  await made.quiet();
  await put(bo, list, socks, { done: true });
  const van = await good(bo.member.rooms.open(list, { what: "group", title: "Van" }));
  const pump = await add(bo, list, "Pump", { group: van });
  const { items } = at(bo, list);
  await good(bo.member.rooms.change(list, hats, movedTo(items, hats, { group: van, before: pump })));
  const outline = (device: TestDevice): unknown =>
    listOf(at(device, list).items).sections.map(({ group, open, done }) => [
      group?.title ?? "",
      ...[...open, ...done].map(({ item }) => item.title),
    ]);
  const moved = [
    ["", "Socks"],
    ["Van", "Hats", "Pump"],
  ];
  expect(outline(bo)).toEqual(moved);
  expect(howFar(at(bo, list).items)).toEqual({ done: 1, of: 3 });
  expect(at(bo, list).items.every(({ waiting }: ItemView) => waiting)).toBe(true);
  expect(howFar(at(ash, list).items)).toEqual({ done: 0, of: 2 });
  made.hall.restore("bo");
  await made.later(60_000);
  expect(outline(ash)).toEqual(moved);
});

test("a list of many to-dos is one room to read, and how many comments there are is told of those looked at", async () => {
  const { made, circle, ash, tool, list } = await listed();
  const all: RoomId[] = [];
  for (let nth = 1; nth <= 14; nth++) all.push(await add(ash, list, `to-do ${nth}`));
  await good(ash.member.rooms.say({ circle, room: all[3]! }, { text: "which ones?" }));
  await made.quiet();
  const cy = await made.device("cy");
  await comeIn(made, ash, circle, cy);
  const asked = (): number => new Set(asksOf(made, "cy", "read", circle).map(({ room }) => room)).size;
  const before = asked();
  await good(cy.member.rooms.read(tool));
  await made.quiet();
  // The tool, and the list that is in it: so that it says how far it is.
  expect(asked() - before).toBe(2);
  expect(howFar(at(cy, list).items)).toEqual({ done: 0, of: 14 });
  await good(cy.member.rooms.read(list));
  await made.quiet();
  expect(asked() - before).toBe(2);
  const known = (): unknown => at(cy, list).items.flatMap(({ inside }) => (inside === null ? [] : inside.lines));
  expect(known()).toEqual([]);
  await good(cy.member.rooms.read({ circle, room: all[3]! }));
  expect(known()).toEqual([1]);
  expect(mineToDo([{ me: idOf(cy, circle, "cy"), items: at(cy, list).items }])).toEqual([]);
});
