import type { CircleId } from "@unionhall/protocol";
import { good, idOf, preparedCallIn, problemOf, seen, type TestDevice, type World, world } from "@unionhall/testing";
import { expect, test } from "vitest";
import type { At } from "../rooms.ts";
import type { VisitorsView } from "../visitors.ts";

interface Scene {
  readonly made: World;
  readonly ash: TestDevice;
  readonly bo: TestDevice;
  readonly home: At;
  readonly linked: CircleId;
}

/** Ash hosts visitors of a call of a circle that ash and bo are in. */
async function hosted(): Promise<Scene> {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, bo] = people;
  const { call: home } = await preparedCallIn(made, circle, people);
  const linked = await good(ash.member.visitors.open(home, { title: "A call", name: "Host" }));
  await made.quiet();
  return { made, ash, bo, home, linked };
}

async function knocks(made: World, host: TestDevice, linked: CircleId, name: string): Promise<TestDevice> {
  const { link } = await good(host.member.invite(linked, { vouches: 0 }));
  const visitor = await made.device(name);
  await good(visitor.member.join({ link, name, language: "en" }));
  await made.quiet();
  return visitor;
}

const look = ({ member }: TestDevice, linked: CircleId): VisitorsView => member.visitors.look(linked)!;

async function write({ member }: TestDevice, call: At, text: string): Promise<void> {
  await member.rooms.say(call, { text });
}

const written = ({ member }: TestDevice, call: At): readonly string[] =>
  member.rooms.look(call)?.lines.map(({ text }) => text) ?? [];

test("visitors of a call wait at the door, come muted, see no names and no notes, write when they have the floor, and go", async () => {
  const { made, ash, bo, home, linked } = await hosted();
  const { circle } = home;
  await good(ash.member.calls.note(home, { at: null, text: "who drives on Friday" }));
  expect(await good(ash.member.visitors.open(home, { title: "A call", name: "Host" }))).toBe(linked);
  expect(ash.member.visitors.linkedTo(home)).toBe(linked);
  expect(look(ash, linked)).toMatchObject({ home: { circle, room: home.room } });
  expect(seen(ash, linked).visitor).toBeNull();

  const vee = await knocks(made, ash, linked, "Vee");
  await made.later(3_000);
  // No device lets them in by itself.
  expect(vee.member.circle(linked)?.state).toBe("waiting");
  const wil = await knocks(made, ash, linked, "Wil");
  for (const { key } of seen(ash, linked).knocks) {
    await good(ash.member.admit(linked, key));
    await made.quiet();
  }
  await made.quiet();
  expect([vee, wil].map((each) => seen(each, linked).state)).toEqual(["in", "in"]);

  const call = look(vee, linked).call!;
  for (const each of [ash, vee, wil]) await good(each.member.rooms.read(call));
  for (const each of [ash, vee, wil]) await good(each.member.calls.come(call, true));
  await made.quiet();
  expect(look(vee, linked)).toMatchObject({ home: null, visitors: [] });
  expect(seen(vee, linked).visitor).toEqual({ floor: false });
  expect(vee.member.circles().map(({ id }) => id)).toEqual([linked]);
  expect(seen(vee, linked).members).toMatchObject([{ name: "Vee" }]);
  expect(seen(ash, linked).members).toHaveLength(3);
  expect(vee.member.calls.look(call)).toMatchObject({ here: [{ name: "Vee" }], notes: [], leads: [] });

  await good(vee.member.calls.ask(call, "speak", false));
  await made.quiet();
  const [ask] = ash.member.calls.look(call)!.stack;
  expect(ask).toMatchObject({ name: "Vee" });
  // Not by an id, either: what a screen is handed of the call names nobody who has not the word.
  const [shown, others] = [wil.member.calls.look(call)!, [ash, vee].map(({ member }) => member.circle(linked)!.me!)];
  expect(shown.stack).toMatchObject([{ name: "", mine: false }]);
  for (const id of others) expect(JSON.stringify(shown)).not.toContain(id);
  await good(ash.member.calls.give(call, ask!.ask, ""));
  await made.quiet();
  expect(wil.member.calls.look(call)?.speaks).toMatchObject({ name: "Vee" });
  // Nor who gives it, to whoever has it.
  expect(vee.member.calls.look(call)?.turns).toMatchObject([{ name: "Vee", mine: true }]);
  expect(JSON.stringify(vee.member.calls.look(call))).not.toContain("Host");

  await write(vee, call, "too early");
  await made.quiet();
  await good(ash.member.visitors.giveFloor(linked, idOf(ash, linked, "Vee"), true));
  await made.quiet();
  await write(vee, call, "from Dayton");
  await write(wil, call, "me too");
  await made.quiet();
  expect([ash, vee, wil].map((each) => written(each, call))).toEqual(Array(3).fill(["from Dayton"]));
  expect(seen(wil, linked).visitor).toEqual({ floor: false });
  made.hall.cutOff("Vee");
  await write(vee, call, "one more thing");
  await good(ash.member.visitors.giveFloor(linked, idOf(ash, linked, "Vee"), false));
  made.hall.restore("Vee");
  await made.later(60_000);
  expect(vee.member.rooms.look(call)?.lines.at(-1)).toMatchObject({ state: "waiting", heldBack: "floor" });
  await good(ash.member.visitors.giveFloor(linked, null, true));
  await made.quiet();
  await write(wil, call, "thanks to all");
  await made.quiet();
  expect(written(ash, call)).toEqual(["from Dayton", "one more thing", "thanks to all"]);

  expect(problemOf(await vee.member.visitors.seeOut(linked))).toEqual({ type: "not-a-steward" });
  await good(ash.member.invite(linked, { vouches: 0 }));
  await good(ash.member.visitors.seeOut(linked));
  await made.quiet();
  // Nor does anybody come again by a link that was not used.
  expect(seen(ash, linked).invitations).toEqual([]);
  expect([vee, wil].map((each) => seen(each, linked).state)).toEqual(["out", "out"]);
  expect(ash.member.calls.look(call)).toMatchObject({ here: [{ name: "Host" }], left: 2 });
  // Whoever did not open it is told so, and goes on where nobody knows who did.
  const isElsewhere = (): readonly boolean[] => [ash, bo].map(({ member }) => member.visitors.isElsewhere(home));
  const { path } = look(ash, linked).home!;
  for (const room of path) await good(bo.member.rooms.read({ circle, room }));
  expect(isElsewhere()).toEqual([false, true]);
  expect(problemOf(await bo.member.visitors.open(home, { title: "A call", name: "Host" }))).toEqual({
    type: "no-such-circle",
  });
  await good(bo.member.visitors.unlink(home));
  await made.quiet();
  for (const room of path) await good(ash.member.rooms.read({ circle, room }));
  expect(isElsewhere()).toEqual([false, false]);
  expect(ash.member.visitors.linkedTo(home)).toBe(null);
  expect(seen(ash, linked).findings).toEqual([]);
});

test("two hosts who see visitors out at once are in no way of each other's: all are out, and no link is left", async () => {
  const { made, ash, bo, linked } = await hosted();
  const { link } = await good(ash.member.invite(linked, { vouches: 0, as: "member" }));
  await good(bo.member.join({ link, name: "Other host", language: "en" }));
  await made.later(20_000);
  await good(ash.member.stewards.name(linked, idOf(ash, linked, "Other host")));
  await made.quiet();
  for (const name of ["Vee", "Wil"]) {
    await knocks(made, ash, linked, name);
    await good(ash.member.admit(linked, seen(ash, linked).knocks[0]!.key));
    await made.quiet();
  }
  for (const { member } of [ash, bo]) await good(member.invite(linked, { vouches: 0 }));
  await made.quiet();
  expect(seen(bo, linked)).toMatchObject({ members: { length: 4 }, invitations: { length: 2 } });
  await Promise.all([ash, bo].map(({ member }) => good(member.visitors.seeOut(linked))));
  await made.quiet();
  for (const host of [ash, bo]) {
    expect(look(host, linked).visitors).toEqual([]);
    expect(seen(host, linked)).toMatchObject({ invitations: [], findings: [] });
  }
});
