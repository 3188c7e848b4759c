import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { type Ended, TestMachine } from "./stage.fixture.ts";
import { ashAndBo } from "./two-people.fixture.ts";

test("a letterbox is opened, written to from a machine that keeps nothing, read, emptied, paused and closed", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  const as = (who: string, ...typed: readonly string[]): Promise<Ended> => machine.as(who, typed);
  const write = (address: string, text: string): Promise<Ended> =>
    machine.run(["write-letter", address, "-"], { input: text }).ended;
  expect(await as("bo", "letterbox", "everyone")).toMatchObject({ out: "No letters are taken from outside.\n" });
  expect(await as("bo", "letterbox", "everyone", "--open")).toMatchObject({ code: 1, out: "" });
  const opened = await as("ash", "letterbox", "everyone", "--open", "--daily", "1", "--json");
  expect(JSON.parse(opened.out)).toMatchObject({ state: "open", takes: { daily: 1, stamped: 10 }, letters: 0 });
  const { link } = JSON.parse(opened.out) as { link: string };
  const [slip] = (await as("ash", "stamps", "everyone", "2")).out.split("\n");
  expect(slip).toContain(`${link}/`);

  const said = "They moved me.\n\u001b[2JWard 4.";
  expect(await write(link, said)).toMatchObject({ code: 0, out: "It is in the letterbox.\n", err: "" });
  expect(existsSync(machine.home("usual"))).toBe(false);
  expect(await write(link, "too many")).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("today") as string,
  });
  expect(await write(slip!, "by hand")).toMatchObject({ code: 0 });
  expect(await write(slip!, "again")).toMatchObject({ code: 1, err: expect.stringContaining("stamp") as string });
  expect(await write(link, " ")).toMatchObject({ code: 1, err: "There is nothing in it. Write something.\n" });

  const { out } = await as("bo", "letters", "everyone");
  expect(out).toMatch(/^\S+ {2}letter_\w+\n {2}They moved me\.\n {2}·\[2JWard 4\.$/m);
  expect(out).toMatch(/^\S+ {2}letter_\w+ {2}\(with a stamp\)\n {2}by hand$/m);
  const letters = JSON.parse((await as("bo", "letters", "everyone", "--json")).out) as { id: string; text: string }[];
  const dropped = letters.find(({ text }) => text === "by hand")!.id;
  expect(await as("bo", "drop-letter", "everyone", dropped.slice(0, 20), "--yes")).toMatchObject({ out: "Dropped.\n" });
  expect((await as("ash", "letters", "everyone")).out).not.toContain("by hand");

  expect((await as("ash", "letterbox", "everyone", "--pause")).out).toContain("Paused");
  expect(await write(link, "paused?")).toMatchObject({ code: 1, err: expect.stringContaining("paused") as string });
  expect((await as("ash", "letterbox", "everyone", "--resume")).out).toContain(
    "Today: 1 of 1, and 1 of 10 with a stamp.",
  );
  expect(await as("ash", "letterbox", "everyone", "--open")).toMatchObject({ code: 2 });
  expect((await as("ash", "letterbox", "everyone", "--close", "--yes")).out).toContain("No letters are taken");
  expect(await write(link, "closed?")).toMatchObject({ code: 1, err: expect.stringContaining("taken here") as string });
}, 90_000);
