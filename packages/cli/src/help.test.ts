import { expect, test } from "vitest";
import { commands } from "./commands.ts";
import { TestMachine } from "./stage.fixture.ts";

test("the help of the whole, and of each command", async () => {
  await using machine = await TestMachine.make();
  const helps = [await machine.as("ash", ["--help"])];
  for (const { name } of commands) helps.push(await machine.as("ash", [name, "--help"]));
  for (const { code, err } of helps) expect({ code, err }).toEqual({ code: 0, err: "" });
  await expect(helps.map(({ out }) => out).join("\n---\n\n")).toMatchFileSnapshot("help.snapshot.txt");
});

test("help asks for nothing else to be right, and changes nothing", async () => {
  await using machine = await TestMachine.make();
  expect(await machine.as("ash", ["say", "-h"])).toMatchObject({ code: 0 });
  expect(await machine.as("ash", ["help", "say"])).toMatchObject({ code: 0 });
  expect(await machine.as("ash", [])).toMatchObject({ code: 2, out: "" });
});

test("every command of the design is there", () => {
  expect(commands.map(({ name }) => name).join(" ")).toBe(
    "start doctor delete-file backup restore move found join home search circles open describe agreement invite admit myself mute care report reports keep-apart confirm remove remember hold time-out draw seat accountability leave steward walk-out offers with say read erase held look post comment change schedule calls call notes ask check-ins to-do decisions propose propose-agreement decide object outcome ask-advisers docs watch send-file get-file letterbox stamps letters drop-letter write-letter devices desk visit words recover follow verify verify-proof count listen ballots check-record bench",
  );
});
