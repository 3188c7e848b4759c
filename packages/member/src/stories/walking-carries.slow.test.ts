import {
  bytesFor,
  comeIn,
  elsewhere,
  good,
  got,
  idOf,
  lines,
  problemOf,
  sayYes,
  seen,
  sitDown,
  type TestDevice,
  TestFile,
  TestSink,
  threeChunks,
  TwoHalls,
  walkOut,
  world,
  type World,
} from "@unionhall/testing";
import type { CircleId, Header } from "@unionhall/protocol";
import { equal, readHeader } from "@unionhall/protocol";
import { expect, test } from "vitest";

const minute = 60_000;

async function saidAll(made: World, circle: CircleId, who: readonly TestDevice[], count: number): Promise<string[]> {
  const said: string[] = [];
  for (const { member, name } of who) {
    for (let at = 0; at < count; at++) {
      await good(member.say(circle, `line ${said.length}`));
      said.push(`${name}: line ${said.length}`);
    }
    await made.quiet();
  }
  return said;
}

/** Not of a point, which devices make by themselves. */
const isTalk = (header: Header): boolean => header.class === "passing" && header.blobs === undefined;

/** Time goes by until nobody brings anything any more. */
async function allBrought(made: World): Promise<void> {
  for (let at = 0; at < 15; at++) await made.later(3 * minute);
}

/** How many entries somebody has sent to a circle in rooms beside. */
function sentBy(made: World, who: string, circle: CircleId): number {
  const appends = made.hall.asked.flatMap(({ who: by, ask }) => (by === who && ask.type === "append" ? [ask] : []));
  const sent = appends.filter((ask) => ask.circle === circle).flatMap(({ entries }) => entries);
  return sent.map(({ header }) => readHeader(header)).filter(isTalk).length;
}

test("the newest screenful stands at once, the rest comes in idle time, on through a restart, and shows how far it is", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [, bo, cy] = people;
  const said = await saidAll(made, circle, people, 28);
  const out = await walkOut(made, bo, circle, "ash");
  const { bringing } = seen(bo, out.circle);
  expect(bringing).toMatchObject({ of: 90 });
  expect(bringing!.brought).toBeGreaterThanOrEqual(60);
  expect(bringing!.brought).toBeLessThan(90);
  await sayYes(made, cy);
  expect(lines(cy, out.circle)).toEqual(said.slice(-40));
  await good(cy.member.say(out.circle, "here we are"));
  const again = await made.wake(bo);
  await made.later(minute);
  await allBrought(made);
  expect(lines(again, out.circle)).toEqual([...said, "cy: here we are"]);
  expect(lines(cy, out.circle)).toEqual(lines(again, out.circle));
  expect(seen(again, out.circle).bringing).toBeNull();
  expect(sentBy(made, "bo", out.circle)).toBe(84);
  expect(seen(cy, out.circle).findings).toEqual([]);
  const verified = await good(cy.member.verify(out.circle));
  expect(verified).toMatchObject({ findings: [], brought: { count: 90 } });
});

test("messages on the board come along with their rooms: texts, comments, boosts, and what answers what", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  const board = seen(ash, circle).dock.find(({ what }) => what === "board")!.room;
  const { rooms } = ash.member;
  await good(rooms.read({ circle, room: board }));
  const text = "wool, and more wool";
  const message = await good(rooms.open({ circle, room: board }, { what: "message", title: "Winter kit", text }));
  await made.quiet();
  const read = async (who: TestDevice, of: CircleId): Promise<unknown> => {
    for (const room of [board, message]) await good(who.member.rooms.read({ circle: of, room }));
    await made.quiet();
    const view = who.member.rooms.look({ circle: of, room: message });
    const { item, body, boosts, lines: comments } = view!;
    const said = comments.map(({ id, name, text: words, to }) => ({ id, name, words, to: to?.id }));
    const given = boosts.map(({ boost, names }) => [boost, names]);
    return { title: item?.title, in: item?.in, body: body?.text, given, said };
  };
  await read(bo, circle);
  await good(bo.member.rooms.say({ circle, room: message }, { text: "and gloves" }));
  await made.quiet();
  const line = bo.member.rooms.look({ circle, room: message })!.lines[0]!.id;
  await good(rooms.say({ circle, room: message }, { text: "gloves, yes", to: line }));
  await good(bo.member.rooms.boost({ circle, room: message }, null, "yes!", true));
  await made.quiet();
  const was = await read(bo, circle);
  const out = await walkOut(made, bo, circle, "ash");
  await sayYes(made, cy);
  await allBrought(made);
  expect(await read(cy, out.circle)).toEqual(was);
  expect(await read(bo, out.circle)).toEqual(was);
  // What is said there now stands after it, and answers what was said before.
  await good(cy.member.rooms.say({ circle: out.circle, room: message }, { text: "mine are here", to: line }));
  await made.quiet();
  expect(bo.member.rooms.look({ circle: out.circle, room: message })!.lines.at(-1)).toMatchObject({
    text: "mine are here",
    to: { name: "bo" },
  });
  expect(seen(cy, out.circle).findings).toEqual([]);
});

test("others bring what the walker's device did not have, and nothing twice", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy", "di");
  const [, bo, cy, di] = people;
  const said = await saidAll(made, circle, people, 12);
  const tablet = await made.device("bo's tablet");
  await sitDown(made, bo, tablet);
  await made.later(1_000);
  expect(lines(tablet, circle)).toHaveLength(40);
  await bo.member.close();
  const out = await walkOut(made, tablet, circle, "ash");
  await sayYes(made, cy);
  await allBrought(made);
  await sayYes(made, di);
  await allBrought(made);
  expect(lines(cy, out.circle)).toEqual(said);
  expect(lines(di, out.circle)).toEqual(said);
  expect(lines(tablet, out.circle)).toEqual(said);
  expect(sentBy(made, "bo's tablet", out.circle)).toBe(40);
  expect([sentBy(made, "cy", out.circle), sentBy(made, "di", out.circle)]).toEqual([8, 0]);
});

test("what was said under older keys comes along, of people who went too, and under the names they had", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy", "di");
  const [, bo, cy, di] = people;
  await saidAll(made, circle, people, 1);
  await good(di.member.leave(circle));
  await made.quiet();
  const phone = await made.device("cy's new phone");
  await good(phone.member.recover({ hall: "https://hall.example", words: (await cy.member.words())?.join(" ") ?? "" }));
  await made.later(minute);
  await good(phone.member.say(circle, "with new keys"));
  await made.quiet();
  const out = await walkOut(made, bo, circle, "ash");
  await sayYes(made, phone);
  const all = ["ash: line 0", "bo: line 1", "cy: line 2", "di: line 3", "cy: with new keys"];
  expect(lines(phone, out.circle)).toEqual(all);
  expect(lines(bo, out.circle)).toEqual(all);
  // Somebody who comes later is told by the circle itself what it goes on from: its title, its names and its rooms.
  const eve = await made.device("eve");
  await comeIn(made, bo, out.circle, eve);
  await good(bo.member.say(out.circle, "welcome"));
  await made.quiet();
  expect(lines(eve, out.circle)).toEqual(["bo: welcome"]);
  expect(seen(eve, out.circle)).toMatchObject({ title: "Everyone", findings: [] });
  expect((await good(eve.member.verify(out.circle))).findings).toEqual([]);
});

test("files come along as they are sealed, while the old hall gives them; what it does not give shows as left behind", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, bo, cy] = people;
  const file = new TestFile(bytesFor(threeChunks));
  await good(cy.member.sendFile(circle, file));
  await made.quiet();
  const halls = await TwoHalls.of(made);
  const [boBoth, cyBoth] = [await halls.reaching(bo), await halls.reaching(cy)];
  made.hall.cutOff("bo");
  await halls.quiet();
  const to = { hall: elsewhere, code: halls.there.code };
  const out = await good(boBoth.member.walks.out(circle, { without: [idOf(boBoth, circle, "ash")], to }));
  await halls.quiet();
  await made.later(minute);
  const shown = (device: TestDevice): unknown => seen(device, out.circle).lines.flatMap(({ files }) => files)[0];
  expect(shown(boBoth)).toMatchObject({ name: "minutes.pdf", behind: true });
  const { id, files } = seen(boBoth, out.circle).lines[0]!;
  expect(problemOf(await boBoth.member.getFile(out.circle, id, files[0]!.blob, new TestSink()))).toEqual({
    type: "file-behind",
  });
  // Whoever comes has the old hall still, and brings it.
  const offer = await good(cyBoth.member.walks.look(out.link));
  await good(cyBoth.member.walks.accept(offer.id));
  await halls.quiet();
  await allBrought(made);
  expect(shown(boBoth)).not.toHaveProperty("behind");
  await halls.shut(ash, cyBoth);
  expect(equal(await got(made, boBoth, out.circle), file.bytes)).toBe(true);
  expect(seen(cyBoth, out.circle).findings).toEqual([]);
});

test("whoever said something takes it back there too, and it does not come again; a steward's wish goes as ever", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy", "di");
  const [, bo, cy, di] = people;
  await saidAll(made, circle, people, 1);
  made.hall.cutOff("di");
  const out = await walkOut(made, bo, circle, "ash");
  await sayYes(made, cy);
  const line = (text: string): string => seen(cy, out.circle).lines.find((each) => each.text === text)!.id;
  expect(problemOf(await cy.member.erase(out.circle, line("line 1")))).toEqual({ type: "not-your-line" });
  await good(cy.member.erase(out.circle, line("line 2")));
  await made.quiet();
  expect(lines(bo, out.circle)).toEqual(["ash: line 0", "bo: line 1", "di: line 3"]);
  await good(bo.member.wishes.make(out.circle, line("line 3")));
  await made.quiet();
  expect(seen(bo, out.circle).lines.find(({ text }) => text === "line 3")?.wish).toMatchObject({ name: "bo" });
  made.hall.restore("di");
  await made.later(minute);
  await sayYes(made, di);
  await good(di.member.wishes.object(out.circle, line("line 3")));
  await allBrought(made);
  expect(lines(di, out.circle)).toEqual(["ash: line 0", "bo: line 1", "di: line 3"]);
  expect(lines(bo, out.circle)).toEqual(lines(di, out.circle));
  await made.later(8 * 1440 * minute);
  expect(lines(bo, out.circle)).toEqual(lines(di, out.circle));
  expect(idOf(bo, out.circle, "di")).toBe(idOf(di, out.circle, "di"));
});

test("what was said in the new circle is taken back there as anywhere, and leaves what was brought as it is", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [, bo, cy] = people;
  await saidAll(made, circle, people, 1);
  const out = await walkOut(made, bo, circle, "ash");
  await sayYes(made, cy);
  await good(cy.member.say(out.circle, "said here"));
  await made.quiet();
  expect(lines(bo, out.circle)).toContain("cy: said here");
  const { id } = seen(cy, out.circle).lines.find(({ text }) => text === "said here")!;
  await good(cy.member.erase(out.circle, id));
  await made.quiet();
  for (const each of [cy, bo]) expect(lines(each, out.circle)).toEqual(["ash: line 0", "bo: line 1", "cy: line 2"]);
});
