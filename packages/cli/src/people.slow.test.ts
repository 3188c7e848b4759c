import { expect, test } from "vitest";
import { type Ended, TestMachine } from "./stage.fixture.ts";
import { ashAndBo } from "./two-people.fixture.ts";

test("people say what they help with and that they are away; and one is remembered", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  const as = (who: string, ...typed: readonly string[]): Promise<Ended> => machine.as(who, typed);
  const own = ["--pronouns", "she", "--helps", "rides, Spanish", "--away", "2999-12-31"];
  expect(await as("bo", "myself", "everyone", ...own, "--name", "Bo Lin")).toMatchObject({ code: 0, out: "Said.\n" });
  expect((await as("ash", "circles", "everyone")).out).toMatch(
    /\nBo Lin +in, she, away until 2999-12-31 +rides, Spanish +member_/,
  );
  expect(await as("bo", "describe", "everyone", "--purpose", "All of us")).toMatchObject({ code: 1 });
  expect(await as("ash", "describe", "everyone", "--purpose", "All of us")).toMatchObject({ code: 0, out: "Said.\n" });
  expect((await as("bo", "circles", "everyone")).out).toMatch(/^everyone +circle_\w+\n\nAll of us\n/i);
  expect(await as("bo", "myself", "everyone", "--back", "--no-helps")).toMatchObject({ code: 0 });
  expect((await as("ash", "circles", "everyone")).out).toMatch(/\nBo Lin +in, she +member_/);
  expect(await as("ash", "mute", "everyone", "bo lin")).toMatchObject({ code: 0, out: "Bo Lin is muted.\n" });
  expect((await as("ash", "mute")).out).toMatch(/\nBo Lin +everyone +member_/i);
  expect(await as("ash", "mute", "everyone", "bo lin", "--undo")).toMatchObject({ out: "Bo Lin is heard again.\n" });
  expect((await as("ash", "care", "everyone", "bo lin")).out).toMatch(/^CARE PEOPLE .*\nBo Lin .* ash +member_/);
  // Nobody but bo could read what ash reports about bo.
  expect(await as("ash", "report", "everyone", "bo lin", "so it was", "--yes")).toMatchObject({ code: 1, out: "" });
  expect(await as("ash", "draw", "everyone", "facilitator")).toMatchObject({ code: 2 });
  expect(await as("ash", "draw", "everyone", "treasurer", "--begin")).toMatchObject({ code: 1, out: "" });
  expect(await as("ash", "draw", "everyone", "facilitator", "--begin")).toMatchObject({ code: 0 });
  expect(await as("bo", "draw", "everyone", "facilitator", "--willing")).toMatchObject({ code: 0 });
  expect((await as("ash", "draw", "everyone")).out).toMatch(/^facilitator: numbers until [-\d]+; in it: Bo Lin\.\n$/);
  expect(await as("bo", "draw", "everyone", "facilitator", "--give")).toMatchObject({ code: 1, out: "" });
  expect(await as("ash", "time-out", "everyone")).toMatchObject({ code: 0, out: "Nobody is in a time-out.\n" });
  const asked = await as("ash", "time-out", "everyone", "bo lin", "--days", "3");
  expect(asked).toMatchObject({ code: 0, out: "Another steward has to ask for it too, within three days.\n" });
  expect((await as("bo", "time-out", "everyone")).out).toMatch(/^ash asks for a time-out of 3 days for Bo Lin; until /);
  expect(await as("bo", "time-out", "everyone", "--appeal")).toMatchObject({ code: 1, out: "" });
  expect(await as("ash", "time-out", "everyone", "bo lin", "--lift")).toMatchObject({ out: "That is over.\n" });
  const apart = await as("ash", "keep-apart", "everyone", "bo lin");
  expect(apart).toMatchObject({ code: 0, out: "You are to be kept apart: Bo Lin.\n" });
  expect(await as("ash", "remember", "everyone", "bo lin")).toMatchObject({ code: 2 });
  expect(await as("ash", "remember", "everyone", "bo lin", "--yes")).toMatchObject({
    code: 0,
    out: "Bo Lin is remembered.\n",
  });
  expect((await as("ash", "circles", "everyone")).out).toMatch(/\nBo Lin +remembered, she, to be kept apart +member_/);
  expect(await as("ash", "remember", "everyone", "bo lin", "--undo")).toMatchObject({ code: 0 });
  expect((await as("ash", "circles", "everyone")).out).toMatch(/\nBo Lin +removed, she, to be kept apart +member_/);
}, 60_000);

test("no day, and both away and back, are told before anything is opened", async () => {
  await using machine = await TestMachine.make();
  for (const typed of [[], ["--away", "soon"], ["--away", "2026-13-01"], ["--away", "2026-12-31", "--back"]])
    expect(await machine.as("nobody", ["myself", "everyone", ...typed])).toMatchObject({ code: 2, out: "" });
});
