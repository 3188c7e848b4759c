import { expect, test } from "vitest";
import { type Ended, TestMachine } from "./stage.fixture.ts";
import { ashAndBo } from "./two-people.fixture.ts";

test("what is new for somebody stands on one page, is found by its words, and is read when it was looked at or all at once", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  const as = (who: string, ...typed: readonly string[]): Promise<Ended> => machine.as(who, typed);
  await as("bo", "look", "everyone", "board");
  await as("ash", "say", "everyone", "who has the key");
  await as("ash", "post", "everyone", "board", "Winter kit", "socks");
  const shown = await as("bo", "home");
  expect(shown.out).toMatch(/^NEW FOR YOU.*\n(?:.*\n)*Everyone \/ Winter kit {2}new {2}.*ash/);
  expect(shown.out).toMatch(/\nEveryone \/ chat {2,}1 new {2}\S+ \S+ {2}ash: who has the key\n/);
  expect((await as("bo", "search", "KEY")).out).toMatch(/^Everyone.*\nchat {2,}\S+ \S+ {2}ash {2}who has the key\n$/);
  expect(await as("bo", "search", "helicopter")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Nothing/) as string,
  });
  await as("bo", "read", "everyone");
  const after = await as("bo", "home", "--offline");
  expect(after.out).not.toContain("who has the key");
  expect(after.out).toContain("Winter kit");
  expect(await as("bo", "home", "--read-all")).toMatchObject({ code: 0, out: "Nothing new.\n" });
});
