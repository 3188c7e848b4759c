import { expect, test } from "vitest";
import { type Ended, TestMachine } from "./stage.fixture.ts";
import { ashAndBo } from "./two-people.fixture.ts";

const question = "What did you work on?";

test("a question is asked, answered, asked otherwise, of some, paused, and asked again", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  const as = (who: string, ...typed: readonly string[]): Promise<Ended> => machine.as(who, typed);
  expect(await as("bo", "check-ins", "everyone")).toMatchObject({ code: 1 });
  const days = ["--on", "mon-sun", "--at", "0:00", "--zone", "UTC"];
  expect(await as("ash", "ask", "everyone", question, ...days)).toMatchObject({ code: 0, out: "Asked.\n" });
  expect((await as("bo", "check-ins", "everyone")).out).toMatch(
    /^QUESTION .*\nWhat did you work on\? +for you +mon,tue,wed,thu,fri,sat,sun +0:00 +UTC +everyone +room_\w+\n$/,
  );
  expect(await as("bo", "comment", "everyone", `check-ins/${question}`, "the zine")).toMatchObject({ code: 0 });
  expect((await as("bo", "check-ins", "everyone")).out).not.toContain("for you");
  expect((await as("ash", "check-ins", "everyone")).out).toContain("for you");
  expect((await as("ash", "look", "everyone", `check-ins/${question}`)).out).toContain("bo: the zine");
  expect(await as("ash", "ask", "everyone", question, "--whom", "bo")).toMatchObject({ code: 0 });
  expect((await as("ash", "check-ins", "everyone")).out).toMatch(/\? +mon,.* +0:00 +UTC +bo +/);
  expect(await as("bo", "ask", "everyone", question, "--everyone", "--pause")).toMatchObject({ code: 0 });
  expect((await as("ash", "check-ins", "everyone")).out).toMatch(/ +paused +mon,.* everyone /);
  expect(await as("bo", "ask", "everyone", question, "--resume")).toMatchObject({ code: 0 });
  const [asked] = JSON.parse((await as("ash", "check-ins", "everyone", "--json")).out) as [{ toAnswer: number }];
  expect(asked.toAnswer).toBeGreaterThan(20_000);
  expect(await as("ash", "ask", "everyone", question)).toMatchObject({ code: 1 });
  expect((await as("ash", "check-ins", "everyone", "--decline", question)).out).toContain(" not you ");
  expect((await as("bo", "check-ins", "everyone")).out).not.toContain(" not you ");
  expect((await as("ash", "check-ins", "everyone", "--accept", question)).out).toContain(" for you ");
}, 60_000);

test("what makes no time of day, no weekday or no zone is told before anything is opened", async () => {
  await using machine = await TestMachine.make();
  const tries = [
    ["--on", "someday"],
    ["--at", "25:00"],
    ["--at", "9:00", "--zone", "Mars"],
    ["--zone", "UTC"],
    ["--pause", "--resume"],
  ];
  for (const typed of [...tries, ["--everyone", "--whom", "bo"]])
    expect(await machine.as("nobody", ["ask", "everyone", question, ...typed])).toMatchObject({ code: 2, out: "" });
});
