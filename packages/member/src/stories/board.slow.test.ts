import type { CircleId, RoomId } from "@unionhall/protocol";
import { idOf as idFrom, toBytes } from "@unionhall/protocol";
import {
  asksOf,
  comeIn,
  good,
  Hostile,
  idOf,
  readRoom,
  seen,
  sitDown,
  type TestDevice,
  type World,
  world,
} from "@unionhall/testing";
import { itemOpened, mentionOf } from "@unionhall/union";
import { expect, test } from "vitest";
import type { At, ItemView, RoomView } from "../rooms.ts";

/** The room of a circle's tool. */
function tool(device: TestDevice, circle: CircleId, what: string): At {
  const found = seen(device, circle).dock.find((item) => item.what === what);
  if (found === undefined) throw new Error(`the circle has no ${what}`);
  return { circle, room: found.room };
}

function room(device: TestDevice, at: At): RoomView {
  const view = device.member.rooms.look(at);
  if (view === null) throw new Error("this device does not know the circle");
  return view;
}

const titles = (view: RoomView): readonly string[] => view.items.map(({ title }) => title);
const said = (view: RoomView): readonly string[] => view.lines.map(({ name, text }) => `${name}: ${text}`);

/** A message on the board of a circle, with its text. */
async function post(made: World, by: TestDevice, circle: CircleId, title: string): Promise<At> {
  const at = tool(by, circle, "board");
  await good(by.member.rooms.read(at));
  const message = await good(by.member.rooms.open(at, { what: "message", title, text: `${title}, in full` }));
  await made.quiet();
  return { circle, room: message };
}

async function board(): Promise<{ made: World; circle: CircleId; ash: TestDevice; bo: TestDevice; at: At }> {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  return { made, circle, ash, bo, at: tool(ash, circle, "board") };
}

test("a message stands on the board with its text, and what people say to it stands in its own room", async () => {
  const { made, circle, ash, bo, at } = await board();
  await readRoom(made, bo, at);
  const message = await post(made, ash, circle, "Winter kit list");
  expect(room(bo, at).items).toMatchObject([{ title: "Winter kit list", name: "ash", fresh: true, state: "active" }]);
  expect(await readRoom(made, bo, message)).toMatchObject({
    item: { title: "Winter kit list", in: at.room },
    body: { text: "Winter kit list, in full", name: "ash" },
  });
  await good(bo.member.rooms.say(message, { text: "and gloves" }));
  await good(bo.member.rooms.boost(message, null, "yes!", true));
  await made.quiet();
  const [line] = (await readRoom(made, ash, message)).lines;
  await good(ash.member.rooms.say(message, { text: "gloves, yes", to: line!.id }));
  await good(ash.member.rooms.boost(message, line!.id, "♥", true));
  await good(bo.member.rooms.edit(message, line!.id, "and warm gloves"));
  await made.quiet();
  for (const each of [ash, bo]) {
    expect(said(room(each, message))).toEqual(["bo: and warm gloves", "ash: gloves, yes"]);
    expect(room(each, message)).toMatchObject({
      boosts: [{ boost: "yes!", names: ["bo"] }],
      lines: [{ before: [{ text: "and gloves" }], boosts: [{ boost: "♥", names: ["ash"] }] }, { to: { name: "bo" } }],
    });
    expect(room(each, at).items).toMatchObject([{ inside: { lines: 2 } }]);
    expect(seen(each, circle).findings).toEqual([]);
  }
  // What is on the board is no talk.
  expect(seen(bo, circle).lines).toEqual([]);
});

test("what is written offline is shown at once as waiting, and is on the board when there is a line", async () => {
  const { made, circle, ash, bo, at } = await board();
  await readRoom(made, bo, at);
  const message = await post(made, bo, circle, "From before");
  await readRoom(made, ash, at);
  made.hall.cutOff("bo");
  await made.quiet();
  const { rooms } = bo.member;
  const own = await good(rooms.open(at, { what: "message", title: "From the van", text: "No signal here" }));
  await good(rooms.change(at, message.room, { pinned: true }));
  await good(rooms.change(at, message.room, { after: own }));
  await good(rooms.say({ circle, room: own }, { text: "slip" }));
  await good(rooms.edit({ circle, room: own }, room(bo, { circle, room: own }).lines[0]!.id, "anybody?"));
  const waits = (item: ItemView): unknown => [item.title, item.waiting, item.pinned];
  expect(room(bo, at).items.map(waits)).toEqual([
    ["From the van", true, false],
    ["From before", true, true],
  ]);
  expect(room(bo, { circle, room: own })).toMatchObject({
    body: { text: "No signal here", waiting: true },
    lines: [{ text: "anybody?", state: "waiting", before: [] }],
  });
  expect(titles(room(ash, at))).toEqual(["From before"]);
  made.hall.restore("bo");
  await made.later(60_000);
  expect(room(ash, at).items).toMatchObject([{ title: "From the van" }, { title: "From before", pinned: true }]);
  expect(room(bo, at).items.some(({ waiting }) => waiting)).toBe(false);
  expect(said(await readRoom(made, ash, { circle, room: own }))).toEqual(["bo: anybody?"]);
});

test("a person's devices have the same board, and one that was off reads on from where it was, also without a line", async () => {
  const { made, circle, ash, bo, at } = await board();
  const message = await post(made, ash, circle, "Rent strike");
  const tablet = await made.device("bo's tablet");
  await sitDown(made, bo, tablet);
  await made.later(1_000);
  expect(await readRoom(made, tablet, at)).toMatchObject({ items: [{ title: "Rent strike" }] });
  await readRoom(made, bo, at);
  await readRoom(made, bo, message);
  await good(bo.member.rooms.say(message, { text: "count me in" }));
  await made.quiet();
  expect(said(await readRoom(made, tablet, message))).toEqual(["bo: count me in"]);
  await tablet.member.close();
  await good(ash.member.rooms.change(at, message.room, { title: "Rent strike, May" }));
  await made.quiet();
  made.hall.cutOff("bo's tablet");
  const again = await made.device("bo's tablet", tablet.store);
  await made.quiet();
  // A hall that cannot be reached is said, and what is kept here is shown all the same.
  expect(await again.member.rooms.read(at)).toMatchObject({ ok: false, problem: { type: "offline" } });
  await again.member.rooms.read(message);
  expect(titles(room(again, at))).toEqual(["Rent strike"]);
  expect(said(room(again, message))).toEqual(["bo: count me in"]);
  made.hall.restore("bo's tablet");
  await made.later(60_000);
  expect(titles(room(again, at))).toEqual(["Rent strike, May"]);
});

test("what is put otherwise while its line may be with the hall is said of that line, also where keys turn meanwhile", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo] = people;
  const at = tool(ash, circle, "board");
  const message = await post(made, ash, circle, "Phone tree");
  await readRoom(made, ash, message);
  await readRoom(made, bo, at);
  await readRoom(made, bo, message);
  made.hall.cutAt("bo", 1, "request", { andStays: true });
  await good(bo.member.rooms.say(message, { text: "call at six" }));
  await made.quiet();
  made.hall.cutOff("bo");
  const line = room(bo, message).lines[0]!;
  expect(line).toMatchObject({ state: "waiting", id: expect.stringMatching(/^entry_/) as string });
  await good(bo.member.rooms.edit(message, line.id, "call at eight"));
  await good(ash.member.remove(circle, idOf(ash, circle, "cy")));
  await made.quiet();
  made.hall.restore("bo");
  await made.later(60_000);
  for (const each of [ash, bo]) {
    expect(said(room(each, message))).toEqual(["bo: call at eight"]);
    expect(seen(each, circle).findings).toEqual([]);
  }
});

test("a comment that is taken back goes with all it said before, also from a device that does not look at the room", async () => {
  const { made, circle, ash, bo, at } = await board();
  const message = await post(made, ash, circle, "Phone tree");
  await readRoom(made, ash, message);
  await readRoom(made, bo, at);
  await readRoom(made, bo, message);
  await good(bo.member.rooms.say(message, { text: "my number is" }));
  await made.quiet();
  const line = room(bo, message).lines[0]!.id;
  await good(bo.member.rooms.edit(message, line, "my number is no longer"));
  await made.quiet();
  expect(said(room(ash, message))).toEqual(["bo: my number is no longer"]);
  const ashs = await made.wake(ash);
  await good(bo.member.erase(circle, line));
  await made.quiet();
  expect(made.hall.asked.filter(({ ask }) => ask.type === "erase")).toHaveLength(2);
  expect(said(room(bo, message))).toEqual([]);
  expect(room(bo, message).gone.map(({ why }) => why)).toEqual(["author", "author"]);
  // It was not looked at there since it was on: the entry is gone from its disk all the same.
  made.hall.cutOff("ash");
  await ashs.member.rooms.read(message);
  expect(room(ashs, message)).toMatchObject({ body: { text: "Phone tree, in full" }, lines: [] });
});

test("who is removed reads nothing of what is put on the board after, and whoever comes reads all of it", async () => {
  const { made, circle, ash, bo, at } = await board();
  await post(made, ash, circle, "For Bo to see");
  await readRoom(made, bo, at);
  await good(ash.member.remove(circle, idOf(ash, circle, "bo")));
  await made.quiet();
  const later = await post(made, ash, circle, "After Bo");
  expect(titles(room(bo, at))).toEqual(["For Bo to see"]);
  expect(await bo.member.rooms.open(at, { what: "message", title: "still me" })).toMatchObject({ ok: false });
  const cy = await made.device("cy");
  await comeIn(made, ash, circle, cy);
  expect(titles(await readRoom(made, cy, at))).toEqual(["For Bo to see", "After Bo"]);
  expect(await readRoom(made, cy, later)).toMatchObject({ body: { text: "After Bo, in full" } });
  expect(seen(cy, circle).findings).toEqual([]);
});

test("opening a circle reads no board, and a board that is opened reads its newest messages along", async () => {
  const { made, circle, ash, at } = await board();
  for (let nth = 1; nth <= 15; nth++) await post(made, ash, circle, `message ${nth}`);
  const cy = await made.device("cy");
  await comeIn(made, ash, circle, cy);
  const rooms = (): ReadonlySet<RoomId | undefined> =>
    new Set(asksOf(made, "cy", "read", circle).flatMap(({ room: asked }) => asked ?? []));
  const before = rooms();
  expect(before.has(at.room)).toBe(false);
  expect(seen(cy, circle).dock.map(({ what, inside }) => [what, inside === null])).toEqual([
    ["chat", false],
    ["board", true],
  ]);
  await readRoom(made, cy, at);
  expect(rooms().size - before.size).toBe(1 + 12);
  const known = room(cy, at).items.filter(({ inside }) => inside !== null);
  expect(known.map(({ title }) => title)).toEqual(titles(room(ash, at)).slice(3));
});

test("who is mentioned hears of it in a room that they have not read, until they do", async () => {
  const { made, circle, ash, bo, at } = await board();
  const message = await post(made, ash, circle, "Who brings the banner?");
  await readRoom(made, ash, message);
  const whom = mentionOf(idOf(ash, circle, "bo"));
  await good(ash.member.rooms.say(message, { text: `${whom}?` }));
  await good(ash.member.rooms.say(tool(ash, circle, "chat"), { text: `${whom}!` }));
  await made.quiet();
  const nudged = (): unknown => seen(bo, circle).dock.flatMap(({ what, nudged: is }) => (is ? what : []));
  expect(nudged()).toEqual(["chat"]);
  expect((await readRoom(made, bo, at)).items).toMatchObject([{ nudged: true, fresh: true }]);
  expect((await readRoom(made, bo, message)).lines).toMatchObject([{ forMe: true }]);
  await good(bo.member.rooms.readTo(message));
  await good(bo.member.rooms.readTo(at));
  await good(bo.member.readTo(circle));
  expect(nudged()).toEqual([]);
  expect(room(bo, at).items).toMatchObject([{ nudged: false, fresh: false, inside: { unread: 0 } }]);
  const again = await made.wake(bo);
  expect((await readRoom(made, again, at)).items).toMatchObject([{ nudged: false, fresh: false }]);
});

test("a mention reads with the name that somebody has now, and an edit of it tells them once", async () => {
  const { made, circle, ash, bo, at } = await board();
  const whom = mentionOf(idOf(ash, circle, "bo"));
  await readRoom(made, ash, at);
  const text = `${whom} brings the *banner*`;
  const message = { circle, room: await good(ash.member.rooms.open(at, { what: "message", title: "Who", text })) };
  await good(bo.member.rename(circle, "Bo Lin"));
  await made.quiet();
  expect((await readRoom(made, bo, at)).items).toMatchObject([{ nudged: true }]);
  expect((await readRoom(made, bo, message)).body).toMatchObject({
    text: "@Bo Lin brings the *banner*",
    written: text,
  });
  expect(room(bo, at).items).toMatchObject([{ inside: { excerpt: "@Bo Lin brings the *banner*" } }]);
  await good(bo.member.rooms.readTo(message));
  await good(ash.member.rooms.write(message, `${text} and the cooler`));
  await good(ash.member.rooms.say(message, { text: "who else?" }));
  await made.quiet();
  expect(room(bo, at).items).toMatchObject([{ nudged: false }]);
  await good(ash.member.rooms.edit(message, room(ash, message).lines[0]!.id, `who else, ${whom}?`));
  await made.quiet();
  expect(room(bo, message).lines).toMatchObject([{ text: "who else, @Bo Lin?", forMe: true }]);
  expect(room(bo, at).items).toMatchObject([{ nudged: true }]);
});

test("however many rooms are looked at, the hallway is kept up with: it has everyone's names", async () => {
  const { made, circle, ash, bo } = await board();
  expect(room(bo, { circle, room: seen(bo, circle).hallway! }).here).toBe(true);
  for (let nth = 1; nth <= 40; nth++)
    await good(bo.member.rooms.read({ circle, room: idFrom("room", new Uint8Array(16).fill(nth)) }));
  expect(seen(bo, circle).members.map(({ name }) => name)).toEqual(["ash", "bo"]);
  await good(ash.member.rename(circle, "Ash"));
  await made.quiet();
  expect(seen(bo, circle).members.map(({ name }) => name)).toEqual(["Ash", "bo"]);
});

test("who opens as a tool the room of somebody's message takes nothing of it over", async () => {
  const { made, circle, ash, bo, at } = await board();
  const message = await post(made, ash, circle, "Winter kit list");
  await readRoom(made, bo, at);
  const mal = await Hostile.join(made, ash, circle);
  const claim = { room: message.room, what: "chat", title: "Everyone's", facts: new Map() };
  await mal.write(itemOpened.name, toBytes(itemOpened.payload, claim), { room: mal.hallway });
  await made.quiet();
  expect(seen(bo, circle).dock.map(({ title }) => title)).toContain("Everyone's");
  for (const device of [ash, bo]) {
    const { item } = await readRoom(made, device, message);
    expect(item).toMatchObject({ what: "message", title: "Winter kit list", in: at.room });
  }
});
