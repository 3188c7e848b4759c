import { expect, it } from "vitest";
import { type Election, type Done, readApprovals, readCsv, readGrades, writeBlt } from "../index.ts";

function papersOf(read: Done<Election>): readonly string[] {
  if (!read.ok) throw new Error(JSON.stringify(read));
  const written = writeBlt(read.value, 1);
  if (!written.ok) throw new Error(JSON.stringify(written));
  const lines = written.value.split("\n");
  return lines.slice(1, lines.indexOf("0"));
}

it("reads rankings in a column each, with how many papers a row is", () => {
  const text = "# title: Rota\n# seats: 2\nAsh;count;Bo;Cy\n1;4;2;\n2;1;2;1\n1;1;;3\n;1;;\n";
  expect(papersOf(readCsv(text))).toEqual(["4 1 2 0", "1 3 1=2 0", "1 1 - 3 0", "1 0"]);
  expect(readCsv(text)).toMatchObject({ value: { title: "Rota", seats: 2, candidates: ["Ash", "Bo", "Cy"] } });
});

it("reads rankings as people write them, whatever row comes first", () => {
  const rows = ["2,Cy > Ash = Bo", "1,Bo", '1,"Ash > > Cy"'];
  const read = (order: readonly string[]): Done<Election> => readCsv(`count,ranking\n${order.join("\n")}`);
  expect(papersOf(read(rows))).toEqual(["2 3 1=2 0", "1 2 0", "1 1 - 3 0"]);
  expect(papersOf(read(rows.toReversed()))).toEqual(["1 1 - 3 0", "1 2 0", "2 3 1=2 0"]);
});

it("reads who is approved of, and grades by name or number", () => {
  expect(papersOf(readApprovals("Ash,Bo,Cy\nx,,yes\n0,1,no\n"))).toEqual(["1 1=3 0", "1 2 0"]);
  expect(readGrades("# grades: Poor, Good\nAsh,Bo\ngood,\n")).toMatchObject({
    value: { scale: ["Poor", "Good"], sheets: [{ count: 1, grades: [1, 0] }] },
  });
  expect(readGrades("Ash,Bo\n5,3\n")).toMatchObject({ value: { scale: ["0", "1", "2", "3", "4", "5"] } });
});

it("strikes out who has withdrawn, of grades as of places", () => {
  expect(readGrades("# withdrawn: 2\nAsh,Bo,Cy\n5,9,1\n")).toMatchObject({
    value: { candidates: ["Ash", "Cy"], scale: ["0", "1", "2", "3", "4", "5"], sheets: [{ grades: [5, 1] }] },
  });
  expect(readGrades("# withdrawn: 3\nAsh,Bo\n5,9\n")).toMatchObject({ line: 1, fault: { what: "unknown-candidate" } });
});

it("reads more rows of grades than an engine takes arguments", () => {
  expect(readGrades(`Ash\n${"1\n".repeat(150_000)}3\n`)).toMatchObject({ value: { scale: ["0", "1", "2", "3"] } });
});

it("refuses what is no such table, with the line", () => {
  expect(readCsv("Ash,Bo\n1\n")).toMatchObject({ line: 2, fault: { what: "cells", have: 1, want: 2 } });
  expect(readCsv("Ash,Bo,Ash\n1,2,3\n")).toMatchObject({ line: 1, fault: { what: "name-twice" } });
  expect(readCsv("Ash,Bo\n1,-2\n")).toMatchObject({ line: 2, fault: { what: "negative" } });
  expect(readCsv("Ash,Bo\n1,first\n")).toMatchObject({ line: 2, fault: { what: "not-a-number" } });
  expect(readCsv("# withdrawn: 3\nAsh,Bo\n1,2\n")).toMatchObject({ line: 1, fault: { what: "unknown-candidate" } });
  expect(readCsv("# withdrawn: 2 2\nAsh,Bo\n1,2\n")).toMatchObject({ line: 1, fault: { what: "withdrawn-twice" } });
  expect(readCsv("# withdrawn: 1 2\nAsh,Bo\n1,2\n")).toMatchObject({ line: null, fault: { what: "all-withdrawn" } });
  expect(readCsv("Ash,Bo,count\n1,2,-4\n")).toMatchObject({ line: 2, fault: { what: "negative" } });
  expect(readCsv("Ash,Bo,count\n1,2,9007199254740992\n")).toMatchObject({ line: 2, fault: { what: "too-large" } });
  expect(readCsv("# nothing\n")).toMatchObject({ line: null, fault: { what: "empty" } });
  expect(readGrades("# grades: Good, GOOD\nAsh\ngood\n")).toMatchObject({ line: 1, fault: { what: "name-twice" } });
  expect(readGrades("# grades: Poor,, Good\nAsh\ngood\n")).toMatchObject({ line: 1, fault: { what: "name-empty" } });
  expect(readGrades("# grades: Poor, Good\nAsh\nFine\n")).toMatchObject({ line: 3, fault: { what: "unknown-grade" } });
});
