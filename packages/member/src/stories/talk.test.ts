import { good, hallAddress, lines, seen, World, world } from "@unionhall/testing";
import { expect, test } from "vitest";

test("ash founds a hall and is alone in it", async () => {
  const made = await World.make();
  const ash = await made.device("ash");
  const circle = await good(
    ash.member.found({ hall: hallAddress, code: made.hall.code, title: "Everyone", name: "Ash", language: "en" }),
  );
  await made.quiet();
  expect(seen(ash, circle)).toMatchObject({ title: "Everyone", state: "in", steward: true, findings: [] });
  expect(seen(ash, circle).members.map(({ name }) => name)).toEqual(["Ash"]);
  await good(ash.member.say(circle, "first words"));
  await made.quiet();
  expect(seen(ash, circle).lines).toMatchObject([{ text: "first words", mine: true, state: "sent", name: "Ash" }]);
});

test("ash and bo talk", async () => {
  const {
    world: made,
    circle,
    people: [ash, bo],
  } = await world("ash", "bo");
  expect(seen(bo, circle)).toMatchObject({ state: "in", title: "Everyone" });
  await good(ash.member.say(circle, "hello bo"));
  await made.quiet();
  await good(bo.member.say(circle, "hello ash"));
  await made.quiet();
  expect(lines(ash, circle)).toEqual(["ash: hello bo", "bo: hello ash"]);
  expect(lines(bo, circle)).toEqual(lines(ash, circle));
  expect(seen(ash, circle).headWords).toEqual(seen(bo, circle).headWords);
  expect(seen(bo, circle).findings).toEqual([]);
});
