import {
  comeIn,
  elsewhere,
  good,
  lines,
  problemOf,
  sayYes,
  seen,
  sitDown,
  type TestDevice,
  TwoHalls,
  walkOut,
  world,
} from "@unionhall/testing";
import type { CircleId } from "@unionhall/protocol";
import { expect, test } from "vitest";

function people(device: TestDevice, circle: CircleId): readonly string[] {
  return seen(device, circle).members.map(({ name, state }) => `${name} ${state}`);
}

test("when the hall is gone, a circle stands in another one by its code, from the devices alone", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  await good(ash.member.say(circle, "see you tomorrow"));
  await made.quiet();
  const halls = await TwoHalls.of(made);
  const [boBoth, cyBoth] = [await halls.reaching(bo), await halls.reaching(cy)];
  await halls.shut(ash, bo, cy);
  const to = { hall: elsewhere, code: halls.there.code };
  const out = await good(boBoth.member.walks.out(circle, { without: [], to }));
  await halls.quiet();
  expect(out.offered).toBe(false);
  await good(boBoth.member.say(out.circle, "we stand"));
  await halls.quiet();
  // Nobody is told where somebody is before they have said yes.
  const offer = await good(cyBoth.member.walks.look(out.link));
  expect(offer).toMatchObject({ elsewhere: true, hall: elsewhere, fault: null, name: "bo", left: [] });
  expect(halls.there.asked.some(({ who }) => who === "cy")).toBe(false);
  await good(cyBoth.member.walks.accept(offer.id));
  await halls.quiet();
  expect(lines(cyBoth, out.circle)).toEqual(["ash: see you tomorrow", "bo: we stand"]);
  expect(people(cyBoth, out.circle)).toEqual(["bo in", "ash asked", "cy in"]);

  // Switched off and on again, with the first hall and the desk in it still gone.
  const again = await halls.reaching(cyBoth);
  expect(seen(again, out.circle).state).toBe("in");
  expect(seen(again, circle)).toMatchObject({ state: "out", walkedTo: out.circle });
  await good(again.member.say(out.circle, "still here"));
  await halls.quiet();
  expect(lines(boBoth, out.circle).at(-1)).toBe("cy: still here");
});

test("a circle goes to the hall of another circle that somebody is in, and its offers wait in the old hall", async () => {
  const {
    world: made,
    circle,
    people: [, bo, cy],
  } = await world("ash", "bo", "cy");
  const halls = await TwoHalls.of(made);
  const [boBoth, cyBoth] = [await halls.reaching(bo), await halls.reaching(cy)];
  const host = await made.device("host", undefined, {
    dial: (_, events) => halls.there.dialFor("host")(elsewhere, events),
  });
  const founding = { hall: elsewhere, code: halls.there.code, title: "Friends", name: "host", language: "en" } as const;
  const friends = await good(host.member.found(founding));
  await comeIn(made, host, friends, boBoth, "bo");
  await halls.quiet();
  // What is opened by a template is there once in each hall.
  const welcome = { name: "bo", circles: [{ title: "Welcome", tools: ["board"] }] };
  for (const each of [circle, friends, circle])
    await good(boBoth.member.foundings.fromTemplates({ in: each, ...welcome }));
  await halls.quiet();
  expect(boBoth.member.circles().map(({ title }) => title)).toEqual(["Everyone", "Friends", "Welcome", "Welcome"]);
  const out = await good(boBoth.member.walks.out(circle, { without: [], to: { in: friends } }));
  await halls.quiet();
  expect(out.offered).toBe(true);
  expect(cyBoth.member.walks.offers()).toMatchObject([{ elsewhere: true, hall: elsewhere, fault: null }]);
  await good(cyBoth.member.walks.accept(cyBoth.member.walks.offers()[0]!.id));
  await halls.quiet();
  expect(people(cyBoth, out.circle)).toEqual(["bo in", "ash asked", "cy in"]);
});

test("a walk-out that was cut off anywhere comes to its end, and is one", async () => {
  for (let nth = 1, wasCut = true; wasCut; nth += 9) {
    const {
      world: made,
      circle,
      people: [cy, bo],
    } = await world("cy", "bo");
    made.hall.cutAt("bo", nth, nth % 2 === 0 ? "request" : "answer");
    await bo.member.walks.out(circle, { without: [], to: "here" });
    wasCut = !made.hall.cutWaits("bo");
    await made.later(60_000);
    const { walkedTo } = seen(bo, circle);
    if (walkedTo === null) throw new Error(`cut at ${nth}: bo stands nowhere`);
    expect(bo.member.circles()).toHaveLength(2);
    await sayYes(made, cy);
    expect(people(cy, walkedTo)).toEqual(["bo in", "cy in"]);
  }
});

test("where another hall does not answer any more, somebody walks out to a hall that does", async () => {
  const {
    world: made,
    circle,
    people: [, bo, cy],
  } = await world("ash", "bo", "cy");
  const halls = await TwoHalls.of(made);
  const boBoth = await halls.reaching(bo);
  halls.there.cutAt("bo", 2, "answer", { andStays: true });
  const to = { hall: elsewhere, code: halls.there.code };
  expect(problemOf(await boBoth.member.walks.out(circle, { without: [], to }))).toEqual({ type: "offline" });
  expect(seen(boBoth, circle)).toMatchObject({ state: "in", walkedTo: null });
  await walkOut(made, boBoth, circle, "ash");
  await sayYes(made, cy);
  expect(boBoth.member.circles()).toHaveLength(2);
  expect(seen(boBoth, circle).walkedTo).toBe(seen(cy, circle).walkedTo);
});

test("somebody's other device goes along; and who comes back with the words has new keys there", async () => {
  const {
    world: made,
    circle,
    people: [, bo, cy],
  } = await world("ash", "bo", "cy");
  const words = await cy.member.words();
  const tablet = await made.device("cy's tablet");
  await sitDown(made, cy, tablet);
  await made.later(1_000);
  const out = await walkOut(made, bo, circle, "ash");
  await sayYes(made, cy);
  await made.later(1_000);
  expect(seen(tablet, out.circle).state).toBe("in");
  expect(seen(tablet, circle).walkedTo).toBe(out.circle);
  const phone = await made.device("cy's new phone");
  const report = await good(phone.member.recover({ hall: "https://hall.example", words: words?.join(" ") ?? "" }));
  await made.quiet();
  expect(report.refused).toBe(0);
  await good(phone.member.say(out.circle, "it is me"));
  await made.quiet();
  expect(lines(bo, out.circle)).toEqual(["cy: it is me"]);
  expect(problemOf(await cy.member.say(out.circle, "I am the thief"))).not.toBe("none");
});
