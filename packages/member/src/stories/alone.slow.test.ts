import type { Approach } from "@unionhall/kernel";
import { approachFor, signApproach, wholeKeys } from "@unionhall/kernel";
import type { CircleId } from "@unionhall/protocol";
import { hallIdOf, offersToSign } from "@unionhall/protocol";
import { good, Hostile, idOf, lines, sayYes, seen, sitDown, type TestDevice, walkOut, world } from "@unionhall/testing";
import { expect, test } from "vitest";
import { readLink } from "../session/links.ts";

const asked = ({ member }: TestDevice): readonly string[] => member.home().approaches.map(({ name }) => name);
const alone = (device: TestDevice, circle: CircleId): unknown => seen(device, circle).alone?.state;

async function three(): Promise<Awaited<ReturnType<typeof world<["ash", "bo", "cy"]>>>> {
  return world("ash", "bo", "cy");
}

test("ash writes to bo alone; bo says yes, reads what was said for him, and nobody else hears of it", async () => {
  const { world: made, circle, people } = await three();
  const [ash, bo, cy] = people;
  const two = await good(ash.member.alone.write(circle, idOf(ash, circle, "bo")));
  await good(ash.member.say(two, "it is about the rent"));
  await made.quiet();
  expect([alone(ash, two), seen(ash, two).title, seen(ash, two).dock.length]).toEqual(["asked", "bo", 1]);
  expect([asked(bo), asked(cy), asked(ash)]).toEqual([["ash"], [], []]);
  // Pressed again there is no other.
  expect(await good(ash.member.alone.write(circle, idOf(ash, circle, "bo")))).toBe(two);
  expect(await good(bo.member.alone.write(circle, idOf(bo, circle, "ash")))).toBe(two);
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
  const two = await good(ash.member.alone.write(circle, idOf(ash, circle, "bo")));
  await made.quiet();
  expect(asked(pad)).toEqual(["ash"]);
  await good(bo.member.alone.decline(circle, idOf(bo, circle, "ash")));
  await made.quiet();
  expect([asked(bo), asked(pad), alone(ash, two)]).toEqual([[], [], "asked"]);
  await good(ash.member.leave(two));
  await made.quiet();
  const again = await good(ash.member.alone.write(circle, idOf(ash, circle, "bo")));
  await made.quiet();
  expect([again === two, asked(bo)]).toEqual([false, []]);
  expect(await good(bo.member.alone.write(circle, idOf(bo, circle, "ash")))).toBe(again);
  await made.quiet();
  expect([alone(ash, again), seen(pad, again).title]).toEqual(["both", "ash"]);
});

test("both asked at once: one circle is left of the two", async () => {
  const { world: made, circle, people } = await three();
  const [ash, bo] = people;
  const both = await Promise.all([
    good(ash.member.alone.write(circle, idOf(ash, circle, "bo"))),
    good(bo.member.alone.write(circle, idOf(bo, circle, "ash"))),
  ]);
  await made.quiet();
  const stands = both[0] < both[1] ? both[0] : both[1];
  const second = stands === both[0] ? bo : ash;
  expect([...asked(ash), ...asked(bo)]).toEqual([second === bo ? "ash" : "bo"]);
  for (const each of [ash, bo, ash]) {
    const other = each === ash ? "bo" : "ash";
    expect(await good(each.member.alone.write(circle, idOf(each, circle, other)))).toBe(stands);
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

test("who was removed asks nobody, and is asked by nobody", async () => {
  const { world: made, circle, people } = await three();
  const [ash, bo, cy] = people;
  await good(bo.member.alone.write(circle, idOf(bo, circle, "cy")));
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
  const two = await good(ash.member.alone.write(circle, idOf(ash, circle, "bo")));
  await made.quiet();
  await good(bo.member.alone.write(circle, idOf(bo, circle, "ash")));
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
    const signed = await signApproach(ports, { ...honest, ...bent }, signing);
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
