import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { type Ended, TestMachine } from "./stage.fixture.ts";
import { ashAndBo, invite, looking } from "./two-people.fixture.ts";

test("who was removed reads what they have until they let go of it; who leaves keeps nothing", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  await machine.as("ash", ["say", "everyone", "hello bo"]);
  await machine.as("bo", ["read", "everyone"]);
  await machine.as("ash", ["remove", "everyone", "bo", "--yes"]);
  expect((await machine.as("bo", ["read", "everyone"])).out).toContain("hello bo");
  expect(await machine.as("bo", ["leave", "everyone"])).toMatchObject({ code: 2 });
  expect(await machine.as("bo", ["leave", "everyone", "--yes"])).toMatchObject({
    code: 0,
    out: "You were out already. This machine has forgotten Everyone.\n",
  });
  expect(await machine.as("ash", ["leave", "everyone", "--yes"])).toMatchObject({
    code: 0,
    out: "You left Everyone.\n",
  });
  for (const who of ["ash", "bo"])
    expect(await machine.as(who, ["circles"])).toMatchObject({ code: 0, out: "No circles yet.\n" });
}, 60_000);

test("a visit reads and says from a machine that keeps nothing, until the keys turn or it is ended", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  await machine.as("ash", ["say", "everyone", "hello"]);
  const { link } = JSON.parse((await machine.as("bo", ["visit", "--json"])).out) as { link: string };
  const onVisit = (...more: readonly string[]): Promise<Ended> =>
    machine.run(["visit", "--open", ...more], { input: `${link}\n` }).ended;
  expect((await onVisit()).out).toMatch(/Everyone +in +1/);
  const said = await onVisit("--read", "everyone", "--say", "from the library");
  expect(said).toMatchObject({ code: 0, err: "" });
  expect(said.out).toMatch(/ash: hello\n.*bo: from the library\n$/);
  expect(existsSync(machine.home("usual"))).toBe(false);
  const joining = machine.as("cy", ["join", await invite(machine), "--name", "cy"]);
  await looking(machine, "ash", "cy");
  await joining;
  await machine.as("ash", ["remove", "everyone", "cy", "--yes"]);
  await machine.as("ash", ["say", "everyone", "under new keys"]);
  const after = await onVisit("--read", "everyone");
  expect(after).toMatchObject({ code: 0, err: expect.stringContaining("The circle's keys have changed.") as string });
  expect(after.out).toMatch(/bo: from the library\n$/);
  expect(await onVisit("--read", "everyone", "--say", "no more")).toMatchObject({ code: 1, out: "" });
  expect(await machine.as("bo", ["visit", "--end"])).toMatchObject({ code: 0, out: "The visit is over.\n" });
  expect(await onVisit()).toMatchObject({ code: 1, err: expect.stringContaining("used up or too old") as string });
}, 90_000);
