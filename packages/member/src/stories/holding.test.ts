import { findInvitation } from "@unionhall/member";
import { good, hallAddress, idOf, lines, seen, world } from "@unionhall/testing";
import { expect, test } from "vitest";

const hour = 3_600_000;

test("two members put a third on hold; their words wait, and go out when it is over", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  await good(ash.member.hold(circle, idOf(ash, circle, "cy")));
  await made.quiet();
  expect(seen(cy, circle).state).toBe("in");
  await good(bo.member.hold(circle, idOf(bo, circle, "cy")));
  await made.quiet();
  expect(seen(cy, circle).state).toBe("held");
  expect(seen(ash, circle).members.find(({ name }) => name === "cy")?.state).toBe("held");
  await good(cy.member.say(circle, "while on hold"));
  await made.quiet();
  expect(seen(cy, circle).lines).toMatchObject([{ state: "waiting", heldBack: "hold" }]);
  expect(lines(ash, circle)).toEqual([]);
  // Cy's line holds all the while, and nobody tells them that it is over.
  await made.later(97 * hour);
  expect(lines(ash, circle)).toEqual(["cy: while on hold"]);
  expect(seen(ash, circle).findings).toEqual([]);
});

test("who leaves is out, and a steward's device turns the keys by itself", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo, cy],
  } = await world("ash", "bo", "cy");
  await good(bo.member.leave(circle));
  await made.quiet();
  expect(bo.member.circles()).toEqual([]);
  expect(seen(ash, circle).members.find(({ name }) => name === "bo")?.state).toBe("left");
  await good(cy.member.say(circle, "without bo"));
  await made.quiet();
  expect(lines(ash, circle)).toEqual(["cy: without bo"]);
  expect(seen(ash, circle).findings).toEqual([]);
});

test("an invitation taken back lets nobody in", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash");
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  const [open] = seen(ash, circle).invitations;
  if (open === undefined) throw new Error("the invitation is open");
  await good(ash.member.withdraw(circle, open.key));
  const bo = await made.device("bo");
  expect(await bo.member.join({ link, name: "bo", language: "en" })).toEqual({
    ok: false,
    problem: { type: "link-is-over" },
  });
  expect(bo.member.desk).toEqual({ state: "none" });
  expect(seen(ash, circle).invitations).toEqual([]);
});

test("one person in two circles, and a name in each", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const second = await good(ash.member.open({ in: circle, title: "Support team", name: "Ash R." }));
  const { link } = await good(ash.member.invite(second, { vouches: 0 }));
  await good(bo.member.join({ link, name: "B", language: "en" }));
  await made.quiet();
  await good(bo.member.say(second, "just us"));
  await made.quiet();
  expect(lines(ash, second)).toEqual(["B: just us"]);
  expect(lines(ash, circle)).toEqual([]);
  expect(ash.member.circles().map(({ title, unread }) => [title, unread])).toEqual([
    ["Support team", 1],
    ["Everyone", 0],
  ]);
  await ash.member.readTo(second);
  expect(ash.member.circles()[0]?.unread).toBe(0);
  await good(bo.member.rename(second, "Bo"));
  await made.quiet();
  expect(lines(ash, second)).toEqual(["Bo: just us"]);
});

test("whoever is nobody here yet reads an invitation, and uses nothing up", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash");
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  const seen = { title: "Everyone", from: "ash", hall: hallAddress, circle };
  expect(await good(findInvitation(made.outside("somebody"), link))).toEqual(seen);
  expect(await good(ash.member.look(link))).toEqual(seen);
  const bo = await made.device("bo");
  await good(bo.member.join({ link, name: "bo", language: "en" }));
});

test("a used link lets nobody else in", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash");
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  const bo = await made.device("bo");
  await good(bo.member.join({ link, name: "bo", language: "en" }));
  await made.quiet();
  const mallory = await made.device("mallory");
  const over = { ok: false, problem: { type: "link-is-over" } };
  expect(await mallory.member.look(link)).toEqual(over);
  expect(await findInvitation(made.outside("mallory"), link)).toEqual(over);
  expect(await mallory.member.look("https://hall.example/#/join/short")).toEqual({
    ok: false,
    problem: { type: "not-a-link" },
  });
});
