import { good, lines, seen, settled, type TestDevice, walkOut, type World, world } from "@unionhall/testing";
import type { CircleId } from "@unionhall/protocol";
import { expect, test } from "vitest";

/** What is found, as `where: what`. */
async function found(made: World, { member }: TestDevice, words: string): Promise<readonly string[]> {
  const outcome = await settled(made, member.search.find(words));
  if (!outcome.ok) throw new Error(outcome.problem.type);
  return outcome.value.circles.flatMap(({ title, found: all }) =>
    all.map(({ name, what, excerpt }) => `${title}, ${name === "" ? what : name}: ${excerpt}`),
  );
}

async function withTalk(): Promise<{ made: World; circle: CircleId; ash: TestDevice; bo: TestDevice }> {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  await good(ash.member.say(circle, "The Ñandú van is at the canción corner"));
  await made.quiet();
  await good(bo.member.say(circle, "nobody has the van key"));
  const board = { circle, room: seen(ash, circle).dock[1]!.room };
  await good(ash.member.rooms.open(board, { what: "message", title: "Winter kit", text: "socks, gloves, the VAN" }));
  await made.quiet();
  for (const { member } of [ash, bo]) await good(member.rooms.read(board));
  await made.quiet();
  return { made, circle, ash, bo };
}

test("everything that is here is found, whatever its accents and capitals, titles first, then the newest", async () => {
  const { made, ash, bo } = await withTalk();
  for (const device of [ash, bo]) {
    expect(await found(made, device, "van")).toEqual([
      "Everyone, Winter kit: socks, gloves, the VAN",
      "Everyone, chat: nobody has the van key",
      "Everyone, chat: The Ñandú van is at the canción corner",
    ]);
    expect(await found(made, device, "nandu CANCION")).toHaveLength(1);
    expect(await found(made, device, "win")).toEqual(["Everyone, Winter kit: "]);
    expect(await found(made, device, "van gloves")).toHaveLength(1);
    expect(await found(made, device, "helicopter")).toEqual([]);
  }
});

test("what comes is found at once, what is edited by its new words alone, and what was erased by nobody", async () => {
  const { made, circle, ash, bo } = await withTalk();
  expect(await found(made, bo, "key")).toHaveLength(1);
  await good(ash.member.say(circle, "I have that key"));
  await made.quiet();
  expect(await found(made, bo, "key")).toHaveLength(2);
  const at = { circle, room: seen(bo, circle).dock[0]!.room };
  await good(bo.member.rooms.edit(at, seen(bo, circle).lines[1]!.id, "nobody has the van lock"));
  await made.quiet();
  for (const device of [ash, bo]) {
    expect(await found(made, device, "lock")).toHaveLength(1);
    expect(await found(made, device, "key")).toEqual(["Everyone, chat: I have that key"]);
  }
  await good(bo.member.erase(circle, seen(bo, circle).lines[1]!.id));
  await made.quiet();
  for (const device of [ash, bo]) expect(await found(made, device, "lock")).toEqual([]);
});

test("a room that is not looked at any more is searched too, also after a restart, and what went from it is not found", async () => {
  const { made, circle, ash, bo } = await withTalk();
  const board = { circle, room: seen(bo, circle).dock[1]!.room };
  const { room } = bo.member.rooms.look(board)!.items[0]!;
  await good(ash.member.rooms.say({ circle, room }, { text: "bring the thermos" }));
  await made.quiet();
  // Thirty-three others are looked at meanwhile: it is kept up with no more.
  for (let nth = 0; nth < 33; nth++) {
    const other = await good(ash.member.rooms.open(board, { what: "message", title: `Other ${nth}`, text: "words" }));
    await made.quiet();
    await good(bo.member.rooms.read({ circle, room: other }));
  }
  await made.quiet();
  expect(bo.member.rooms.look({ circle, room })?.here).toBe(false);
  expect(await found(made, bo, "thermos")).toHaveLength(1);
  const again = await made.wake(bo);
  expect(await found(made, again, "thermos")).toHaveLength(1);
  const line = ash.member.rooms.look({ circle, room })!.lines[0]!;
  await good(ash.member.erase(circle, line.id));
  await made.quiet();
  expect(await found(made, again, "thermos")).toEqual([]);
});

test("what is in the trash, and a circle that was left, are found no more; and nothing of it asks the hall", async () => {
  const { made, circle, ash, bo } = await withTalk();
  const board = { circle, room: seen(ash, circle).dock[1]!.room };
  const { room } = ash.member.rooms.look(board)!.items[0]!;
  const { length } = made.hall.asked;
  expect(await found(made, bo, "gloves")).toHaveLength(1);
  expect(made.hall.asked.slice(length).filter(({ who }) => who === "bo")).toEqual([]);
  await good(ash.member.rooms.change(board, room, { state: "trashed" }));
  await made.quiet();
  expect(await found(made, bo, "gloves")).toEqual([]);
  expect(lines(bo, circle)).toHaveLength(2);
  await good(bo.member.leave(circle));
  await made.later(60_000);
  expect(await found(made, bo, "van")).toEqual([]);
});

test("what was said before a walk-out is found in both circles, however often it is looked for", async () => {
  const { made, circle, bo } = await withTalk();
  await walkOut(made, bo, circle, "ash");
  for (let time = 0; time < 3; time++) {
    const outcome = await settled(made, bo.member.search.find("key"));
    expect(outcome).toMatchObject({ ok: true, value: { count: 2 } });
  }
});
