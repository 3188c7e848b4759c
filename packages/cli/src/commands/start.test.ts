import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { TestMachine } from "../stage.fixture.ts";

test("says where to go, how to found, and who can join; stops when asked to", async () => {
  await using machine = await TestMachine.make();
  const hall = machine.run(["start", "--port", "0", "--dir", machine.home("hall")]);
  const said = await hall.says("Ctrl-C closes it.");
  expect(said).toMatch(/The hall is open at http:\/\/127\.0\.0\.1:\d+\n/);
  expect(said).toMatch(/http:\/\/127\.0\.0\.1:\d+\/#\/found\/[a-z2-7]{26}\n/);
  expect(said).toContain("Only this machine can join");
  hall.stop();
  expect(await hall.ended).toMatchObject({ code: 0 });
});

test("a hall with a circle prints a founding link only when asked for one, and that one founds", async () => {
  await using machine = await TestMachine.make();
  const first = await machine.hall();
  await machine.as("ash", ["found", first.link, "--title", "Everyone", "--name", "ash"]);
  first.running.stop();
  await first.running.ended;
  const second = await machine.hall();
  expect(second.link).toBe(second.url);
  second.running.stop();
  await second.running.ended;
  const third = machine.run(["start", "--port", "0", "--dir", machine.home("hall"), "--new-code", "--json"]);
  const { found } = JSON.parse(await third.says("\n")) as { found: string };
  expect(await machine.as("bo", ["found", found, "--title", "Others", "--name", "bo"])).toMatchObject({ code: 0 });
  expect(await machine.as("cy", ["found", found, "--title", "More", "--name", "cy"])).toMatchObject({ code: 1 });
}, 30_000);

test("a taken port is said so, with what to do", async () => {
  await using machine = await TestMachine.make();
  const { url } = await machine.hall();
  const port = new URL(url).port;
  const ended = await machine.as("ash", ["start", "--port", port, "--dir", machine.home("other")]);
  expect(ended).toMatchObject({ code: 1, out: "", err: expect.stringContaining(`Port ${port} is taken`) as string });
});

test("a disk that the hall cannot write to is said so, with what to do", async () => {
  await using machine = await TestMachine.make();
  const dir = machine.home("hall");
  await mkdir(join(dir, "hall.db"), { recursive: true });
  const ended = await machine.as("ash", ["start", "--port", "0", "--dir", dir]);
  const words = expect.stringContaining(`The hall cannot write in ${dir}: the disk`) as string;
  expect(ended).toMatchObject({ code: 1, out: "", err: words });
});

test("the doctor ends with 4 when something is wrong, and says it for programs too", async () => {
  await using machine = await TestMachine.make();
  const env = { HALL_DIR: machine.home("hall"), HALL_PROT: "7300", HALL_PORT: "many" };
  const { code, out } = await machine.as("ash", ["doctor", "--json"], { env });
  const findings = JSON.parse(out) as { level: string; words: string }[];
  expect(code).toBe(4);
  expect(findings).toContainEqual(
    expect.objectContaining({ level: "bad", words: expect.stringContaining("HALL_PORT") as string }),
  );
  expect(findings).toContainEqual(
    expect.objectContaining({ level: "warn", words: expect.stringContaining("HALL_PROT") as string }),
  );
});
