import { describe, expect, it } from "vitest";
import { type Election, readBlt, writeBlt } from "../index.ts";

function election(text: string): Election {
  const read = readBlt(text);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.value;
}

function writtenOf(from: Election): string {
  const written = writeBlt(from, from.seats!);
  if (!written.ok) throw new Error(JSON.stringify(written));
  return written.value;
}

/** Its papers as the writer has them. */
function papersOf(text: string): readonly string[] {
  const lines = writtenOf(election(text)).split("\n");
  return lines.slice(1, lines.indexOf("0")).filter((line) => !line.startsWith("-"));
}

const names = '"Ash"\n"Bo"\n"Cy"\n';

describe("a BLT file", () => {
  it("is read as it was marked: weights, equal and skipped places, who has withdrawn", () => {
    const { title, seats, candidates, withdrawn } = election(`3 2\n-2\n4 1 2 0\n1 3=1 - 2 0\n0\n${names}"Rota"\n`);
    expect({ title, seats, candidates, withdrawn: [...withdrawn] }).toEqual({
      title: "Rota",
      seats: 2,
      candidates: ["Ash", "Bo", "Cy"],
      withdrawn: [1],
    });
    expect(papersOf(`3 2\n-2\n4 1 2 0\n1 3=1 - 2 0\n0\n${names}`)).toEqual(["4 1 2 0", "1 3=1 - 2 0"]);
  });

  it("may have all its names in comments, and the title alone behind them", () => {
    const inComments = (...names: readonly string[]): string =>
      names.map((name, at) => `# ALTERNATIVE NAME ${at + 1}: ${name}\n`).join("");
    const text = (rest: string): string => `3 1\n1 2 0\n0\n${rest}`;
    const { candidates, title } = election(text(`${inComments("Ash (Grn)", "Bo", "Cy")}Newlands\n`));
    expect({ candidates, title }).toEqual({ candidates: ["Ash (Grn)", "Bo", "Cy"], title: "Newlands" });
    // What stands outside of them goes before; and some are none.
    expect(election(text(inComments("A", "B", "C") + names)).candidates).toEqual(["Ash", "Bo", "Cy"]);
    expect(readBlt(text(`${inComments("Ash", "Bo")}Newlands\n`))).toMatchObject({ fault: { what: "names-missing" } });
  });

  it("is read however it was saved: byte-order mark, CR LF, CR, tabs, empty lines, comments, the end mark of DOS", () => {
    const plain = papersOf(`3 1\n2 1 3 0\n1 2 0\n0\n${names}`);
    const text = `\ufeff# who drives\n3 1 # seats\n\n2\t1  3 0 # two of them\n1 2 0\n0\n${names}"Title" # end\n\u001a`;
    for (const end of ["\n", "\r\n", "\r"]) expect(papersOf(text.replaceAll("\n", end))).toEqual(plain);
  });

  it("has names one a line without quotes, several a line, with a party, or put into quotes twice", () => {
    const candidates = (after: string): readonly string[] => election(`2 1\n1 1 0\n0\n${after}`).candidates;
    expect(candidates("Ash O'Neil (Ind)\nBo\nWard 1")).toEqual(["Ash O'Neil (Ind)", "Bo"]);
    expect(candidates('"Ash"   "Bo" "Ward 1"')).toEqual(["Ash", "Bo"]);
    expect(candidates('"Ash" "Left"\n"Bo" "Left"\n"Ward 1"')).toEqual(["Ash (Left)", "Bo (Left)"]);
    expect(candidates('"""Ash"" ""Left"""\n"""Bo"" ""Left"""\n"""Ward 1"""')).toEqual(["Ash (Left)", "Bo (Left)"]);
    expect(candidates('"""Ace"" Low"\n"Bo"')).toEqual(['"Ace" Low', "Bo"]);
    expect(candidates('"Ash ""Ace"" Low"\n"Bo \\"B\\" Li"')).toEqual(['Ash "Ace" Low', 'Bo "B" Li']);
  });

  it("has short names for numbers", () => {
    expect(papersOf(`3 1\n[nick a b c]\n[withdrawn b]\n[tie c b a]\n2 c=a b 0\n0\n${names}`)).toEqual(["2 3=1 2 0"]);
  });

  it("comes back as it was written", () => {
    const text = '3 2\n-2\n4 1 2 0\n1 3=1 - 2 0\n7 0\n0\n"A ""a"""\n"B"\n"C"\n"T"\n';
    expect(writtenOf(election(text))).toBe(text);
  });
});

/** What is wrong, in which line, and how it is called. */
const hostile: readonly (readonly [text: string, line: number | null, what: string])[] = [
  ["", null, "empty"],
  ["# nothing\n", null, "empty"],
  ["hello\n", 1, "header"],
  ["3 1 2\n", 1, "header"],
  ["-3 1\n", 1, "negative"],
  ["0 1\n0\n", 1, "no-candidates"],
  [`3 0\n0\n${names}`, 1, "no-seats"],
  ["1000000000000 1\n0\n", 1, "too-many-candidates"],
  ["99999999999999999999 1\n", 1, "too-large"],
  ["3 1\n1 1 0\n", 2, "no-end"],
  ["3 1\n1 1 2", 2, "unended-paper"],
  ["3 1\n1 1 0 2\n0\n", 2, "unended-paper"],
  ["3 1\n1 4 0\n0\n", 2, "unknown-candidate"],
  ["3 1\n1 ash 0\n0\n", 2, "unknown-candidate"],
  ["3 1\n1 1 -2 0\n0\n", 2, "negative"],
  ["3 1\n-4 1 2 0\n0\n", 2, "negative"],
  ["3 1\n1.5 1 0\n0\n", 2, "not-a-number"],
  ["3 1\n1 1= 0\n0\n", 2, "nothing-equal"],
  ["3 1\n1 1=\n0\n", 2, "nothing-equal"],
  ["3 1\n9007199254740992 1 0\n0\n", 2, "too-large"],
  ["3 1\n9007199254740991 1 0\n1 2 0\n0\n", 3, "too-large"],
  [`3 1\n1${" 1".repeat(60_000)} 0\n0\n`, 2, "line-too-long"],
  ["3 1\n1 1 0\n-2\n0\n", 3, "late-withdrawal"],
  ["3 1\n-2\n-2\n0\n", 3, "withdrawn-twice"],
  ["3 1\n-2 -3 -2\n0\n", 2, "withdrawn-twice"],
  ["3 1\n[withdrawn 2]\n-2\n0\n", 3, "withdrawn-twice"],
  ["3 1\n-4\n0\n", 2, "unknown-candidate"],
  [`3 1\n-1 -2 -3\n1 1 0\n0\n${names}`, null, "all-withdrawn"],
  ["3 1\n[nick a b]\n0\n", 2, "names-missing"],
  ["3 1\n[nick a b a]\n0\n", 2, "name-twice"],
  ["3 1\n[weights 1 2]\n0\n", 2, "unknown-section"],
  ['3 1\n1 1 0\n0\n"Ash"\n"Bo"\n', 5, "names-missing"],
  ['3 1\n1 1 0\n0\n"Ash"\n"Bo"\n"Ash"\n', 6, "name-twice"],
  ['3 1\n1 1 0\n0\n"Ash\n"Bo"\n"Cy"\n', 4, "unended-quote"],
  ['3 1\n1 1 0\n0\n""\n"Bo"\n"Cy"\n', 4, "name-empty"],
  [`3 1\n1 1 0\n0\n${names}"Title"\n3 1\n`, 8, "after-end"],
  ["3 1\n1 1\0 0\n0\n", 2, "binary"],
];

describe("a file that is no election", () => {
  it("is refused with the line and what is wrong with it", () => {
    for (const [text, line, what] of hostile)
      expect(readBlt(text), text.slice(0, 60)).toMatchObject({ ok: false, line, fault: { what } });
  });
});
