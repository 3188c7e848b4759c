import type { CircleId, Push } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { problemOf } from "../world/files.ts";
import { sayYes, walkOut } from "../world/walking.ts";
import { good, lines, seen, type TestDevice } from "../world/world.ts";
import { TwoPasts } from "./two-pasts.ts";

const found = (device: TestDevice, circle: CircleId): readonly string[] =>
  seen(device, circle).findings.map(({ type }) => type);

const waiting = (device: TestDevice, circle: CircleId): readonly string[] =>
  seen(device, circle).lines.flatMap(({ text, state }) => (state === "waiting" ? [text] : []));

/** Ash and cy are in one past, some others in the other. Each has said something, and the hall has signed it. */
async function twoPasts(pasts: TwoPasts, ...others: readonly string[]) {
  const { made } = pasts;
  const [ash, cy] = [await made.device("ash"), await made.device("cy")];
  const apart: TestDevice[] = [];
  for (const name of others) apart.push(await made.device(name));
  const circle = await pasts.circleOf(ash, cy, ...apart);
  const other = await pasts.copy();
  await pasts.move(other, ...others);
  await good(ash.member.say(circle, "here"));
  await good(apart[0]!.member.say(circle, "there"));
  await made.quiet();
  await pasts.move(other, ...others);
  return { made, circle, ash, cy, apart, other };
}

test("what a device keeps of a room is at hand in its own past, also after a restart", async () => {
  await using pasts = await TwoPasts.make("kept");
  const { made, circle, apart } = await twoPasts(pasts, "bo");
  const [bo] = apart;
  const board = seen(bo!, circle).dock.find(({ what }) => what === "board")!.room;
  await good(bo!.member.rooms.read({ circle, room: board }));
  const room = await good(
    bo!.member.rooms.open({ circle, room: board }, { what: "message", title: "Kit", text: "wool" }),
  );
  await good(bo!.member.rooms.read({ circle, room }));
  await made.quiet();
  await pasts.move(made.hall, "bo");
  const again = await made.wake(bo!);
  await made.later(90_000);
  expect(found(again, circle)).toContain("parted");
  for (const each of [board, room])
    expect(problemOf(await again.member.rooms.read({ circle, room: each }))).toEqual({ type: "two-pasts" });
  expect(again.member.rooms.look({ circle, room })).toMatchObject({ body: { text: "wool" }, item: { title: "Kit" } });
});

test("a device that is moved to another past stays in its own: it takes nothing, and what is said there waits, also after a restart", async () => {
  await using pasts = await TwoPasts.make("stays");
  const { made, circle, ash, cy, apart, other } = await twoPasts(pasts, "bo");
  let bo = apart[0]!;
  await pasts.move(made.hall, "bo");
  const { headWords } = seen(bo, circle);
  for (const restart of [false, true]) {
    if (restart) bo = await made.wake(bo);
    await good(bo.member.say(circle, restart ? "still?" : "does anybody hear me?"));
    await good(ash.member.say(circle, restart ? "second" : "first"));
    await made.later(90_000);
    expect(found(bo, circle)).toEqual(expect.arrayContaining(["fork", "parted"]));
    expect(seen(bo, circle).warnings[0]).toMatchObject({ of: { type: "parted" }, level: "stop", act: "prove" });
    expect(lines(bo, circle)[0]).toBe("bo: there");
    expect(lines(bo, circle)).not.toContain("ash: first");
    expect(seen(bo, circle).headWords).toEqual(headWords);
  }
  expect(waiting(bo, circle)).toEqual(["does anybody hear me?", "still?"]);
  expect(await bo.member.invite(circle, { vouches: 0 })).toEqual({ ok: false, problem: { type: "two-pasts" } });
  // Whom the hall still serves their own past goes on in it, and has the proof.
  for (const each of [ash, cy]) {
    expect(lines(each, circle)).toEqual(["ash: here", "ash: first", "ash: second"]);
    expect(found(each, circle)).toContain("fork");
    expect(found(each, circle)).not.toContain("parted");
  }
  // The hall goes back to what it signed to bo: what waited is said there, once, and the proof stays.
  await pasts.move(other, "bo");
  expect(lines(bo, circle)).toEqual(["bo: there", "bo: does anybody hear me?", "bo: still?"]);
  expect(waiting(bo, circle)).toEqual([]);
  expect(found(bo, circle)).toContain("fork");
  expect(found(bo, circle)).not.toContain("parted");
});

test("what was told of another past before the hall signed it goes again, and no word of one's own with it", async () => {
  await using pasts = await TwoPasts.make("told");
  const { made, circle, ash, apart, other } = await twoPasts(pasts, "bo");
  const bo = apart[0]!;
  const told: Push[] = [];
  made.hall.tamper = (honest, who) => {
    if (who === "ash" && "push" in honest && honest.push.type === "came") told.push(honest.push);
    return honest;
  };
  await good(ash.member.say(circle, "not for bo"));
  await made.quiet();
  const stray = told.findLast((push) => push.type === "came")!;
  const { mark: _, ...unmarked } = { mark: undefined, ...stray };
  // With the next that bo's past tells of comes something of the other.
  other.tamper = (honest, who) => (who === "bo" && "say" in honest ? [honest, { v: 1, push: unmarked }] : honest);
  await good(bo.member.readTo(circle));
  await good(bo.member.verify(circle));
  await made.quiet();
  expect(lines(bo, circle)).toEqual(["bo: there", "ash: not for bo"]);
  other.tamper = null;
  await pasts.move(made.hall, "bo");
  expect(found(bo, circle)).toContain("parted");
  expect(lines(bo, circle)).toEqual(["bo: there"]);
  await pasts.move(other, "bo");
  expect(lines(bo, circle)).toEqual(["bo: there"]);
  expect(found(bo, circle)).not.toContain("parted");
});

test("people walk out of either past, each with those who were in it", async () => {
  await using pasts = await TwoPasts.make("walks");
  const { made, circle, ash, cy, apart, other } = await twoPasts(pasts, "bo", "di");
  const [bo, di] = [apart[0]!, apart[1]!];
  // So that bo's desk is in two pasts as well.
  await good(bo.member.open({ in: circle, title: "Elsewhere", name: "bo" }));
  await made.quiet();
  await pasts.move(other, "bo");
  await pasts.move(made.hall, "bo", "di");
  expect(found(di, circle)).toContain("parted");
  const theirs = await walkOut(made, bo, circle);
  const fault = ({ member }: TestDevice) => member.walks.offers().map((offer) => offer.fault);
  expect([fault(di), fault(ash)]).toEqual([[null], ["another-past"]]);
  await sayYes(made, di);
  await good(di.member.say(theirs.circle, "out"));
  const ours = await walkOut(made, ash, circle, "bo", "di");
  const fits = cy.member.walks.offers().find((offer) => offer.fault === null);
  await good(cy.member.walks.accept(fits!.id));
  await made.quiet();
  await good(cy.member.say(ours.circle, "out too"));
  await made.quiet();
  expect(lines(bo, theirs.circle)).toEqual(["bo: there", "di: out"]);
  expect(lines(ash, ours.circle)).toEqual(["ash: here", "cy: out too"]);
});
