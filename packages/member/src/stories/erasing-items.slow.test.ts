import type { CircleId, RoomId } from "@unionhall/protocol";
import {
  bytesFor,
  good,
  openItem,
  openTool,
  problemOf,
  readRoom,
  seen,
  type TestDevice,
  TestFile,
  TestSink,
  type World,
  world,
} from "@unionhall/testing";
import { folderFact, writeFacts } from "@unionhall/union";
import { expect, test } from "vitest";
import type { At, RoomView } from "../rooms.ts";

interface Here {
  readonly made: World;
  readonly circle: CircleId;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  readonly docs: At;
}

/** A circle of two with docs, which both have read. */
async function docsOfTwo(): Promise<Here> {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const docs = await openTool(ash, circle, "docs");
  await made.quiet();
  for (const each of [ash, bo]) await readRoom(made, each, docs);
  return { made, circle, ash, bo, docs };
}

const look = (device: TestDevice, at: At): RoomView => device.member.rooms.look(at)!;
const titles = (device: TestDevice, at: At): readonly string[] => look(device, at).items.map(({ title }) => title);

test("whoever opened something erases it with its versions and files; what others said stays theirs, and that it was there", async () => {
  const { made, circle, ash, bo, docs } = await docsOfTwo();
  const folder = await good(ash.member.rooms.open(docs, { what: "folder", title: "Rotas" }));
  const facts = writeFacts(folderFact, { folder });
  const blob = await good(ash.member.rooms.upload(docs, new TestFile(bytesFor(900), "van.txt")));
  const room = await good(ash.member.rooms.open(docs, { what: "file", title: "van.txt", facts, file: blob }));
  const file = { circle, room };
  await made.quiet();
  expect(await made.hall.blobs.read({ circle, blob }, 0, 1)).not.toBeNull();
  await good(ash.member.rooms.change(docs, room, { title: "the van" }));
  await good(ash.member.rooms.say(file, { text: "it is parked at the depot" }));
  await made.quiet();
  await readRoom(made, bo, file);
  await good(bo.member.rooms.say(file, { text: "seen" }));
  await good(bo.member.rooms.change(docs, room, { title: "Bo's van" }));
  await made.quiet();
  expect(problemOf(await bo.member.rooms.erase(docs, room))).toEqual({ type: "not-your-item" });

  await good(ash.member.rooms.erase(docs, room));
  await made.quiet();
  for (const each of [ash, bo]) {
    expect(titles(each, docs)).toEqual(["Rotas"]);
    expect(look(each, docs).erased).toMatchObject([{ room, what: "file", within: folder, name: "ash" }]);
    expect(look(each, file)).toMatchObject({ item: null, wasErased: { name: "ash" } });
    expect(look(each, file).lines.map(({ text }) => text)).toEqual(["seen"]);
    expect(seen(each, circle).findings).toEqual([]);
  }
  expect(problemOf(await ash.member.getFile(circle, room, blob, new TestSink()))).toMatchObject({
    type: "no-such-room",
  });
  expect(await made.hall.blobs.read({ circle, blob }, 0, 1)).toBeNull();

  // What is left there is Bo's to erase.
  expect([look(ash, file).wasErased?.left, look(bo, file).wasErased?.left]).toEqual([false, true]);
  await good(bo.member.rooms.erase(docs, room));
  await made.quiet();
  const bos = await made.wake(bo);
  await readRoom(made, bos, docs);
  await readRoom(made, bos, file);
  expect(look(bos, file)).toMatchObject({ lines: [], wasErased: { left: false, name: "ash" } });
  expect(look(bos, docs).erased).toHaveLength(1);
  expect((await good(bos.member.verify(circle))).findings).toEqual([]);
});

test("what was cut off is erased by asking again, and what was never sent leaves nothing", async () => {
  const { made, circle, ash, bo, docs } = await docsOfTwo();
  const room = await good(ash.member.rooms.open(docs, { what: "document", title: "Plan", text: "Meet at noon" }));
  await made.quiet();
  await good(ash.member.rooms.write({ circle, room }, "Meet at one"));
  await made.quiet();
  made.hall.cutOff("ash");
  await made.quiet();
  await good(ash.member.rooms.change(docs, room, { title: "Plan for noon" }));
  expect(problemOf(await ash.member.rooms.erase(docs, room))).toEqual({ type: "offline" });
  expect(titles(ash, docs)).toEqual(["Plan for noon"]);
  const slip = await good(ash.member.rooms.open(docs, { what: "document", title: "Slip", text: "not here" }));
  await good(ash.member.rooms.say({ circle, room: slip }, { text: "nor this" }));
  await good(ash.member.rooms.erase(docs, slip));
  expect(look(ash, docs)).toMatchObject({ items: [{ title: "Plan for noon" }], erased: [] });
  made.hall.restore("ash");
  await made.later(60_000);
  await good(ash.member.rooms.erase(docs, room));
  await made.quiet();
  expect(look(bo, docs)).toMatchObject({ items: [], erased: [{ room }] });
});

test("a list goes with one's own to-dos, and not with somebody else's", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const { rooms } = ash.member;
  const tool = await openTool(ash, circle, "lists");
  const list = await openItem(ash, tool, { what: "list", title: "Winter kit" });
  await made.quiet();
  for (const at of [tool, list]) await readRoom(made, ash, at);
  const own = await good(rooms.open(list, { what: "to-do", title: "gloves" }));
  await made.quiet();
  for (const at of [tool, list]) await readRoom(made, bo, at);
  const theirs = await good(bo.member.rooms.open(list, { what: "to-do", title: "soup" }));
  await made.quiet();
  for (const at of [tool, list]) await readRoom(made, ash, at);
  expect(problemOf(await rooms.erase(tool, list.room))).toEqual({ type: "holds-others" });
  expect(titles(ash, list)).toEqual(["gloves", "soup"]);
  await good(bo.member.rooms.erase(list, theirs));
  await made.quiet();
  await good(rooms.erase(tool, list.room));
  await made.quiet();
  expect(look(bo, tool)).toMatchObject({ items: [], erased: [{ what: "list" }] });
  expect(look(bo, list).erased.map(({ room }) => room)).toEqual([theirs, own]);
  expect(problemOf(await rooms.erase({ circle, room: seen(ash, circle).hallway! }, tool.room))).toEqual({
    type: "no-such-room",
  });
});

test("what lies in a folder in the trash is in the trash with it, and comes back with it to where it was", async () => {
  const { made, circle, ash, bo, docs } = await docsOfTwo();
  const lies = (folder: RoomId): ReturnType<typeof writeFacts> => writeFacts(folderFact, { folder });
  const { rooms } = ash.member;
  const top = await good(rooms.open(docs, { what: "folder", title: "Old" }));
  const inner = await good(rooms.open(docs, { what: "folder", title: "Older", facts: lies(top) }));
  const paper = await good(
    rooms.open(docs, { what: "document", title: "Statutes", facts: lies(inner), text: "Clause" }),
  );
  await made.quiet();
  await good(rooms.change(docs, top, { state: "trashed" }));
  await made.quiet();
  const at = { circle, room: paper };
  await readRoom(made, bo, at);
  const foundBy = async (device: TestDevice): Promise<number> =>
    (await good(device.member.search.find("statutes"))).count;
  expect(look(bo, at).awayWith).toMatchObject({ room: top, title: "Old", state: "trashed" });
  expect(await foundBy(bo)).toBe(0);
  await good(rooms.change(docs, top, { state: "active" }));
  await made.quiet();
  expect(look(bo, at)).toMatchObject({ awayWith: null, item: { state: "active" } });
  expect(await foundBy(bo)).toBe(1);
});

test("a steward wishes somebody's item gone: it goes after a week with what it leaves, unless it is kept", async () => {
  const { made, circle, ash, bo, docs } = await docsOfTwo();
  const write = (title: string): Promise<RoomId> =>
    good(bo.member.rooms.open(docs, { what: "document", title, text: `all of ${title}` }));
  const [one, other] = [await write("A list of names"), await write("Minutes")];
  await made.quiet();
  expect(problemOf(await bo.member.wishes.makeOf(docs, one))).toEqual({ type: "not-a-steward" });
  for (const room of [one, other]) await good(ash.member.wishes.makeOf(docs, room));
  await made.quiet();
  expect(look(bo, docs).items).toMatchObject([{ wish: { name: "ash" } }, { wish: { name: "ash" } }]);
  await good(bo.member.wishes.objectOf(docs, other));
  await made.quiet();
  await made.later(9 * 86_400_000);
  await made.hall.wire.sweep();
  await made.later(1_000);
  for (const each of [ash, bo]) {
    await readRoom(made, each, docs);
    expect(look(each, docs)).toMatchObject({ items: [{ title: "Minutes" }], erased: [{ room: one, name: "ash" }] });
    expect(look(each, { circle, room: one })).toMatchObject({ body: null, item: null });
  }
  expect(look(bo, docs).items[0]?.wish).toBeUndefined();
});
