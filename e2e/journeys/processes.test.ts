import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ScratchPostgres } from "@unionhall/scratch-postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inRoot } from "../../bin/lib/root.mjs";
import { run, type Running, until as untilThere } from "../engines/process.ts";
import { good, heardBy, openHeadless, until } from "./headless.ts";

let server: ScratchPostgres;
let dir: string;
beforeAll(async () => {
  server = await ScratchPostgres.open();
  dir = await mkdtemp(join(tmpdir(), "unionhall-journey-"));
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(dir, { recursive: true, force: true });
});

interface Started extends Running {
  readonly found: string | null;
  readonly port: number;
}

/** `hall start`, as an operator types it, at a free port or at this one. Closing it is killing it. */
async function startHall(database: string, port = 0): Promise<Started> {
  const args = [inRoot("bin", "hall"), "start", "--port", String(port), "--dir", dir, "--json"];
  const running = run(process.execPath, args, { DATABASE_URL: database });
  const opened = (): string | undefined => /^\{.*\}$/m.exec(running.output())?.[0];
  const said = await untilThere("a hall that is open", opened, () => running.complaints());
  const { found, url } = JSON.parse(said) as { found: string | null; url: string };
  return { ...running, found, port: Number(new URL(url).port) };
}

test("a process is killed while somebody talks, another takes its place: not a word is lost or said twice", async () => {
  const database = await server.database();
  const first = await startHall(database);
  let second = await startHall(database);
  const [here, there] = [first.port, second.port];
  const [ash, bo] = [await openHeadless(), await openHeadless()];
  const founding = { hall: `http://127.0.0.1:${here}`, code: second.found!.split("/").at(-1)! };
  const circle = await good(ash.found({ ...founding, title: "Everyone", name: "Ash", language: "en" }));
  const { link } = await good(ash.invite(circle, { vouches: 0 }));
  // Bo comes in by the other process.
  await good(bo.join({ link: link.replace(`:${here}/`, `:${there}/`), name: "Bo", language: "en" }));
  await until(bo, () => bo.circle(circle)?.state === "in");

  const lines = Array.from({ length: 300 }, (_, at) => `word ${at}`);
  for (const [at, line] of lines.entries()) {
    if (at === 150) {
      await until(ash, () => heardBy(ash, circle).length > 20);
      await second.close();
    }
    await good(bo.say(circle, line));
  }
  const sure = bo
    .circle(circle)!
    .lines.filter(({ state }) => state === "sent")
    .map(({ text }) => text);
  expect(sure.length).toBeLessThan(lines.length);
  // What was acknowledged is there, though nobody is left who acknowledged it.
  await until(ash, () => sure.every((line) => heardBy(ash, circle).includes(line)));

  second = await startHall(database, there);
  await until(ash, () => heardBy(ash, circle).length >= lines.length);
  expect(heardBy(ash, circle)).toEqual(lines);
  await good(ash.say(circle, "heard you"));
  await until(bo, () => heardBy(bo, circle).at(-1) === "heard you");
  for (const each of [ash, bo]) await each.close();
  for (const each of [first, second]) await each.close();
});
