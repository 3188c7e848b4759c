import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Ended, TestMachine } from "../stage.fixture.ts";
import { decoded } from "./text-file.ts";

const drivers = "3 1\n4 1 0\n2 2 0\n2 3 0\n0\nAsh\nBo\nZoé\nWho drives\n";

async function counting(file: string | Uint8Array, ...typed: readonly string[]): Promise<Ended> {
  await using machine = await TestMachine.make();
  const path = join(machine.dir, "papers");
  await writeFile(path, file);
  return machine.as("nobody", ["count", path, ...typed]);
}

test("anybody counts an election anew, as a page and as JSON", async () => {
  const page = await counting(drivers, "--method", "irv", "--seed", "ab");
  expect(page).toMatchObject({ code: 0, err: "" });
  await expect(page.out).toMatchFileSnapshot("irv.snapshot.txt");
  const json = await counting(drivers, "--method", "irv", "--seed", "ab", "--json");
  expect(JSON.parse(json.out)).toMatchObject({
    method: "irv",
    seats: 1,
    quota: 5,
    elected: ["Ash"],
    stages: [{ totals: { Ash: "4.00000", Bo: "2.00000", Zoé: "2.00000" } }, {}, {}],
    ties: [{ stage: 2, among: ["Bo", "Zoé"], by: "lot", seed: "ab" }],
  });
});

test("a lot without a seed is called what it is", async () => {
  const page = await counting(drivers, "--method", "irv", "--language", "es");
  expect(page.out).toContain("cualquiera podía saber de antemano");
  const json = await counting(drivers, "--method", "irv", "--json");
  expect(json.err).toContain("anybody could have foretold");
});

test("a lot that ends the adding of equal shares is told, though nothing that stands went by it", async () => {
  const projects = "PROJECTS\nproject_id;cost;name\n1;8;Ash\n2;8;Bo\n3;4;Cy";
  const votes = "VOTES\nvoter_id;vote\na;1,2\nb;1\nc;2,3\nd;\ne;";
  const budget = `META\nkey;value\nbudget;10\n${projects}\n${votes}\n`;
  const page = await counting(budget, "--method", "equal-shares");
  expect(page.out).toContain("anybody could have foretold");
  expect(page.out).toContain("With 2.00 more for each, what is bought costs more than there is");
  expect(page.out).toContain("Ash (1) and Bo (2) cost people as little for their size, and it fell on Ash (1).");
  const json = await counting(budget, "--method", "equal-shares", "--json");
  expect(JSON.parse(json.out)).toMatchObject({ selected: [], ties: [{ by: "lot", seed: "", adding: "ended" }] });
});

test("text is read in the ways in which programs write it", () => {
  const utf16 = (order: "le" | "be"): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${drivers}`, "utf16le");
    return order === "le" ? bytes : bytes.swap16();
  };
  expect(decoded(utf16("le"))).toBe(drivers);
  expect(decoded(utf16("be"))).toBe(drivers);
  expect(decoded(Buffer.from(`\ufeff${drivers}`))).toBe(drivers);
  expect(decoded(Buffer.from(drivers, "latin1"))).toBe(drivers);
});

test("papers are printed in another form, which counts the same", async () => {
  const table = await counting(drivers, "--to", "csv");
  expect(table).toMatchObject({
    code: 0,
    err: "",
    out: "# title: Who drives\n# seats: 1\ncount,Ash,Bo,Zoé\n4,1,,\n2,,1,\n2,,,1\n",
  });
  expect((await counting(table.out, "--to", "blt")).out).toBe(
    '3 1\n4 1 0\n2 2 0\n2 3 0\n0\n"Ash"\n"Bo"\n"Zoé"\n"Who drives"\n',
  );
  const grades = await counting("Ash,Bo\n2,1\n", "--to", "csv", "--method", "majority-judgment");
  expect(grades.out).toBe("# grades: 0, 1, 2\ncount,Ash,Bo\n1,2,1\n");
  const unsaid = "Ash,Bo\n1,2\n";
  expect((await counting(unsaid, "--to", "blt", "--seats", "2")).out).toMatch(/^2 2\n/);
  expect((await counting(drivers, "--to", "csv", "--seats", "2")).out).toContain("# seats: 2\n");
  const refusals = [
    ["blt"],
    ["blt", "--seats", "2", "--json"],
    ["csv", "--seed", "ab"],
    ["pb", "--seats", "2"],
    ["pdf"],
  ];
  for (const typed of refusals) expect(await counting(unsaid, "--to", ...typed)).toMatchObject({ code: 2, out: "" });
});

test("what cannot be counted is refused in a sentence, with the line", async () => {
  const refusals: readonly (readonly [file: string, code: number, words: string, ...typed: string[]])[] = [
    ["3 1\n1 4 0\n0\n", 1, "“papers”, line 2: There is no candidate “4”.", "--method", "irv"],
    ["3 1\n1 4 0\n0\n", 1, "línea 2: No hay ninguna candidatura «4».", "--method", "irv", "--language", "es"],
    [drivers, 2, "--method METHOD is missing."],
    [drivers, 2, "There is no method “coin”.", "--method", "coin"],
    [drivers, 2, "--seed is “xy”.", "--method", "irv", "--seed", "xy"],
    [drivers, 2, "This way of counting elects one.", "--method", "irv", "--seats", "2"],
  ];
  for (const [file, code, words, ...typed] of refusals) {
    const ended = await counting(file, ...typed);
    expect(ended).toMatchObject({ code, out: "" });
    expect(ended.err).toContain(words);
  }
});
