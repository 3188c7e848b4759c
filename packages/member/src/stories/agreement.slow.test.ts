import type { AgreementView } from "@unionhall/member";
import {
  good,
  idOf,
  problemOf,
  sayYes,
  seen,
  settled,
  type TestDevice,
  walkOut,
  World,
  world,
} from "@unionhall/testing";
import { msInDay, type CircleId } from "@unionhall/protocol";
import { starterAgreements } from "@unionhall/union";
import { expect, test } from "vitest";

const look = ({ member }: TestDevice, circle: CircleId): AgreementView => member.agreements.look(circle)!;
const whoIsWhich = (of: TestDevice, circle: CircleId): unknown =>
  Object.fromEntries(look(of, circle).people.map(({ name, standing }) => [name, standing]));

test("every circle is bound from its founding on: by a team's agreement, or as it was asked for", async () => {
  const {
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  const view = look(bo, circle);
  expect(view.agreement).toEqual(starterAgreements.team);
  expect(view.changes).toMatchObject([{ name: "ash" }]);
  expect(view.may).toEqual({ propose: true, stopClocks: false, stepBack: false });
  expect(look(ash, circle).people).toMatchObject([
    { name: "ash", me: true, roles: [{ role: null, until: null, over: false }] },
    { name: "bo", me: false, roles: [] },
  ]);
  const garden = await good(ash.member.open({ in: circle, title: "Garden", name: "ash", starter: "chapter" }));
  expect(look(ash, garden).agreement).toEqual(starterAgreements.chapter);
  expect(bo.member.agreements.look(garden)).toBe(null);
});

test("a founding that was cut off has its agreement when it is gone on with; asked for under another, it is another", async () => {
  const {
    world: made,
    circle,
    people: [ash],
  } = await world("ash");
  const open = (starter: "caucus" | "council") =>
    ash.member.open({ in: circle, title: "Garden", name: "ash", starter });
  made.hall.cutAt("ash", 1, "answer", { andStays: true });
  expect((await settled(made, open("caucus"))).ok).toBe(false);
  made.hall.restore("ash");
  const council = await good(open("council"));
  await made.later(60_000);
  const gardens = ash.member.circles().filter(({ title }) => title === "Garden");
  const began = (id: CircleId): unknown => look(ash, id).agreement?.began;
  expect(gardens).toHaveLength(2);
  expect(new Set(gardens.map(({ id }) => began(id)))).toEqual(new Set(["caucus", "council"]));
  expect(began(council)).toBe("council");
});

test("whoever is invited as an adviser is one as soon as they are in; they do nothing that is for members, and can go", async () => {
  const made = await World.make("an adviser");
  const [ash, pro] = [await made.device("ash"), await made.device("pro")];
  const circle = await good(ash.member.found(made.hall.founding("ash")));
  const { link } = await good(ash.member.invite(circle, { vouches: 0, as: "adviser" }));
  await good(pro.member.join({ link, name: "pro", language: "en" }));
  await made.quiet();
  expect(whoIsWhich(pro, circle)).toEqual({ ash: "member", pro: "adviser" });
  expect(look(pro, circle).may).toEqual({ propose: false, stopClocks: false, stepBack: false });
  const refused = { type: "would-not-count", reason: "advisers-advise" };
  expect(problemOf(await pro.member.invite(circle, { vouches: 0 }))).toEqual(refused);
  expect(problemOf(await pro.member.agreements.stopClocks(circle))).toEqual(refused);
  expect(problemOf(await pro.member.walks.out(circle, { without: [], to: "here" }))).toEqual({
    type: "no-walk",
    reason: "bound-otherwise",
  });
  const knocking = await good(ash.member.invite(circle, { vouches: 1 }));
  const bo = await made.device("bo");
  await good(bo.member.join({ link: knocking.link, name: "bo", language: "en" }));
  await made.quiet();
  expect(seen(ash, circle).knocks).toMatchObject([{ may: { vouch: true, admit: false } }]);
  expect(seen(pro, circle).knocks).toMatchObject([{ may: { vouch: false, admit: false } }]);
  await good(pro.member.leave(circle));
  await made.quiet();
  expect(whoIsWhich(ash, circle)).toEqual({ ash: "member" });
});

test("the agreement goes along in a walk-out, and so does who is an adviser", async () => {
  const made = await World.make("walked");
  const [ash, bo, pro] = [await made.device("ash"), await made.device("bo"), await made.device("pro")];
  const hall = await good(ash.member.found({ ...made.hall.founding("ash"), starter: "large" }));
  expect(look(ash, hall).agreement).toEqual(starterAgreements.large);
  const circle = await good(ash.member.open({ in: hall, title: "Advice", name: "ash", starter: "advisers" }));
  const { link } = await good(ash.member.invite(circle, { vouches: 0, as: "member" }));
  await good(bo.member.join({ link, name: "bo", language: "en" }));
  await made.quiet();
  const asked = await good(ash.member.invite(circle, { vouches: 1, as: "guest" }));
  await made.quiet();
  const [open] = seen(ash, circle).invitations;
  expect(open).toMatchObject({ as: "guest", may: { mark: true } });
  expect(seen(bo, circle).invitations).toMatchObject([{ as: "guest", may: { mark: false } }]);
  await good(ash.member.agreements.markInvitation(circle, open!.key, "adviser"));
  await good(pro.member.join({ link: asked.link, name: "pro", language: "en" }));
  await made.quiet();
  const [knock] = seen(bo, circle).knocks;
  await good(bo.member.vouch(circle, knock!.key));
  await made.quiet();
  expect(seen(ash, circle).invitations).toMatchObject([{ as: "adviser", may: { mark: false } }]);
  await good(ash.member.admit(circle, knock!.key));
  await made.quiet();
  const out = await walkOut(made, bo, circle, "ash");
  await sayYes(made, pro);
  expect(look(pro, out.circle).agreement).toEqual(starterAgreements.advisers);
  expect(whoIsWhich(pro, out.circle)).toEqual({ bo: "member", pro: "adviser" });
});

test("a steward stops all clocks for grief, for thirty days at most, and everybody sees who and until when", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  expect(problemOf(await bo.member.agreements.stopClocks(circle))).toEqual({
    type: "would-not-count",
    reason: "not-a-steward",
  });
  expect(look(ash, circle).may.stopClocks).toBe(true);
  await good(ash.member.agreements.stopClocks(circle));
  await made.quiet();
  const { day, until, ...by } = look(bo, circle).stopped!;
  expect([by, until - day]).toEqual([{ by: idOf(bo, circle, "ash"), name: "ash" }, 30]);
  await good(ash.member.agreements.startClocks(circle));
  await made.quiet();
  expect(look(bo, circle).stopped).toBe(null);
  await made.later(31 * msInDay);
  await good(ash.member.agreements.stopClocks(circle));
  await made.later(31 * msInDay);
  expect(look(ash, circle).stopped).toBe(null);
});

test("who steps back from everything keeps stewardship as long as nobody else has it", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  expect(look(ash, circle).may.stepBack).toBe(false);
  await good(ash.member.agreements.stepBackFromAll(circle));
  expect(seen(ash, circle).steward).toBe(true);
  await good(ash.member.stewards.name(circle, idOf(ash, circle, "bo")));
  await made.quiet();
  expect(look(ash, circle).may.stepBack).toBe(true);
  await good(ash.member.agreements.stepBackFromAll(circle));
  await made.quiet();
  expect([seen(ash, circle).steward, seen(bo, circle).steward]).toEqual([false, true]);
  expect(problemOf(await bo.member.agreements.stepBack(circle, "facilitator"))).toEqual({
    type: "would-not-count",
    reason: "no-effect",
  });
});
