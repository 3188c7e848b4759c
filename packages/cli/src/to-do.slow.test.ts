import { expect, test } from "vitest";
import { type Ended, TestMachine } from "./stage.fixture.ts";
import { ashAndBo } from "./two-people.fixture.ts";

test("a list: added to, assigned, ticked, moved between groups and shown, from two homes", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  const as = (who: string, ...typed: readonly string[]): Promise<Ended> =>
    machine.as(who, ["to-do", "everyone", ...typed]);
  expect(await as("ash")).toMatchObject({ code: 1, err: expect.stringContaining("--new TITLE") as string });
  expect(await as("ash", "--new", "Winter kit")).toMatchObject({ code: 0, out: "Opened.\n" });
  expect(await as("ash", "winter kit", "--group", "Van")).toMatchObject({ code: 0, out: "Added.\n" });
  const due = ["--assign", "bo", "--tell", "ash", "--due", "2020-02-29"];
  expect(await as("ash", "winter kit", "--add", "Socks", ...due)).toMatchObject({ code: 0 });
  expect(await as("ash", "winter kit", "--add", "Pump", "--into", "van")).toMatchObject({ code: 0 });
  expect((await as("bo")).out).toMatch(
    /^LIST +DONE +ID\nWinter kit {2}0 of 2 .*\n\n.*\n\[ \] {2}Socks {2}overdue, for you {2}bo {3}due 2020-02-29 /,
  );
  expect((await as("bo", "winter kit")).out).toMatch(/\[ \] {2}Socks [^]*\n\nVan {2}\(room_\w+\)\n.*\n\[ \] {2}Pump/);
  await as("bo", "winter kit/socks");
  expect(await as("bo", "winter kit/socks", "--done", "--into", "van", "--first", "--due", "-")).toMatchObject({
    code: 0,
    out: "Changed.\n",
  });
  expect((await as("ash", "winter kit")).out).toMatch(
    /^Van .*\n.*\n\[ \] {2}Pump .*\n\[x\] {2}Socks {2}for you {2}bo {3}done by bo \S+ \S+ {2}room_\w+\n$/,
  );
  expect((await as("ash")).out).toContain("1 of 2");
  expect(await as("ash", "winter kit/socks", "--undone", "--into", "-", "--assign", "-")).toMatchObject({ code: 0 });
  const [socks] = JSON.parse((await as("ash", "winter kit", "--json")).out) as readonly object[];
  expect(socks).toMatchObject({ title: "Socks", done: false, group: null, due: null, assigned: [] });
  expect(await as("ash", "winter kit/van", "--done")).toMatchObject({ code: 1 });
  expect(await as("ash", "winter kit/socks", "--add", "more")).toMatchObject({ code: 1 });
}, 60_000);

test("what cannot go together, and a day that is none, is told before anything is opened", async () => {
  await using machine = await TestMachine.make();
  const tries = [
    ["kit/socks", "--done", "--undone"],
    ["kit/socks", "--first", "--before", "hats"],
    ["kit", "--add", "a", "--group", "b"],
    ["kit", "--new", "b"],
    ["--done"],
    ["kit", "--group", "b", "--due", "2026-12-03"],
    ["kit/socks", "--due", "2026-02-30"],
  ];
  for (const typed of tries)
    expect(await machine.as("nobody", ["to-do", "everyone", ...typed])).toMatchObject({ code: 2, out: "" });
});
