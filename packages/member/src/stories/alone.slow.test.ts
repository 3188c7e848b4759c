import type { Approach } from "@unionhall/kernel";
import { approachFor, signedApproach, wholeKeys } from "@unionhall/kernel";
import type { CircleId, MemberId } from "@unionhall/protocol";
import { hallIdOf, idOf as idFrom, offersToSign } from "@unionhall/protocol";
import { good, Hostile, idOf, lines, sayYes, seen, sitDown, type TestDevice, walkOut, world } from "@unionhall/testing";
import { expect, test } from "vitest";
import type { BetweenTwo } from "../alone.ts";
import { mostDeclined } from "../mine/kinds.ts";
import { readLink } from "../session/links.ts";

const asked = ({ member }: TestDevice): readonly string[] => member.home().approaches.map(({ name }) => name);
const alone = (device: TestDevice, circle: CircleId): unknown => seen(device, circle).alone?.state;

/** Writes to whoever is called so in the circle. */
async function write(by: TestDevice, circle: CircleId, name: string): Promise<CircleId> {
  const two = await good(by.member.alone.write(circle, idOf(by, circle, name)));
  if (two === null) throw new Error("the hall is not there");
  return two;
}

const between = (by: TestDevice, circle: CircleId, name: string): BetweenTwo =>
  by.member.alone.look(circle, idOf(by, circle, name));

async function three(): Promise<Awaited<ReturnType<typeof world<["ash", "bo", "cy"]>>>> {
  return world("ash", "bo", "cy");
}

test("ash writes to bo alone; bo says yes, reads what was said for him, and nobody else hears of it", async () => {
  const { world: made, circle, people } = await three();
  const [ash, bo, cy] = people;
  const two = await write(ash, circle, "bo");
  await good(ash.member.say(two, "it is about the rent"));
  await made.quiet();
  expect([alone(ash, two), seen(ash, two).title, seen(ash, two).dock.length]).toEqual(["asked", "bo", 1]);
  expect([asked(bo), asked(cy), asked(ash)]).toEqual([["ash"], [], []]);
  // Pressed again there is no other.
  expect(await write(ash, circle, "bo")).toBe(two);
  expect(await write(bo, circle, "ash")).toBe(two);
  await made.quiet();
  expect([alone(bo, two), lines(bo, two), asked(bo)]).toEqual(["both", ["ash: it is about the rent"], []]);
  await good(bo.member.say(two, "come by"));
  await made.quiet();
  expect(lines(ash, two).at(-1)).toBe("bo: come by");
  expect([seen(ash, two).title, seen(bo, two).title, cy.member.circles().length]).toEqual(["bo", "ash", 1]);
  // Under another name in the circle they came from, it is called what it was.
  await good(bo.member.rename(circle, "Robert"));
  await made.quiet();
  expect([seen(ash, two).title, seen(ash, circle).findings, seen(ash, two).findings]).toEqual(["bo", [], []]);
  // A borrowed computer has no desk to know it by, and calls it the same.
  const library = await made.device("library");
  await good(library.member.visit((await good(ash.member.prepareVisit())).link));
  await made.quiet();
  expect(seen(library, two).title).toBe("bo");
  const third = await ash.member.invite(two, { vouches: 0 });
  expect(third).toEqual({ ok: false, problem: { type: "would-not-count", reason: "circle-of-two" } });
  // Left by one: the other sees it, and keeps what was said.
  await good(bo.member.leave(two));
  await made.quiet();
  expect([alone(ash, two), lines(ash, two).length, asked(bo)]).toEqual(["left", 2, []]);
});

test("no is told to nobody, holds on all devices whatever they ask again, and is taken back by writing to them", async () => {
  const { world: made, circle, people } = await three();
  const [ash, bo] = people;
  const pad = await made.device("bo's pad");
  await sitDown(made, bo, pad);
  const two = await write(ash, circle, "bo");
  await made.quiet();
  expect(asked(pad)).toEqual(["ash"]);
  await good(bo.member.alone.decline(circle, idOf(bo, circle, "ash"), true));
  await made.quiet();
  expect([asked(bo), asked(pad), alone(ash, two)]).toEqual([[], [], "asked"]);
  await good(ash.member.leave(two));
  await made.quiet();
  const again = await write(ash, circle, "bo");
  await made.quiet();
  expect([again === two, asked(bo)]).toEqual([false, []]);
  expect(await write(bo, circle, "ash")).toBe(again);
  await made.quiet();
  expect([alone(ash, again), seen(pad, again).title]).toEqual(["both", "ash"]);
});

test("asked for without signal, it waits here and is asked for once, when the hall is back; what the other asks first is answered", async () => {
  const { world: made, circle, people } = await three();
  const [ash, bo, cy] = people;
  made.hall.cutOff("ash");
  await made.quiet();
  for (const name of ["bo", "bo", "cy"])
    expect(await good(ash.member.alone.write(circle, idOf(ash, circle, name)))).toBeNull();
  expect(between(ash, circle, "bo")).toEqual({ state: "opening" });
  const waits = ash.member.foundings.opening().map(({ title, alone: two }) => `${title} ${two?.circle === circle}`);
  expect(waits).toEqual(["bo true", "cy true"]);
  await write(cy, circle, "ash");
  made.hall.restore("ash");
  await made.later(60_000);
  expect([asked(bo), ash.member.foundings.opening()]).toEqual([["ash"], []]);
  // Both asked: one of the two circles stands, whichever it is.
  for (const each of [ash, cy, ash]) {
    await write(each, circle, each === ash ? "cy" : "ash");
    await made.quiet();
  }
  expect(between(cy, circle, "ash")).toEqual(between(ash, circle, "cy"));
  expect([asked(ash), asked(cy)]).toEqual([[], []]);
});

test("not now is told to nobody either, and passes; who is muted is not heard when they ask", async () => {
  const { world: made, circle, people } = await three();
  const [ash, bo, cy] = people;
  for (const each of [ash, cy]) await write(each, circle, "bo");
  await made.quiet();
  expect(new Set(asked(bo))).toEqual(new Set(["ash", "cy"]));
  await good(bo.member.mine.mute(circle, idOf(bo, circle, "cy"), true));
  const until = made.clock.now() + 3_600_000;
  await good(bo.member.alone.putOff(circle, idOf(bo, circle, "ash"), until));
  expect(bo.member.home().approaches).toMatchObject([{ name: "ash", putOff: until }]);
  expect([between(bo, circle, "ash"), between(bo, circle, "cy")]).toEqual([{ state: "asks" }, { state: "nothing" }]);
  expect(bo.member.alone.declined).toEqual([]);
  await made.later(3_600_001);
  expect(bo.member.home().approaches).toMatchObject([{ name: "ash", putOff: null }]);
  await good(bo.member.alone.decline(circle, idOf(bo, circle, "ash"), true));
  expect([between(bo, circle, "ash"), asked(bo)]).toEqual([{ state: "declined" }, []]);
  expect(bo.member.alone.declined).toMatchObject([{ circle, name: "ash" }]);
  await good(bo.member.alone.decline(circle, idOf(bo, circle, "ash"), false));
  expect([asked(bo), bo.member.alone.declined]).toEqual([["ash"], []]);
});

test("of very many answers those that hold stay, and whoever has said no to fifty is told", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [, bo] = people;
  const somebody = (nth: number): MemberId => idFrom("member", new Uint8Array(16).fill(nth));
  const acts = bo.member.alone;
  for (let nth = 1; nth < mostDeclined; nth++) await good(acts.decline(circle, somebody(nth), true));
  await made.quiet();
  for (let nth = 101; nth < 115; nth++) {
    await good(acts.putOff(circle, somebody(nth), made.clock.now() + 1_000));
    await made.later(2_000);
  }
  await good(acts.decline(circle, somebody(mostDeclined), true));
  await made.quiet();
  // Had one of the fifty gone, there would be room for another.
  expect(await acts.decline(circle, somebody(99), true)).toEqual({ ok: false, problem: { type: "too-many-declined" } });
  await good(acts.decline(circle, somebody(1), false));
  await good(acts.decline(circle, somebody(99), true));
});

test("whoever was not answered in ninety days asks anew; who said yes too late is told so, and lets go of it", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const two = await write(ash, circle, "bo");
  await made.quiet();
  made.hall.cutOff("ash");
  await write(bo, circle, "ash");
  await made.later(91 * 86_400_000);
  made.hall.restore("ash");
  await made.later(60_000);
  expect([alone(ash, two), between(ash, circle, "bo")]).toEqual(["lapsed", { state: "nothing" }]);
  await good(ash.member.leave(two));
  await made.later(60_000);
  expect([seen(bo, two).state, alone(bo, two)]).toEqual(["waiting", "lapsed"]);
  await good(bo.member.forget(two));
  const again = await write(ash, circle, "bo");
  await made.quiet();
  expect([asked(bo), between(bo, circle, "ash")]).toEqual([["ash"], { state: "asks" }]);
  // Gone from before there was an answer: nobody is asked any more.
  await good(ash.member.leave(again));
  await made.later(60_000);
  expect([asked(bo), between(bo, circle, "ash")]).toEqual([[], { state: "nothing" }]);
});

test("who is on hold is asked nothing; who left where two know each other from still has what is between the two", async () => {
  const { world: made, circle, people } = await three();
  const [ash, bo] = people;
  const two = await write(ash, circle, "bo");
  await made.quiet();
  await write(bo, circle, "ash");
  for (const each of [ash, bo]) await good(each.member.hold(circle, idOf(each, circle, "cy")));
  await made.quiet();
  expect(between(ash, circle, "cy")).toEqual({ state: "paused" });
  const paused = { ok: false, problem: { type: "member-paused" } };
  expect(await ash.member.alone.write(circle, idOf(ash, circle, "cy"))).toEqual(paused);
  await good(ash.member.remove(circle, idOf(ash, circle, "cy")));
  await good(bo.member.leave(circle));
  await made.quiet();
  expect(between(ash, circle, "cy")).toEqual({ state: "gone" });
  expect(between(ash, circle, "bo")).toEqual({ state: "open", circle: two });
  await good(bo.member.say(two, "still here"));
  await made.quiet();
  expect(lines(ash, two)).toEqual(["bo: still here"]);
});

test("both asked at once: one circle is left of the two", async () => {
  const { world: made, circle, people } = await three();
  const [ash, bo] = people;
  const both = await Promise.all([write(ash, circle, "bo"), write(bo, circle, "ash")]);
  await made.quiet();
  const stands = both[0] < both[1] ? both[0] : both[1];
  const second = stands === both[0] ? bo : ash;
  expect([...asked(ash), ...asked(bo)]).toEqual([second === bo ? "ash" : "bo"]);
  for (const each of [ash, bo, ash]) {
    const other = each === ash ? "bo" : "ash";
    expect(await write(each, circle, other)).toBe(stands);
    await made.quiet();
  }
  for (const each of [ash, bo])
    expect(
      each.member
        .circles()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([circle, stands].toSorted());
});

test("what was asked before the keys turned is taken back after that all the same, and what is asked then stands", async () => {
  const { world: made, circle, people } = await three();
  const [ash, bo] = people;
  const two = await write(ash, circle, "bo");
  await good(ash.member.remove(circle, idOf(ash, circle, "cy")));
  await made.quiet();
  expect(asked(bo)).toEqual(["ash"]);
  await good(ash.member.leave(two));
  await made.quiet();
  expect(asked(bo)).toEqual([]);
  const again = await write(ash, circle, "bo");
  await made.quiet();
  expect(await write(bo, circle, "ash")).toBe(again);
});

test("who was removed asks nobody, and is asked by nobody", async () => {
  const { world: made, circle, people } = await three();
  const [ash, bo, cy] = people;
  await write(bo, circle, "cy");
  const whom = idOf(ash, circle, "bo");
  await made.quiet();
  expect(asked(cy)).toEqual(["bo"]);
  await good(ash.member.remove(circle, whom));
  await made.quiet();
  expect(asked(cy)).toEqual([]);
  expect(await cy.member.alone.write(circle, whom)).toEqual({ ok: false, problem: { type: "no-such-member" } });
});

test("they walk out of a circle of two together, and it is one of two again, with what stood in it and no more", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const two = await write(ash, circle, "bo");
  await made.quiet();
  await write(bo, circle, "ash");
  await made.quiet();
  await good(bo.member.mine.mute(two, idOf(bo, two, "ash"), true));
  await made.quiet();
  expect(bo.member.mine.muted).toMatchObject([{ circle: two, title: "ash" }]);
  const out = await walkOut(made, ash, two);
  expect(bo.member.walks.offers()).toMatchObject([{ title: "ash", fault: null }]);
  await sayYes(made, bo);
  expect([alone(ash, out.circle), alone(bo, out.circle)]).toEqual(["both", "both"]);
  expect([seen(ash, out.circle).title, seen(bo, out.circle).title]).toEqual(["bo", "ash"]);
  expect(seen(bo, out.circle).dock.map(({ what }) => what)).toEqual(["chat"]);
});

test("an approach that is forged, or sealed on to somebody else, is nobody's; to one that leads to a circle of more nothing is said", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const wide = await good(ash.member.open({ in: circle, title: "Wide", name: "ash" }));
  const { link } = await good(ash.member.invite(wide, { vouches: 0 }));
  const mal = await Hostile.join(made, ash, circle);
  const { ports, line } = mal;
  const { latch, signing, keys } = mal.person.secrets;
  const whom = idOf(bo, circle, "bo");
  const { box } = wholeKeys(mal.book.members.get(whom)!.keys);
  const leave = async (bent: Partial<Approach>): Promise<void> => {
    const honest = { v: 1, circle, by: mal.id, to: whom, alone: wide, secret: readLink(link)!.secret } as const;
    const signed = await signedApproach.sign(ports, { ...honest, ...bent }, signing);
    const tag = await approachFor.tag(ports, circle, box);
    const offers = [{ tag, sealed: await approachFor.seal(ports, circle, box, signed) }];
    const signature = await ports.crypto.sign(latch, offersToSign(hallIdOf(line.hall), circle, offers));
    await line.expect({ type: "put-offers", circle, latch: keys.latch, signature, offers }, "done");
    await made.quiet();
  };
  for (const bent of [{ by: idOf(bo, circle, "ash") }, { to: mal.id }, { circle: wide }]) {
    await leave(bent);
    expect(asked(bo)).toEqual([]);
  }
  await leave({});
  expect(asked(bo)).toEqual([""]);
  expect(await good(bo.member.alone.write(circle, mal.id))).toBe(wide);
  await made.quiet();
  expect([alone(bo, wide), seen(bo, wide).state]).toEqual(["unfit", "out"]);
  expect(await bo.member.say(wide, "hello")).toMatchObject({ ok: false });
  expect(seen(ash, wide).members.map(({ name }) => name)).toEqual(["ash", ""]);
});
