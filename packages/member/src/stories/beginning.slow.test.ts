import type { TestDevice, World } from "@unionhall/testing";
import {
  asksOf,
  comeIn,
  good,
  hallAddress,
  idle,
  idOf,
  lines,
  longCircle,
  problemOf,
  sayYes,
  seen,
  sitDown,
  walkOut,
} from "@unionhall/testing";
import { expect, test } from "vitest";

async function comes(made: World, link: string, name = "cy"): Promise<TestDevice> {
  const device = await made.device(name);
  await good(device.member.join({ link, name, language: "en" }));
  await made.quiet();
  return device;
}

async function longCircleAndCy() {
  const long = await longCircle();
  const { link } = await good(long.ash.member.invite(long.circle, { vouches: 0 }));
  await long.made.quiet();
  return { ...long, cy: await comes(long.made, link) };
}

test("who is invited begins at a point, and sees what everyone sees", async () => {
  const { made, circle, ash, bo, cy } = await longCircleAndCy();
  expect(seen(cy, circle)).toMatchObject({ state: "in", title: "Everyone", findings: [], past: { seq: 100, read: 0 } });
  expect(seen(cy, circle).members.map(({ name }) => name)).toEqual(["ash", "bo", "cy"]);
  expect(asksOf(made, "cy", "heads", circle)).toMatchObject([{ after: 100 }, { limit: 1 }]);
  expect(asksOf(made, "cy", "read", circle).every(({ after }) => after >= 100)).toBe(true);
  await good(cy.member.say(circle, "hello"));
  await made.quiet();
  for (const each of [ash, bo, cy]) expect(lines(each, circle).at(-1)).toBe("cy: hello");
});

test("in idle time a device reads what came before, and then needs nobody's word", async () => {
  const { made, circle, ash, cy } = await longCircleAndCy();
  await idle(made);
  expect(seen(cy, circle)).toMatchObject({ past: null, findings: [], title: "Everyone" });
  expect(seen(cy, circle).headWords).toEqual(seen(ash, circle).headWords);
  const again = await made.device("cy", cy.store);
  await made.quiet();
  expect(seen(again, circle)).toMatchObject({ past: null, findings: [], title: "Everyone" });
  expect(seen(again, circle).members.map(({ name }) => name)).toEqual(["ash", "bo", "cy"]);
  expect(await good(again.member.verify(circle))).toMatchObject({ ours: { same: true }, findings: [] });
});

test("switched off, it goes on with the past where it was", async () => {
  const { made, circle, cy } = await longCircleAndCy();
  for (let at = 0; at < 20 && (seen(cy, circle).past?.read ?? 0) === 0; at++) await made.later(1_000);
  expect(seen(cy, circle).past!.read).toBeLessThan(100);
  const again = await made.wake(cy);
  expect(seen(again, circle)).toMatchObject({ past: { seq: 100, differs: false }, title: "Everyone" });
  await idle(made);
  expect(seen(again, circle)).toMatchObject({ past: null, findings: [] });
  expect(asksOf(made, "cy", "heads", circle).filter(({ after }) => after === 0)).toHaveLength(1);
});

test("whoever reads everything again sees to the past at once", async () => {
  const { circle, cy } = await longCircleAndCy();
  expect(await good(cy.member.verify(circle))).toMatchObject({ ours: { same: true }, findings: [] });
  expect(seen(cy, circle).past).toBeNull();
});

test("asked twice at once, it reads the past once, and accuses nobody", async () => {
  const { made, circle, cy } = await longCircleAndCy();
  const both = await Promise.all([good(cy.member.verify(circle)), good(cy.member.verify(circle))]);
  for (const each of both) expect(each).toMatchObject({ ours: { same: true }, findings: [] });
  expect(seen(cy, circle)).toMatchObject({ past: null, findings: [] });
  const ofThePast = asksOf(made, "cy", "heads", circle).filter(({ after, limit }) => after === 0 && limit === 100);
  expect(ofThePast).toHaveLength(1);
});

test("one device makes the point that is due, and the others see that it is made", async () => {
  const { made, circle } = await longCircle();
  // In small steps: whose moments come in the same one have not seen each other's.
  for (let at = 0; at < 350; at++) await made.later(200);
  const sent = ["ash", "bo"].flatMap((who) => asksOf(made, who, "end-blob", circle));
  expect(sent).toHaveLength(1);
});

test("another device of the same person begins where the desk says", async () => {
  const { made, circle, ash } = await longCircle();
  await idle(made);
  const phone = await made.device("phone");
  await sitDown(made, ash, phone);
  expect(seen(phone, circle)).toMatchObject({ state: "in", title: "Everyone", findings: [], past: { seq: 100 } });
  expect(lines(phone, circle).slice(-2)).toEqual(["ash: line 109", "ash: line 110"]);
  expect(asksOf(made, "phone", "heads", circle)).toMatchObject([{ after: 100 }, { limit: 1 }]);
  await idle(made);
  expect(seen(phone, circle)).toMatchObject({ past: null, findings: [] });
});

test("so does one in a circle where somebody came since the keys last turned", async () => {
  const { made, circle, ash } = await longCircle("cy");
  await idle(made);
  const phone = await made.device("phone");
  await sitDown(made, ash, phone);
  expect(seen(phone, circle)).toMatchObject({ state: "in", title: "Everyone", findings: [], past: { seq: 100 } });
});

test("so does one of who came long ago, whose keys of then are kept no more: the past is read all the same", async () => {
  const { made, circle, ash, bo: cy } = await longCircle();
  await idle(made);
  for (const who of ["dee", "eve", "flo"]) {
    await comeIn(made, ash, circle, await made.device(who));
    await made.quiet();
    await good(ash.member.remove(circle, seen(ash, circle).members.find(({ name }) => name === who)!.id));
    await made.later(100 * 86_400_000);
    await good(ash.member.say(circle, `without ${who}`));
    await made.quiet();
  }
  const phone = await made.device("phone");
  await sitDown(made, cy, phone);
  expect(seen(phone, circle)).toMatchObject({ state: "in", findings: [], past: { seq: 100 } });
  await idle(made);
  expect(seen(phone, circle)).toMatchObject({ past: null, findings: [] });
});

test("who comes back by the words begins there too, and gives out no keys before the past is read", async () => {
  const { made, circle, ash, bo } = await longCircle();
  const words = (await ash.member.words())!.join(" ");
  await idle(made);
  const back = await made.device("back");
  await good(back.member.recover({ hall: hallAddress, words }));
  await made.quiet();
  expect(seen(back, circle)).toMatchObject({ state: "in", past: { seq: 100 } });
  const turned = (): number => asksOf(made, "back", "turn", circle).filter(({ boxes }) => boxes.length > 1).length;
  expect(turned()).toBe(0);
  await idle(made);
  expect(seen(back, circle)).toMatchObject({ past: null, findings: [] });
  await good(back.member.say(circle, "it is me"));
  await made.quiet();
  expect(lines(bo, circle).at(-1)).toBe("ash: it is me");
  await made.later(60_000);
  expect(turned()).toBe(1);
});

test("a steward who removes somebody sees first who is there", async () => {
  const { made, circle, ash } = await longCircle();
  await idle(made);
  const phone = await made.device("phone");
  await sitDown(made, ash, phone);
  const gone = seen(phone, circle).members.find(({ name }) => name === "bo")!;
  expect(seen(phone, circle).past).not.toBeNull();
  await good(phone.member.remove(circle, gone.id));
  expect(seen(phone, circle).past).toBeNull();
  await made.quiet();
  await good(ash.member.say(circle, "under new keys"));
  await made.quiet();
  expect(lines(phone, circle).at(-1)).toBe("ash: under new keys");
  expect(seen(ash, circle).members.find(({ name }) => name === "bo")).toMatchObject({ state: "removed" });
});

test("whoever walks out sees first who was there, and gives keys to all of them", async () => {
  const { made, circle, ash, bo } = await longCircle();
  await idle(made);
  const phone = await made.device("phone");
  await sitDown(made, ash, phone);
  expect(seen(phone, circle).past).not.toBeNull();
  const out = await walkOut(made, phone, circle);
  await sayYes(made, bo);
  await good(bo.member.say(out.circle, "I am here"));
  await made.quiet();
  expect(lines(phone, out.circle).at(-1)).toBe("bo: I am here");
});

test("whoever is put out before they have seen that does not walk out from that device, and is told why", async () => {
  const { made, circle, ash, cy } = await longCircleAndCy();
  await good(ash.member.remove(circle, idOf(ash, circle, "cy")));
  await made.quiet();
  expect(seen(cy, circle)).toMatchObject({ state: "out", past: { seq: 100 } });
  for (const tried of [
    await cy.member.walks.plan(circle, { without: [] }),
    await cy.member.walks.out(circle, { without: [], to: "here" }),
  ])
    expect(problemOf(tried)).toMatchObject({ type: "past-unread" });
});

test("talk from before the point is shown as it comes, and held against the past once that is read", async () => {
  const { made, circle, ash } = await longCircle();
  await idle(made);
  const phone = await made.device("phone");
  await sitDown(made, ash, phone);
  for (let pages = 0; pages < 2; pages++) await good(phone.member.readBack(circle));
  expect(lines(phone, circle)).toContain("ash: line 5");
  await idle(made);
  expect(seen(phone, circle)).toMatchObject({ past: null, findings: [] });
  expect(lines(phone, circle)).toContain("ash: line 5");
});
