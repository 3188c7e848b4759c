import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Ended, TestMachine } from "./stage.fixture.ts";
import { ashAndBo } from "./two-people.fixture.ts";

test("documents and files are put into the docs, moved, written anew, compared, and got", async () => {
  await using machine = await TestMachine.make();
  await ashAndBo(machine);
  const place = join(machine.dir, "papers");
  await mkdir(place);
  const [rota, later] = [join(place, "rota.csv"), join(place, "later.csv")];
  await writeFile(rota, "ash,friday");
  await writeFile(later, "ash,friday\nbo,saturday");
  const docs = (who: string, ...typed: readonly string[]): Promise<Ended> =>
    machine.as(who, ["docs", "everyone", ...typed]);
  expect(await docs("bo")).toMatchObject({ code: 1 });
  expect(await docs("ash", "--folder", "Rotas")).toMatchObject({ code: 0, out: "Opened.\n" });
  expect(await docs("ash", "--put", rota, "--into", "Rotas")).toMatchObject({ code: 0, out: "Put rota.csv there.\n" });
  const written = await machine.run(["docs", "everyone", "--write", "How we drive"], {
    env: { UNIONHALL_HOME: machine.home("ash") },
    input: "Two people in each van.",
  }).ended;
  expect(written).toMatchObject({ code: 0, out: "Written.\n" });
  const { out } = await docs("bo");
  expect(out).toMatch(/\nRotas\/ .*\n {2}rota\.csv +10 bytes? .*\nHow we drive /);
  await machine.as("bo", ["change", "everyone", "docs/How we drive", "--text", "Three people in each van."]);
  expect((await docs("ash", "--diff", "How we drive")).out).toBe("[-Two-]{+Three+} people in each van.\n");
  expect(await docs("bo", "--put", later, "--of", "rota.csv")).toMatchObject({ code: 0 });
  expect(await docs("bo", "--move", "rota.csv")).toMatchObject({ code: 0, out: "Moved.\n" });
  expect((await docs("ash")).out).toMatch(/\nrota\.csv /);
  expect(await docs("ash", "--move", "Rotas", "--into", "Rotas")).toMatchObject({ code: 1 });
  expect(await docs("ash", "--move", "rota.csv", "--into", "How we drive")).toMatchObject({ code: 1 });
  expect(await docs("ash", "--get", "How we drive")).toMatchObject({ code: 1 });
  const got = await docs("ash", "--get", "rota.csv", "--to", place, "--force");
  expect(got).toMatchObject({ code: 0 });
  expect(await readFile(got.out.trim(), "utf8")).toBe("ash,friday\nbo,saturday");
  expect(await docs("ash", "--put", rota, "--get", "rota.csv")).toMatchObject({ code: 2 });
  const erase = (...typed: readonly string[]): Promise<Ended> =>
    machine.as("ash", ["erase", "everyone", "--in", "docs/How we drive", ...typed]);
  expect(await erase()).toMatchObject({ code: 2 });
  expect(await erase("--yes")).toMatchObject({ code: 0, out: "Erased.\n" });
  expect((await machine.as("bo", ["look", "everyone", "docs"])).out).toMatch(/\(document, erased by ash .*\)/);
}, 60_000);
