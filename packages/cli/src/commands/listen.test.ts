import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, TestMachine } from "../stage.fixture.ts";

const vectors = fileURLToPath(new URL("../../../../vectors/listening/", import.meta.url));
let machine: TestMachine;

beforeAll(async () => {
  machine = await TestMachine.make();
});

afterAll(() => machine[Symbol.asyncDispose]());

/** By nobody: no home, no hall. */
function listened(directory: string, ...options: readonly string[]): Promise<Ended> {
  return machine.as("nobody", ["listen", "map", directory, ...options]);
}

test("a conversation is told as a page, in both languages, and as JSON for programs", async () => {
  const page = await listened(`${vectors}improving-polis`);
  expect(page).toMatchObject({ code: 0, err: "" });
  expect(page.out).toContain(
    "Improving the Polis Software\n35 people, 504 votes, 44 statements\n\nMost people agree:\n",
  );
  expect(page.out).toContain("Group C · 9 people");
  expect(page.out).not.toContain("Group B");
  expect(page.out).toContain(`The groups are those of math-pca2.json. --regroup finds them from the votes alone.
Its axes beside those found here: 1.000000, 1.000000, where 1 is the same.
Its consensus among groups, of 44 statements: in 0 it differs from the votes.`);
  const { out } = await listened(`${vectors}seattle`, "--json", "--regroup");
  expect(JSON.parse(out)).toMatchObject({
    people: 339,
    grouping: "found",
    against: { source: "participants-votes.csv" },
  });
  expect((await listened(`${vectors}seattle`, "--language", "es")).out).toContain("Grupo A · 99 personas");
});

test("it is drawn into a new file, and never over another", async () => {
  const path = machine.home("map.svg");
  const drawn = await listened(`${vectors}seattle`, "--svg", path);
  expect(drawn).toMatchObject({ code: 0, err: `The picture is in ${path}.\n` });
  expect(await readFile(path, "utf8")).toMatch(/^<svg /);
  expect(await listened(`${vectors}seattle`, "--svg", path)).toMatchObject({ code: 1, out: "" });
  expect((await listened(`${vectors}seattle`, "--svg", machine.home("no/map.svg"))).err).toContain("cannot be written");
});

test("what is no conversation is refused in words", async () => {
  const broken = machine.home("broken");
  await mkdir(broken);
  expect(await listened(broken)).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("no votes here") as string,
  });
  expect((await listened(machine.home("nowhere"))).err).toContain("There is no directory");
  await writeFile(`${broken}/votes.csv`, Uint8Array.of(0x61, 0xff, 0x62));
  expect((await listened(broken)).err).toBe("“votes.csv” is not text in UTF-8. Save it as UTF-8, and try again.\n");
  await writeFile(`${broken}/votes.csv`, Buffer.from("\ufeffcomment-id,voter-id,vote\n0,0,1\n", "utf16le"));
  expect((await listened(broken)).out).toContain("1 person, 1 vote, 1 statement");
  expect(await machine.as("nobody", ["listen", "draw", broken])).toMatchObject({ code: 2 });
});
