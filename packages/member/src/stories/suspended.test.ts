import { good, lines, seen, type TestDevice, world } from "@unionhall/testing";
import type { CircleId, MemberId } from "@unionhall/protocol";
import { expect, test } from "vitest";

const hour = 3_600_000;

function idOf(device: TestDevice, circle: CircleId, name: string): MemberId {
  const found = seen(device, circle).members.find((member) => member.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found.id;
}

type Three = Awaited<ReturnType<typeof world<["ash", "bo", "cy"]>>>;

/** Ash, bo and cy; dee came by an invitation of bo's; then ash and cy put bo on hold. */
async function boHeld(
  before: (made: Three) => Promise<void> = () => Promise.resolve(),
): Promise<Three & { dee: TestDevice }> {
  const made = await world("ash", "bo", "cy");
  const { world: all, circle, people } = made;
  const [ash, bo, cy] = people;
  const dee = await all.device("dee");
  const { link } = await good(bo.member.invite(circle, { vouches: 0 }));
  await good(dee.member.join({ link, name: "dee", language: "en" }));
  await all.later(3_000);
  await good(dee.member.say(circle, "hello"));
  await all.quiet();
  await before(made);
  for (const each of [ash, cy]) await good(each.member.hold(circle, idOf(each, circle, "bo")));
  await all.quiet();
  return { ...made, dee };
}

test("who came by a phone that is then held waits for somebody's word, and so does what they write", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
    dee,
  } = await boHeld();
  expect(seen(dee, circle).state).toBe("suspended");
  await good(dee.member.say(circle, "is anybody there?"));
  expect(await dee.member.hold(circle, idOf(dee, circle, "ash"))).toEqual({
    ok: false,
    problem: { type: "would-not-count", reason: "admission-suspended" },
  });
  await made.quiet();
  expect(lines(ash, circle)).toEqual(["dee: hello"]);
  const what = { member: idOf(ash, circle, "dee") };
  expect(seen(ash, circle).suspended).toEqual([{ what, name: "dee", from: "bo", mayConfirm: true }]);
  await good(cy.member.confirm(circle, what));
  await made.quiet();
  expect(seen(dee, circle).state).toBe("in");
  expect(lines(ash, circle)).toEqual(["dee: hello", "dee: is anybody there?"]);
  expect(seen(ash, circle).suspended).toEqual([]);
  expect(await ash.member.confirm(circle, what)).toEqual({
    ok: false,
    problem: { type: "would-not-count", reason: "no-effect" },
  });
  await made.later(97 * hour);
  expect(seen(bo, circle).findings).toEqual([]);
});

test("an invitation from a phone that is then held lets nobody in until somebody stands by it, and then by itself", async () => {
  let link = "";
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await boHeld(async ({ circle: id, people }) => {
    ({ link } = await good(people[1].member.invite(id, { vouches: 0 })));
  });
  const eve = await made.device("eve");
  await good(eve.member.join({ link, name: "eve", language: "en" }));
  await made.later(30_000);
  expect(seen(eve, circle).state).toBe("waiting");
  const [waits] = seen(ash, circle).suspended.filter(({ what }) => "invitation" in what);
  expect(waits).toMatchObject({ name: "bo", from: "bo", mayConfirm: true });
  await made.later(97 * hour);
  made.hall.cutOff("bo");
  await made.quiet();
  made.hall.restore("bo");
  await made.later(60_000);
  expect(seen(bo, circle)).toMatchObject({ state: "in", suspended: [{ mayConfirm: false }, { mayConfirm: false }] });
  expect(await bo.member.confirm(circle, waits!.what)).toEqual({
    ok: false,
    problem: { type: "would-not-count", reason: "takes-another" },
  });
  await good(cy.member.confirm(circle, waits!.what));
  await made.later(30_000);
  expect(seen(eve, circle).state).toBe("in");
});
