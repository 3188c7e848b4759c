import {
  comeIn,
  elsewhere,
  good,
  hallAddress,
  Hostile,
  lines,
  problemOf,
  seen,
  settled,
  sitDown,
  type TestDevice,
  TwoHalls,
  world,
} from "@unionhall/testing";
import type { DeskWhere, Member, Outcome } from "@unionhall/member";
import { type CircleId, toBytes } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { deskMoved } from "../desk/kinds.ts";

/** Ash and bo in one hall, and friends of bo's in another; bo's desk is in the first. */
async function bosDesk() {
  const { world: made, circle, people } = await world("ash", "bo");
  const words = (await people[1].member.words())?.join(" ");
  if (words === undefined) throw new Error("the words are to be shown");
  const halls = await TwoHalls.of(made);
  const [ash, bo, host] = [
    await halls.reaching(people[0]),
    await halls.reaching(people[1]),
    await halls.device("host"),
  ];
  const founding = { hall: elsewhere, code: halls.there.code, title: "Friends", name: "host", language: "en" } as const;
  const friends = await good(host.member.found(founding));
  await comeIn(made, host, friends, bo);
  await halls.quiet();
  return { made, halls, circle, friends, ash, bo, host, words };
}

/** The same, with a tablet of bo's. */
async function withTablet() {
  const all = await bosDesk();
  const tablet = await all.halls.device("bo's tablet");
  await sitDown(all.made, all.bo, tablet);
  await all.made.later(1_000);
  return { ...all, tablet };
}

/** Where a device's desk is. */
function desk({ member }: TestDevice): DeskWhere {
  if (member.desk.state !== "open") throw new Error("there is no desk here");
  return member.desk.where;
}

function deviceCount({ member }: TestDevice): number {
  return member.desk.state === "open" ? member.desk.devices.length : 0;
}

function states({ member }: TestDevice): readonly string[] {
  return member
    .circles()
    .map(({ title, state }) => `${title} ${state}`)
    .toSorted();
}

function move(device: TestDevice, words: string, others = false): Promise<Outcome<unknown>> {
  return device.member.moves.desk({ words, to: elsewhere, others });
}

/** Bo, on some device of theirs, is heard in the circle of friends. */
async function expectHeard(halls: TwoHalls, host: TestDevice, friends: CircleId, device: TestDevice): Promise<void> {
  const text = `bo at ${device.name}`;
  await good(device.member.say(friends, text));
  await halls.quiet();
  expect(lines(host, friends).at(-1)).toBe(`bo: ${text}`);
}

test("a hall is gone: the circle walks out, the desk goes after it, and the words alone find all of it there", async () => {
  const { made, halls, circle, friends, ash, bo, host, words } = await bosDesk();
  await good(bo.member.say(circle, "see you"));
  await halls.quiet();
  await halls.shut(ash, bo);
  expect(desk(bo)).toMatchObject({
    hall: hallAddress,
    reached: false,
    elsewhere: [{ hall: elsewhere, circles: [friends] }],
  });
  // One hall that is gone takes nobody off the line; and once it has not answered for a while, that is told.
  expect(desk(bo).silent).toBe(false);
  for (let dials = 0; dials < 4; dials++) await made.later(30_000);
  expect(desk(bo).silent).toBe(true);
  expect(bo.member.connection).toBe("online");
  const out = await good(bo.member.walks.out(circle, { without: [], to: { in: friends } }));
  expect(await good(move(bo, words))).toEqual({ hall: elsewhere, was: "moved" });
  await halls.quiet();
  expect(desk(bo)).toMatchObject({ hall: elsewhere, reached: true, elsewhere: [] });
  expect(states(bo)).toEqual(["Everyone in", "Everyone out", "Friends in"]);
  await good(bo.member.say(out.circle, "we stand"));
  await expectHeard(halls, host, friends, bo);

  made.hall.cutOff("bo's new phone");
  const phone = await halls.device("bo's new phone");
  const report = await settled(made, phone.member.recover({ hall: elsewhere, words }));
  if (!report.ok) throw new Error(JSON.stringify(report.problem));
  const back = report.value.circles.filter(({ renewed }) => renewed).map(({ id }) => id);
  expect(new Set(back)).toEqual(new Set([friends, out.circle]));
  await halls.quiet();
  expect(lines(phone, out.circle)).toEqual(["bo: see you", "bo: we stand"]);
  expect(states(bo)).not.toContain("Friends in");
});

test("a circle walks out after the desk has moved: bo says yes with the keys that everyone knows", async () => {
  const { halls, circle, friends, ash, bo, host, words } = await bosDesk();
  await comeIn(halls.made, host, friends, ash);
  await halls.shut(ash, bo);
  await good(move(bo, words));
  const out = await good(ash.member.walks.out(circle, { without: [], to: { in: friends } }));
  const offer = await good(bo.member.walks.look(out.link));
  await good(bo.member.walks.accept(offer.id));
  await halls.quiet();
  await good(bo.member.say(out.circle, "here"));
  await halls.quiet();
  expect(lines(ash, out.circle)).toEqual(["bo: here"]);
});

test("the hall gone, another device types the words, comes to the same desk, and has all that it had and the desk had not", async () => {
  const { made, halls, circle, friends, ash, bo, host, tablet, words } = await withTablet();
  await halls.shut(ash, bo, tablet);
  // The tablet walks out by itself; what it says meanwhile waits.
  const out = await good(tablet.member.walks.out(circle, { without: [], to: { in: friends } }));
  halls.there.cutOff("bo's tablet");
  await good(tablet.member.say(out.circle, "on my way"));
  await good(move(bo, words));
  halls.there.restore("bo's tablet");
  await made.later(60_000);
  await halls.quiet();
  expect(desk(tablet)).toMatchObject({ hall: hallAddress, reached: false });
  expect(await good(move(tablet, words))).toEqual({ hall: elsewhere, was: "there" });
  await halls.quiet();
  expect(desk(tablet)).toMatchObject({ hall: elsewhere, reached: true });
  expect(deviceCount(bo)).toBe(2);
  // And the phone has heard of it at the new desk.
  for (const device of [tablet, bo]) {
    expect(states(device)).toEqual(["Everyone in", "Everyone out", "Friends in"]);
    expect(lines(device, out.circle)).toEqual(["bo: on my way"]);
    await expectHeard(halls, host, friends, device);
  }
});

test("the hall gone, another device is linked by the first; a link of somebody else's desk takes nothing of bo's", async () => {
  const { made, halls, circle, friends, ash, bo, host, tablet, words } = await withTablet();
  await halls.shut(ash, bo, tablet);
  await good(move(bo, words));
  const foreign = await good(host.member.linkDevice());
  expect(problemOf(await settled(made, tablet.member.joinDesk(foreign.link)))).toEqual({ type: "not-your-desk" });
  expect(desk(tablet).hall).toBe(hallAddress);
  expect(host.member.circles().map(({ id }) => id)).toEqual([friends]);

  const { link } = await good(bo.member.linkDevice());
  expect(await settled(made, tablet.member.joinDesk(link))).toMatchObject({ ok: true });
  await halls.quiet();
  expect(desk(tablet)).toMatchObject({ hall: elsewhere, reached: true });
  expect(new Set(tablet.member.circles().map(({ id }) => id))).toEqual(new Set([circle, friends]));
  await expectHeard(halls, host, friends, tablet);
});

test("out of a hall that stands, other devices come along by themselves, also one that was off; words typed there lead on", async () => {
  const { made, halls, circle, friends, bo, host, tablet, words } = await withTablet();
  made.hall.cutOff("bo's tablet");
  await good(tablet.member.say(circle, "written offline"));
  await good(move(bo, words, true));
  expect(desk(tablet).hall).toBe(hallAddress);
  made.hall.restore("bo's tablet");
  await made.later(60_000);
  await halls.quiet();
  expect(desk(tablet)).toMatchObject({ hall: elsewhere, reached: true });
  expect(states(tablet)).toEqual(["Everyone in", "Friends in"]);
  expect(lines(bo, circle)).toEqual(["bo: written offline"]);
  expect(deviceCount(bo)).toBe(2);
  const again = await halls.reaching(tablet);
  expect(desk(again).hall).toBe(elsewhere);
  await expectHeard(halls, host, friends, again);

  const phone = await halls.device("bo's new phone");
  const report = await good(phone.member.recover({ hall: hallAddress, words }));
  expect(report.refused).toBe(0);
  await halls.quiet();
  expect(desk(phone).hall).toBe(elsewhere);
  await expectHeard(halls, host, friends, phone);
});

test("a phone that was taken is told where the desk is, has no place there, and is out of every circle once the words say so", async () => {
  const { made, halls, circle, friends, bo, host, tablet: stolen, words } = await withTablet();
  await good(move(bo, words));
  await halls.quiet();
  expect(desk(stolen)).toMatchObject({ hall: hallAddress, movedTo: elsewhere });
  expect(deviceCount(bo)).toBe(1);
  // Without the words it cannot go after it, nor take what it has of the old desk anywhere.
  const others = (await host.member.words())?.join(" ") ?? "";
  expect(problemOf(await move(stolen, others))).toEqual({ type: "not-your-desk" });
  await good(stolen.member.linkDevice());
  expect(deviceCount(bo)).toBe(1);

  const phone = await halls.device("bo's new phone");
  await good(phone.member.recover({ hall: elsewhere, words }));
  await halls.quiet();
  await made.later(5_000);
  for (const each of [circle, friends]) {
    expect(seen(phone, each).state).toBe("in");
    expect(seen(stolen, each).state).toBe("out");
  }
});

test("nobody at the desk says where it has moved but the words", async () => {
  const { made, halls, bo, words } = await bosDesk();
  const { link } = await good(bo.member.linkDevice());
  const thief = await Hostile.by(made, link);
  const hallKey = thief.line.hall;
  await thief.write("desk.moved", toBytes(deskMoved.payload, { hall: elsewhere, hallKey, places: [] }));
  await halls.quiet();
  expect(desk(bo)).toMatchObject({ hall: hallAddress, movedTo: null });
  const phone = await halls.device("bo's new phone");
  await good(phone.member.recover({ hall: hallAddress, words }));
  expect(desk(phone).hall).toBe(hallAddress);
});

test("the hall comes back after the desk has gone: its devices are told, and the words that are typed there lead on", async () => {
  const { made, halls, ash, bo, tablet, words } = await withTablet();
  await halls.shut(ash, bo, tablet);
  await good(move(bo, words, true));
  const again = await halls.reaching(bo);
  for (const { name } of [again, tablet]) made.hall.restore(name);
  await made.later(60_000);
  await halls.quiet();
  // It was not asked whether it comes along, as nobody reached it: so it has no place kept for it.
  expect(desk(tablet)).toMatchObject({ hall: hallAddress, reached: true, movedTo: elsewhere });
  expect(deviceCount(again)).toBe(1);
  expect(await good(move(tablet, words))).toEqual({ hall: elsewhere, was: "there" });
  await halls.quiet();
  expect(deviceCount(again)).toBe(2);
});

test("a desk goes to a hall by an invitation there, and back to where it was", async () => {
  const { world: made, people } = await world("ash", "bo");
  const words = (await people[1].member.words())?.join(" ") ?? "";
  const halls = await TwoHalls.of(made);
  const [bo, host] = [await halls.reaching(people[1]), await halls.device("host")];
  const founding = { hall: elsewhere, code: halls.there.code, title: "Friends", name: "host", language: "en" } as const;
  const friends = await good(host.member.found(founding));
  expect(problemOf(await move(bo, words))).toEqual({ type: "no-circle-there" });
  const { link } = await good(host.member.invite(friends, { vouches: 0 }));
  await good(bo.member.moves.desk({ words, to: link, others: false }));
  expect(desk(bo).hall).toBe(elsewhere);
  await good(bo.member.join({ link, name: "bo", language: "en" }));
  await halls.quiet();
  expect(states(bo)).toEqual(["Everyone in", "Friends in"]);

  expect(await good(bo.member.moves.desk({ words, to: hallAddress, others: false }))).toMatchObject({ was: "moved" });
  await halls.quiet();
  const phone = await halls.device("bo's new phone");
  expect(await good(phone.member.recover({ hall: elsewhere, words }))).toMatchObject({ refused: 0 });
  await halls.quiet();
  expect(desk(phone).hall).toBe(hallAddress);
});

test("what cannot be is said, and changes nothing", async () => {
  const { made, halls, circle, bo, host, words } = await bosDesk();
  const others = (await host.member.words())?.join(" ") ?? "";
  const to = (ask: Partial<Parameters<Member["moves"]["desk"]>[0]>): Promise<Outcome<unknown>> =>
    settled(made, bo.member.moves.desk({ words, to: elsewhere, others: false, ...ask }));
  const before = halls.there.asked.length;
  expect(problemOf(await to({ words: others }))).toEqual({ type: "not-your-desk" });
  // No hall hears of words that are somebody else's.
  expect(halls.there.asked).toHaveLength(before);
  expect(problemOf(await to({ words: words.replace(/\S+$/, "xyzzy") }))).toMatchObject({ type: "bad-words" });
  expect(problemOf(await to({ to: hallAddress }))).toEqual({ type: "desk-is-there" });
  expect(problemOf(await to({ to: "over there" }))).toEqual({ type: "not-a-link" });
  const own = await good(bo.member.linkDevice());
  expect(problemOf(await settled(made, bo.member.joinDesk(own.link)))).toEqual({ type: "already-in" });
  halls.there.cutOff("bo");
  expect(problemOf(await to({}))).toEqual({ type: "offline" });
  expect(desk(bo).hall).toBe(hallAddress);
  halls.there.restore("bo");
  await made.later(60_000);
  await good(bo.member.say(circle, "still here"));
  expect(await to({})).toMatchObject({ ok: true });
});
