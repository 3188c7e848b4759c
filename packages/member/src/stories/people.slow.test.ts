import { good, idOf, problemOf, seen, type TestDevice, world } from "@unionhall/testing";
import type { CircleId } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { MemberView } from "../api.ts";

function bo(device: TestDevice, circle: CircleId): Partial<MemberView> {
  const { pronouns, help, away, state } = seen(device, circle).members.find(({ name }) => name === "bo")!;
  return { pronouns, help, away, state };
}

test("what somebody says of themselves, everyone reads, also a newcomer who begins at a point", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, other] = people;
  await good(other.member.people.describe(circle, { pronouns: " she ", help: "rides, and Spanish" }));
  await good(other.member.people.describe(circle, { away: 20_900 }));
  await made.quiet();
  const said = { pronouns: "she", help: "rides, and Spanish", away: 20_900, state: "in" };
  for (const each of [ash, other]) expect(bo(each, circle)).toEqual(said);
  expect(problemOf(await other.member.people.describe(circle, { help: "x".repeat(281) }))).toEqual({
    type: "too-long",
  });
  const cy = await made.device("cy");
  const { link } = await good(ash.member.invite(circle, { vouches: 0 }));
  await good(cy.member.join({ link, name: "cy", language: "en" }));
  await made.later(3_000);
  expect(bo(cy, circle)).toEqual(said);
});

test("a steward says what a circle is called and what it is for, at its founding and later, and what was said stays", async () => {
  const { world: made, circle, people } = await world("ash", "bo");
  const [ash, other] = people;
  expect(problemOf(await other.member.describe(circle, { purpose: "mine" }))).toEqual({ type: "not-a-steward" });
  const opened = await good(ash.member.open({ in: circle, title: "Welcome", purpose: " First steps ", name: "ash" }));
  await good(ash.member.describe(circle, { title: "All of us", purpose: "Everyone" }));
  await good(ash.member.describe(circle, { purpose: "Everyone, and nobody else" }));
  await made.quiet();
  expect(seen(ash, opened)).toMatchObject({ title: "Welcome", purpose: "First steps", purposesBefore: [] });
  for (const each of [ash, other])
    expect(seen(each, circle)).toMatchObject({
      title: "All of us",
      purpose: "Everyone, and nobody else",
      purposesBefore: [{ name: "ash", text: "Everyone" }],
    });
});

test("who has died is remembered: their keys end, their name and words stay, and a steward can take it back", async () => {
  const { world: made, circle, people } = await world("ash", "bo", "cy");
  const [ash, other, cy] = people;
  await good(other.member.say(circle, "see you on Friday"));
  await made.quiet();
  const id = idOf(ash, circle, "bo");
  expect(problemOf(await cy.member.people.remember(circle, id))).toEqual({ type: "not-a-steward" });
  await good(ash.member.people.remember(circle, id));
  await made.quiet();
  for (const each of [ash, cy]) {
    expect(bo(each, circle).state).toBe("remembered");
    expect(seen(each, circle).lines).toMatchObject([{ name: "bo", text: "see you on Friday" }]);
  }
  expect(seen(other, circle).state).toBe("out");
  await good(ash.member.people.takeBackRemembering(circle, id));
  await made.quiet();
  expect(bo(cy, circle).state).toBe("removed");
  await good(ash.member.people.remember(circle, id));
  await made.quiet();
  expect(bo(cy, circle).state).toBe("remembered");
});
