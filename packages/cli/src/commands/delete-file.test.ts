import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TestMachine } from "../stage.fixture.ts";

test("an operator deletes a file by its hash, and who asks for it is told so", async () => {
  await using machine = await TestMachine.make();
  const hall = await machine.hall();
  await machine.as("ash", ["found", hall.link, "--title", "Everyone", "--name", "ash"]);
  await writeFile(join(machine.dir, "leak.txt"), "what should not be here");
  const sent = await machine.as("ash", ["send-file", "everyone", join(machine.dir, "leak.txt"), "--json"]);
  const { blob } = JSON.parse(sent.out) as { blob: string };
  const asOperator = (...typed: readonly string[]) =>
    machine.as("operator", ["delete-file", ...typed, "--dir", machine.home("hall")]);

  expect(await asOperator("leak.txt", "--yes")).toMatchObject({ code: 2 });
  expect(await asOperator(blob)).toMatchObject({ code: 2, err: expect.stringContaining("--yes") as string });
  expect(await asOperator(blob.replace(/.....$/, "aaaaa"), "--yes")).toMatchObject({ code: 1 });
  expect(await asOperator(blob, "--yes")).toMatchObject({ code: 0, out: expect.stringContaining("minute") as string });

  hall.running.stop();
  await hall.running.ended;
  const again = machine.run(["start", "--port", new URL(hall.url).port, "--dir", machine.home("hall"), "--json"]);
  await again.says("\n");
  const got = await machine.as("ash", ["get-file", "everyone", "leak.txt", "--to", join(machine.dir, "got")]);
  expect(got).toMatchObject({
    code: 1,
    err: expect.stringContaining("The hall's operator deleted this file.") as string,
  });
  expect(await readdir(machine.dir)).not.toContain("got");
  expect(await readdir(join(machine.home("hall"), "deleting"))).toEqual([]);
  expect(await asOperator(blob, "--yes")).toMatchObject({ code: 1, err: expect.stringContaining("already") as string });
}, 60_000);
