import { existsSync } from "node:fs";
import { mkdir, readFile as readText, writeFile } from "node:fs/promises";
import { type Verdict, verify } from "@unionhall/count/ballots";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFile } from "../../../../vectors/read.ts";
import { type Ended, TestMachine } from "../stage.fixture.ts";

let machine: TestMachine;

/** An election that has just begun: its setup and a ballot. An archive only grows, so its beginning is one. */
const young = readFile("belenios/choices.bel").subarray(0, endOf(readFile("belenios/choices.bel"), 2));

function endOf(archive: Uint8Array, events: number): number {
  const text = new TextDecoder("latin1").decode(archive);
  let at = 0;
  for (let left = events; left > 0;) {
    const size = Number.parseInt(text.slice(at + 124, at + 135), 8);
    if (/^[0-9a-f]+\.event\.json/.test(text.slice(at, at + 99))) left--;
    at += 512 + 512 * Math.ceil(size / 512);
  }
  return at;
}

beforeAll(async () => {
  machine = await TestMachine.make();
  const other = new TextDecoder().decode(readFile("belenios/choices.bel")).replace('{"version":1,', '{"version":3,');
  await writeFile(machine.home("ranked"), readFile("belenios/ranked.bel"));
  await writeFile(machine.home("young"), young);
  await writeFile(machine.home("choices"), readFile("belenios/choices.bel"));
  await writeFile(machine.home("tampered"), readFile("belenios/tampered.bel"));
  await writeFile(machine.home("other"), other);
});

afterAll(() => machine[Symbol.asyncDispose]());

/** By nobody: no home, no hall. */
function verified(name: string, ...options: readonly string[]): Promise<Ended> {
  return machine.as("nobody", ["ballots", "verify", machine.home(name), ...options]);
}

test("an archive that holds is told in words: what was checked, and what it comes to; its papers are saved and can be counted", async () => {
  const folder = machine.home("papers");
  const mine = ["--ballot", "Qe9P40EVa+SF9t6zf+K9xltrAprHaBANH/J3cfBh5N8"];
  const { code, out, err } = await verified("ranked", ...mine, "--papers", folder);
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining("question-1.csv") as string });
  const count = ["count", `${folder}/question-1.csv`, "--method", "scottish-stv", "--seats", "2", "--json"];
  const counted = await machine.as("nobody", count);
  expect(JSON.parse(counted.out)).toMatchObject({ seats: 2, quota: 17, elected: ["Answer 5", "Answer 4"] });
  expect(out).toMatchInlineSnapshot(`
    "This archive holds: everything in it was checked.
    Election: “Test”, V7o7nD1oR5YEyg
      The chain of events is unbroken, and holds nothing that no event speaks of.
      Trustees: 3, all needed. Each showed to hold the secret of their key; the keys make the election's.
      Credentials: 50, all different.
      Ballots: 50 cast, 50 count, as a voter's last one does. Each is signed, of this election, no copy, and proven to be lawful.
      The encrypted tally was made anew from the ballots, and is the same.
      Shuffled by trustees 1, 2, 3; each proof holds.
      Decrypted by trustees 1, 2, 3; each proof holds.
      The result is what was decrypted.
    1. “Council (2 seats, STV)?”: 50 ballots of numbers; --papers FOLDER saves them for hall count.
    It is the election you were asked to vote in if these are what was told before voting began:
      election     b42710fa085d8e9aa732af3666680be9134679d634a1c1249ac0d3414d4207ce
      trustees     33e4f3bfd60962d7b257ac3dee08d74c67221b4214379ca243c61fc36ebc4f93
      credentials  14f9d2d1ce626b140f3d66a76e3050e97a8bfb20cc36fd6fbb86b2c8823fe177
    The chain ends with ef028b8e389353abcadd3145ba72775345a380c4884751359a2ef89d432b3883
    Your ballot Qe9P40EVa+SF9t6zf+K9xltrAprHaBANH/J3cfBh5N8 is in it, and counts.
    "
  `);
});

const head = "ef028b8e389353abcadd3145ba72775345a380c4884751359a2ef89d432b3883";

test("whoever looks for what is not in it hears so first, and no program takes that for well", async () => {
  const text = await verified("young", "--ballot", "Qe9P40EVa", "--since", head);
  expect(text.code).toBe(1);
  expect(text.out.split("\n").slice(0, 3)).toEqual([
    `NO EVENT OF IT HAS THE HASH ${head}. If you noted it from this election, what was before was rewritten.`,
    "YOUR BALLOT Qe9P40EVa IS NOT IN IT. Look whether you typed its number as you were told it.",
    "This archive holds as far as it goes. The election is not finished, so nothing is said of a result.",
  ]);
  const { code, out } = await verified("young", "--ballot", "Qe9P40EVa", "--since", head, "--json");
  const ballot = { number: "Qe9P40EVa", found: false, counts: false };
  expect({ code, out: JSON.parse(out) }).toMatchObject({
    code: 1,
    out: { ballot, since: { hash: head, height: null }, amiss: text.out.split("\n").slice(0, 2) },
  });
  expect(await verified("young", "--since", head.slice(1))).toMatchObject({ code: 2, out: "" });
  expect(await machine.as("nobody", ["ballots", "demo", "--ballot", "Qe9P40EVa"])).toMatchObject({ code: 2, out: "" });
});

test("whose ballot gave way to a later one hears so first, as somebody else may have cast that", async () => {
  const number = "01Lm9uoiwev5JY50kSPI6pxGZKuVGOkAQuwV540Lw3Q";
  const { code, out } = await verified("choices", "--ballot", number);
  expect(code).toBe(1);
  expect(out.split("\n")[0]).toBe(
    `YOUR BALLOT ${number} DOES NOT COUNT. A later one by the same credential counts in its place: if you did not vote again, somebody else has your credential.`,
  );
});

test("one that does not hold is refused, and says where it is wrong", async () => {
  const { code, out, err } = await verified("tampered");
  expect({ code, err }).toEqual({ code: 1, err: "" });
  expect(out).toMatchInlineSnapshot(`
    "This archive does not hold. Do not believe its result.
      ballot 4 (event 4), question 1, choice 1: The individual proof does not hold: nothing shows that the choice is 0 or 1.
      ballot 4 (event 4): What was signed is not what this ballot says.
    "
  `);
});

test("it is looked up that an archive goes on from where it ended before; and all is said in Spanish, too", async () => {
  const { story } = verify(young) as Extract<Verdict, { says: "verified" }>;
  const good = await verified("young", "--since", story.chain[1]!, "--language", "es");
  expect(good).toMatchObject({ code: 0, err: "" });
  expect(good.out).toMatch(/^Este archivo se sostiene hasta donde llega/);
  expect(good.out).toContain("su suceso 1: hasta ahí es lo que viste.");
  const bad = await verified("tampered", "--language", "es");
  expect(bad.out).toBe(`Este archivo no se sostiene. No creas su resultado.
  papeleta 4 (suceso 4), pregunta 1, elección 1: La prueba individual no se sostiene: nada muestra que la elección sea 0 o 1.
  papeleta 4 (suceso 4): Lo que se firmó no es lo que dice esta papeleta.
`);
});

test("one of another kind is not judged", async () => {
  const { code, out } = await verified("other", "--json");
  expect(code).toBe(2);
  const what = "This version of archives is not supported: version 1 is.";
  expect(JSON.parse(out)).toEqual({ says: "unsupported", faults: [{ where: "the beginning of the archive", what }] });
});

test("an invented election runs whole, and holds", async () => {
  const { code, out } = await machine.as("nobody", [
    "ballots",
    "demo",
    machine.home("own.bel"),
    "--voters",
    "2",
    "--json",
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    says: "verified",
    finished: true,
    cast: 2,
    counted: 2,
    shuffledBy: [1, 3, 4],
  });
  const again = await machine.as("nobody", ["ballots", "demo", machine.home("own.bel")]);
  expect(again).toMatchObject({ code: 1, out: "" });
});

test("papers are saved over nothing that is there, and from no archive that does not hold", async () => {
  const [there, none] = [machine.home("there"), machine.home("none")];
  await mkdir(there);
  await writeFile(`${there}/question-1.csv`, "mine");
  expect(await verified("ranked", "--papers", there)).toMatchObject({ code: 1 });
  expect(await readText(`${there}/question-1.csv`, "utf8")).toBe("mine");
  expect(await verified("tampered", "--papers", none)).toMatchObject({ code: 1, err: "" });
  expect(existsSync(none)).toBe(false);
});

test("where no papers can be saved, that is said, and no program takes it for well", async () => {
  const none = machine.home("none");
  const early = await verified("young", "--papers", none);
  expect(early).toMatchObject({ code: 1, err: "No papers were saved: the election is not finished.\n" });
  const counting = ["--ballot", "cIDVIOuli+OOBfu0Kubw3JIDCbaYjSj96nbARMmLU8M"];
  expect(await verified("choices", "--papers", none, ...counting)).toMatchObject({
    code: 1,
    err: "No papers were saved: nothing in it was answered in numbers.\n",
  });
  expect(existsSync(none)).toBe(false);
});

test("a file that is not there is said", async () => {
  expect(await verified("nowhere")).toMatchObject({ code: 1, out: "" });
});
