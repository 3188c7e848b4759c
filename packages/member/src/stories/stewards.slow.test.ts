import {
  good,
  idOf,
  lines,
  sayYes,
  seen,
  stewarded,
  stewardsOf,
  type TestDevice,
  walkOut,
  world,
} from "@unionhall/testing";
import type { Member } from "@unionhall/member";
import { expect, test } from "vitest";

const day = 86_400_000;

/** Writes the words down, so that the device has them no more. */
async function confirmed({ member }: TestDevice): Promise<string> {
  const words = (await member.words()) ?? [];
  await good(member.confirmWords(member.askedWords().map((place) => words[place] ?? "")));
  return words.join(" ");
}

test("a sole steward names another, whom the whole circle then knows as one", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  // As long as the words are not confirmed, the device that made them has them.
  expect(await good(ash.member.stewards.name(circle, idOf(ash, circle, "bo")))).toBe("done");
  await made.quiet();
  for (const device of [ash, bo, cy]) expect(stewardsOf(device, circle)).toEqual(["ash", "bo"]);
  await good(bo.member.remove(circle, idOf(bo, circle, "cy")));
  await made.quiet();
  expect(seen(cy, circle).state).toBe("out");
  await good(bo.member.say(circle, "two of us"));
  await made.quiet();
  expect(lines(ash, circle)).toEqual(["bo: two of us"]);
  expect(seen(ash, circle).findings).toEqual([]);
});

test("a sole steward whose words are on paper needs them; whoever has only the phone names nobody", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const theirs = ((await bo.member.words()) ?? []).join(" ");
  const words = await confirmed(ash);
  const name = (typed?: string): ReturnType<TestDevice["member"]["stewards"]["name"]> =>
    ash.member.stewards.name(circle, idOf(ash, circle, "bo"), typed);
  expect(await name()).toEqual({ ok: false, problem: { type: "words-needed" } });
  expect(await name(theirs)).toEqual({ ok: false, problem: { type: "words-differ" } });
  expect(await name("one two")).toMatchObject({ ok: false, problem: { type: "bad-words" } });
  expect(stewardsOf(bo, circle)).toEqual(["ash"]);
  expect(await good(name(words))).toBe("done");
  await made.quiet();
  expect(stewardsOf(bo, circle)).toEqual(["ash", "bo"]);
});

test("of two stewards one asks and the other agrees; nobody else is asked", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await stewarded(2, await world("ash", "bo", "cy"));
  expect(await good(ash.member.stewards.name(circle, idOf(ash, circle, "cy")))).toBe("asked");
  await made.quiet();
  const asked = { deed: "named", member: idOf(ash, circle, "cy"), by: idOf(ash, circle, "ash"), agreed: 1 };
  expect(seen(ash, circle).asked).toMatchObject([{ ...asked, may: { agree: false, takeBack: true } }]);
  expect(seen(bo, circle).asked).toMatchObject([{ ...asked, may: { agree: true, takeBack: false } }]);
  expect(seen(bo, circle).stewards).toEqual({ count: 2, needed: 2 });
  expect(seen(cy, circle).asked).toMatchObject([{ ...asked, may: { agree: false, takeBack: false } }]);
  expect(stewardsOf(bo, circle)).toEqual(["ash", "bo"]);
  expect(await good(bo.member.stewards.name(circle, idOf(bo, circle, "cy")))).toBe("done");
  await made.quiet();
  for (const device of [ash, bo, cy]) {
    expect(stewardsOf(device, circle)).toEqual(["ash", "bo", "cy"]);
    expect(seen(device, circle)).toMatchObject({ asked: [], findings: [] });
  }
});

test("two stewards of three end the third, who can then be removed as anyone", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await stewarded(3, await world("ash", "bo", "cy"));
  const cyIs = idOf(ash, circle, "cy");
  expect(await ash.member.remove(circle, cyIs)).toMatchObject({ ok: false });
  expect(await good(ash.member.stewards.end(circle, cyIs))).toBe("asked");
  await made.quiet();
  expect(seen(cy, circle).asked).toMatchObject([{ deed: "ended", member: cyIs, may: { agree: false } }]);
  expect(await good(bo.member.stewards.end(circle, cyIs))).toBe("done");
  await made.quiet();
  expect(stewardsOf(cy, circle)).toEqual(["ash", "bo"]);
  expect(seen(cy, circle).state).toBe("in");
  await good(ash.member.remove(circle, cyIs));
  await made.quiet();
  expect(seen(cy, circle).state).toBe("out");
  expect(seen(bo, circle).findings).toEqual([]);
});

test("of two stewards neither ends the other, and a sole one nobody", async () => {
  const {
    circle,
    people: [ash, bo],
  } = await stewarded(2, await world("ash", "bo", "cy"));
  const reason = "stewards-need-a-majority";
  const problem = { type: "would-not-count", reason };
  expect(await ash.member.stewards.end(circle, idOf(ash, circle, "bo"))).toEqual({ ok: false, problem });
  expect(await bo.member.stewards.end(circle, idOf(bo, circle, "ash"))).toEqual({ ok: false, problem });
  expect(seen(ash, circle).asked).toEqual([]);
  expect(await ash.member.stewards.end(circle, idOf(ash, circle, "cy"))).toMatchObject({
    problem: { reason: "no-effect" },
  });
});

test("where the last two agree at the same moment, it is done once", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy, , eve],
  } = await stewarded(4, await world("ash", "bo", "cy", "dee", "eve"));
  const eveIs = idOf(ash, circle, "eve");
  await good(ash.member.stewards.name(circle, eveIs));
  await made.quiet();
  const said = await Promise.all([bo, cy].map(({ member }) => good(member.stewards.name(circle, eveIs))));
  expect(said).toContain("asked");
  await made.quiet();
  for (const device of [ash, bo, cy, eve]) {
    expect(stewardsOf(device, circle)).toEqual(["ash", "bo", "cy", "dee", "eve"]);
    expect(seen(device, circle)).toMatchObject({ asked: [], findings: [] });
  }
});

test("when the keys turn meanwhile it is over; who asked is told, and asks again", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await stewarded(2, await world("ash", "bo", "cy", "dee"));
  const cyIs = idOf(ash, circle, "cy");
  await good(ash.member.stewards.name(circle, cyIs));
  await made.quiet();
  await good(bo.member.remove(circle, idOf(bo, circle, "dee")));
  await made.quiet();
  expect(seen(ash, circle).asked).toMatchObject([{ state: "over", agreed: 0, may: { agree: false, takeBack: true } }]);
  expect(seen(bo, circle).asked).toEqual([]);
  expect(await good(bo.member.stewards.name(circle, cyIs))).toBe("asked");
  await made.quiet();
  expect(stewardsOf(ash, circle)).toEqual(["ash", "bo"]);
  expect(await good(ash.member.stewards.name(circle, cyIs))).toBe("done");
  await made.quiet();
  expect(stewardsOf(bo, circle)).toEqual(["ash", "bo", "cy"]);
});

test("what somebody asked for they take back, and what was signed for it is good for nothing", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await stewarded(2, await world("ash", "bo", "cy"));
  const change = { deed: "named", member: idOf(ash, circle, "cy") } as const;
  expect(await ash.member.stewards.takeBack(circle, change)).toMatchObject({ problem: { type: "nothing-asked" } });
  await good(ash.member.stewards.name(circle, change.member));
  await made.quiet();
  expect(await bo.member.stewards.takeBack(circle, change)).toMatchObject({ problem: { type: "nothing-asked" } });
  const before = made.hall.asked.length;
  await good(ash.member.stewards.takeBack(circle, change));
  await made.quiet();
  const asked = made.hall.asked.slice(before).map(({ ask }) => ask);
  expect(asked.filter((ask) => ask.type === "turn" && ask.record !== undefined)).toHaveLength(1);
  for (const device of [ash, bo]) expect(seen(device, circle)).toMatchObject({ asked: [], findings: [] });
  expect(await good(bo.member.stewards.name(circle, change.member))).toBe("asked");
  await made.quiet();
  expect(stewardsOf(ash, circle)).toEqual(["ash", "bo"]);
});

test("what nobody agrees to lapses after seven days of the hall", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await stewarded(2, await world("ash", "bo", "cy"));
  const cyIs = idOf(ash, circle, "cy");
  await good(ash.member.stewards.name(circle, cyIs));
  await made.later(7 * day);
  await good(bo.member.say(circle, "the last day"));
  await made.quiet();
  expect(seen(bo, circle).asked).toMatchObject([{ state: "open", may: { agree: true } }]);
  await made.later(day);
  await good(bo.member.say(circle, "a day too late"));
  await made.quiet();
  expect(seen(bo, circle).asked).toEqual([]);
  expect(seen(ash, circle).asked).toMatchObject([{ state: "over", agreed: 0 }]);
  expect(await good(bo.member.stewards.name(circle, cyIs))).toBe("asked");
  await made.later(8 * day);
  await good(bo.member.say(circle, "nobody speaks of it any more"));
  await made.quiet();
  expect(seen(ash, circle).asked).toEqual([]);
});

test("a steward steps back alone and stays a member; the last one is told to name another", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await stewarded(2, await world("ash", "bo", "cy"));
  await confirmed(ash);
  await good(ash.member.stewards.stepBack(circle));
  await made.quiet();
  for (const device of [ash, bo]) expect(stewardsOf(device, circle)).toEqual(["bo"]);
  expect(await bo.member.stewards.stepBack(circle)).toEqual({
    ok: false,
    problem: { type: "would-not-count", reason: "last-steward" },
  });
  expect(await ash.member.stewards.stepBack(circle)).toMatchObject({ problem: { type: "not-a-steward" } });
  await good(ash.member.say(circle, "lighter already"));
  await made.quiet();
  expect(lines(bo, circle)).toEqual(["ash: lighter already"]);
  await good(bo.member.remove(circle, idOf(bo, circle, "ash")));
  await made.quiet();
  expect(seen(ash, circle).state).toBe("out");
});

test("a steward who leaves steps back first, so that those who stay can shut the door", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await stewarded(2, await world("ash", "bo", "cy"));
  await good(ash.member.leave(circle));
  await made.quiet();
  expect(ash.member.circles()).toEqual([]);
  expect(seen(bo, circle).members.find(({ name }) => name === "ash")).toMatchObject({ state: "left", steward: false });
  await good(cy.member.say(circle, "without ash"));
  await made.quiet();
  expect(lines(bo, circle)).toEqual(["cy: without ash"]);
  expect(seen(bo, circle).findings).toEqual([]);
});

test("whoever leaves while they name another steward steps back first, and leaves no latch at the door", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo", "cy");
  let leaving: ReturnType<Member["leave"]> | undefined;
  // While the hall has not answered yet, ash is the only one.
  made.hall.tamper = (told, who) => {
    if (who === "ash") leaving ??= ash.member.leave(circle);
    return told;
  };
  await good(ash.member.stewards.name(circle, idOf(ash, circle, "bo")));
  await good(leaving!);
  await made.later(60_000);
  await made.later(60_000);
  expect(stewardsOf(bo, circle)).toEqual(["bo"]);
  expect((await good(bo.member.verify(circle))).findings).toEqual([]);
});

test("where one of two stewards came back by vouches the door keeps their old key; the other is told, and walks out with everyone", async () => {
  const made = await stewarded(2, await world("ash", "bo", "cy", "di"));
  const { world: hall, circle, people } = made;
  const [ash, bo, cy, di] = people;
  const who = idOf(ash, circle, "bo");
  // Whom bo's phone let in within a week would not be asked.
  await hall.later(8 * day);
  await bo.member.close();
  const { link } = await good(ash.member.invite(circle, { vouches: 2, returning: who }));
  const back = await hall.device("bo again");
  await good(back.member.join({ link, name: "bo", language: "en" }));
  await hall.quiet();
  const [knock] = seen(cy, circle).knocks;
  for (const { member } of [ash, cy]) await good(member.vouch(circle, knock!.key));
  await hall.later(3 * day);
  await good(cy.member.say(circle, "a new day"));
  await hall.quiet();
  await good(di.member.admit(circle, knock!.key));
  await hall.later(70_000);
  await hall.later(70_000);
  expect(stewardsOf(ash, circle)).toEqual(["ash"]);
  expect(seen(ash, circle).warnings).toContainEqual(
    expect.objectContaining({ of: { type: "steward-latch", count: 1 }, act: "walk-out" }),
  );
  expect((await ash.member.stewards.name(circle, idOf(ash, circle, "cy"))).ok).toBe(false);
  const { circle: out } = await walkOut(hall, ash, circle);
  await sayYes(hall, cy, back);
  await good(ash.member.stewards.name(out, idOf(ash, out, "cy")));
  await hall.quiet();
  expect(stewardsOf(back, out)).toEqual(["ash", "cy"]);
  expect(seen(ash, out).findings).toEqual([]);
});
