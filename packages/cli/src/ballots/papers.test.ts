import { readCsv, readGrades } from "@unionhall/count";
import { expect, test } from "vitest";
import { papersOf } from "./papers.ts";

const question = { kind: "numbers", question: "Who\nsits?", answers: ["Ash", "Bo, of Dayton", "Cam"] } as const;

test("places of a ballot are the places of a paper, and nowhere is nowhere", () => {
  const table = papersOf({ ...question, extra: { method: "STV", blank: true, seats: 2 } }, [
    [2, 1, 0],
    [1, 1, 2],
    [0, 0, 0],
  ]);
  expect(table).toBe('# title: Who sits?\n# seats: 2\ncount,Ash,"Bo, of Dayton",Cam\n1,2,1,\n1,1,1,2\n1,,,\n');
  const read = readCsv(table);
  expect(read).toMatchObject({ ok: true });
});

test("of grades the first is the best, and a ballot that leaves one out is left out", () => {
  const table = papersOf(
    { ...question, extra: { method: "MajorityJudgment", blank: true, grades: ["Good", "Fair", "Bad"] } },
    [
      [1, 3, 2],
      [0, 0, 0],
      [4, 1, 1],
    ],
  );
  const read = readGrades(table);
  expect(read).toMatchObject({ value: { scale: ["Bad", "Fair", "Good"], sheets: [{ count: 1, grades: [2, 0, 1] }] } });
});

test("grades whose names a table could not keep apart become numbers, the higher the better", () => {
  for (const grades of [
    ["Good", "GOOD"],
    ["", "Poor"],
    ["Good, with doubts", "Poor"],
  ]) {
    const table = papersOf({ ...question, extra: { method: "MajorityJudgment", grades } }, [[1, 2, 1]]);
    expect(readGrades(table)).toMatchObject({ value: { scale: ["0", "1"], sheets: [{ grades: [1, 0, 1] }] } });
  }
});

test("names that a table could not keep apart are numbered", () => {
  for (const [answers, first] of [
    [["Ash", " ash"], "1. Ash"],
    [["", "Bo"], "1."],
    [["Ranking"], "1. Ranking"],
  ] as const) {
    const read = readCsv(papersOf({ ...question, answers }, [answers.map((_, at) => at + 1)]));
    expect(read).toMatchObject({ ok: true, value: { candidates: expect.arrayContaining([first]) } });
  }
});

test("what its makers meant by the numbers may be anything", () => {
  for (const extra of [
    null,
    7,
    { grades: "A" },
    { grades: [] },
    { seats: "2" },
    { seats: 0 },
    { seats: 1.5 },
    { seats: -1 },
  ])
    expect(papersOf({ ...question, extra }, [[1, 0, 0]])).toContain("\n1,1,,\n");
});
