import { expect, test } from "vitest";
import { type Ended, TestMachine } from "./stage.fixture.ts";
import { ashAndBo } from "./two-people.fixture.ts";

test("a message on the board: posted, answered, edited, pinned, put away and brought back, from two homes", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  const as = (who: string, ...typed: readonly string[]): Promise<Ended> => machine.as(who, typed);
  expect((await as("bo", "look", "everyone")).out).toMatch(
    /^TITLE {2}.*\nchat .* ash .*\nboard .* ash .* {2}room_\w+\n$/,
  );
  const posted = await machine.as("ash", ["post", "everyone", "board", "Winter kit", "-"], { input: "socks\ngloves" });
  expect(posted).toMatchObject({ code: 0, out: "Posted.\n" });
  expect((await as("bo", "look", "everyone", "board")).out).toMatch(/\nWinter kit {2}new {2}ash {2}\S+ \S+ {2}0 /);
  expect(await as("bo", "comment", "everyone", "board/winter kit", "and hats")).toMatchObject({
    code: 0,
    out: "Said.\n",
  });
  const queued = await as("bo", "comment", "everyone", "board/winter kit", "and a van", "--offline");
  expect(queued).toMatchObject({ code: 0, out: expect.stringContaining("It waits") as string });
  expect((await as("bo", "look", "everyone", "board/winter kit", "--offline")).out).toMatch(
    /van {2}\(waiting to be sent\)\n$/,
  );
  await as("bo", "circles");
  expect(
    await as("ash", "change", "everyone", "board/winter kit", "--title", "Winter kit, final", "--pin"),
  ).toMatchObject({ code: 0, out: "Changed.\n" });
  expect(await as("ash", "change", "everyone", "board/Winter kit, final", "--text", "socks, hats")).toMatchObject({
    code: 0,
  });
  expect((await as("bo", "look", "everyone", "board/Winter kit, final")).out).toMatch(
    /^Winter kit, final {2}\(pinned\)\nBy ash, \S+ \S+, edited by ash \S+ \S+\n\nsocks, hats\n\n\S+ \S+ {2}bo: and hats\n\S+ \S+ {2}bo: and a van\n$/,
  );
  await as("bo", "change", "everyone", "board/Winter kit, final", "--trash");
  expect((await as("ash", "look", "everyone", "board")).out).not.toContain("Winter");
  expect((await as("ash", "look", "everyone", "board", "--all")).out).toContain("pinned, trashed");
  expect(await as("ash", "change", "everyone", "board/Winter kit, final", "--restore")).toMatchObject({ code: 0 });
  const [line] = (
    JSON.parse((await as("bo", "look", "everyone", "board/Winter kit, final", "--json")).out) as {
      lines: { id: string }[];
    }
  ).lines;
  const erased = await as("bo", "erase", "everyone", line!.id, "--in", "board/Winter kit, final", "--yes");
  expect(erased).toMatchObject({ code: 0, out: "Taken back.\n" });
  expect((await as("ash", "look", "everyone", "board/Winter kit, final")).out).not.toContain("and hats");
  expect(await as("ash", "comment", "everyone", "board/nothing", "hm")).toMatchObject({ code: 1 });
  expect(await as("ash", "post", "everyone", "chat", "hm")).toMatchObject({ code: 1 });
});

test("what cannot be changed together, and nothing at all, is told before anything is opened", async () => {
  await using machine = await TestMachine.make();
  const tries = [[], ["--pin", "--unpin"], ["--trash", "--restore"], ["--first", "--after", "chat"]];
  for (const typed of tries)
    expect(await machine.as("nobody", ["change", "everyone", "board", ...typed])).toMatchObject({ code: 2, out: "" });
});
