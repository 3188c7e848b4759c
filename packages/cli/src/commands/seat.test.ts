import { expect, test } from "vitest";
import { TestMachine } from "../stage.fixture.ts";

test("a seat is prepared and spoken for; one voice alone does not make one", async () => {
  await using machine = await TestMachine.make();
  const hall = await machine.hall();
  await machine.as("ash", ["found", hall.link, "--title", "Everyone", "--name", "ash"]);
  await machine.as("ash", ["open", "Night", "--in", "everyone"]);
  const seat = (...typed: readonly string[]) => machine.as("ash", ["seat", ...typed]);
  expect(await seat("night")).toMatchObject({ out: "No seats stand here, and it has none elsewhere.\n" });
  expect(await seat("night", "--prepare", "everyone", "--as", "caucus")).toMatchObject({ code: 0 });
  expect(await seat("night", "everyone", "--speak")).toMatchObject({ code: 0, out: "You speak for it.\n" });
  expect((await seat("night")).out).toMatch(
    /^A seat in Everyone: preparing\. seat_\w+\n {2}Speak for it: ash \(you\)\.\n$/,
  );
  expect(await seat("night", "everyone", "--propose", "Nights", "--may", "pause")).toMatchObject({ code: 1, out: "" });
  expect(await seat("night", "choir", "--speak")).toMatchObject({ code: 1, out: "" });
  expect(await seat("night", "everyone", "--yes", "Kit")).toMatchObject({ code: 1, out: "" });
  expect(await seat("night", "everyone", "--silent")).toMatchObject({ code: 0 });
  expect((await seat("night")).out).toContain("Speak for it: nobody yet.");
}, 60_000);

test("what cannot be meant is told before anything is opened", async () => {
  await using machine = await TestMachine.make();
  const tries = [
    ["night", "--speak"],
    ["night", "everyone"],
    ["night", "everyone", "--speak", "--silent"],
    ["night", "--prepare", "everyone"],
    ["night", "everyone", "--propose", "Nights", "--may", "rule"],
    ["night", "everyone", "--propose", "Nights", "--on", "other"],
    ["night", "everyone", "--propose", "Nights", "--may", "pause", "--on", "weather"],
    ["night", "everyone", "--pause", "Kit"],
  ];
  for (const typed of tries) expect(await machine.as("nobody", ["seat", ...typed])).toMatchObject({ code: 2, out: "" });
});
