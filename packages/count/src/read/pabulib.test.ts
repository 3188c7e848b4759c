import { expect, it } from "vitest";
import { readPabulib } from "../index.ts";

const head = "META\nkey;value\nbudget;100\n";
const projects = "PROJECTS\nproject_id;cost;name\na;50;A\nb;60;B\n";
const votes = "VOTES\nvoter_id;vote\n1;a\n2;a,b,a\n3;\n";

it("reads a Pabulib file: quoted cells, money with cents, a project named twice, somebody who is for none", () => {
  const text = `\ufeff${head}${projects.replace("60;B", '60.50;"B; or ""b"""')}${votes}`.replaceAll("\n", "\r\n");
  expect(readPabulib(text)).toMatchObject({
    ok: true,
    value: {
      unit: 100,
      money: 10_000,
      projects: [
        { id: "a", cost: 5000 },
        { id: "b", cost: 6050, name: 'B; or "b"' },
      ],
      votes: { voters: 3, starts: Uint32Array.of(0, 1, 3, 3), projects: Int32Array.of(0, 0, 1) },
    },
  });
});

it("gives points as they were given, or by the place in a ranking", () => {
  const points = `${head}${projects}VOTES\nvoter_id;vote;points\n1;a,b;7,3\n`;
  expect(readPabulib(points)).toMatchObject({ value: { votes: { points: Float64Array.of(7, 3) } } });
  const ranked = `${head}vote_type;ordinal\nmax_length;3\n${projects}VOTES\nvoter_id;vote\n1;b,a\n`;
  expect(readPabulib(ranked)).toMatchObject({ value: { votes: { points: Float64Array.of(3, 2) } } });
});

it("refuses what is none, with the line", () => {
  const hostile: readonly (readonly [text: string, line: number | null, what: string])[] = [
    ["", null, "empty"],
    ["3 1\n1 1 0\n", 1, "header"],
    [`${head}${projects}`, 7, "no-end"],
    [`META\nkey;value\n${projects}${votes}`, null, "column-missing"],
    [`${head}num_votes;1000000000\n${projects}${votes}`, null, "total"],
    [`${head}num_projects;3\n${projects}${votes}`, null, "total"],
    [`${head}${projects}VOTES\nvoter_id;vote\n`, null, "no-papers"],
    [`${head}${projects}VOTES\nvoter_id;vote\n1;c\n`, 10, "unknown-project"],
    [`${head}${projects}VOTES\nvoter_id;vote;points\n1;a,b;3\n`, 10, "points"],
    [`${head}${projects}VOTES\nvoter_id;vote;points\n1;a;-3\n`, 10, "negative"],
    [`${head}${projects}VOTES\nvoter_id;choice\n1;a\n`, 9, "column-missing"],
    [`${head}${projects}a;5;A again\n${votes}`, 8, "name-twice"],
    [`${head}${projects}c;-5;C\n${votes}`, 8, "negative"],
    [`${head}${projects}c;much;C\n${votes}`, 8, "not-a-number"],
    [`${head}${projects}c;1,000;C\n${votes}`, 8, "not-a-number"],
    [`${head}min_project_score_threshold;few\n${projects}${votes}`, null, "not-a-number"],
    [`${head}${projects}c;99999999999999;C\n${votes}`, 8, "too-large"],
  ];
  for (const [text, line, what] of hostile)
    expect(readPabulib(text), text).toMatchObject({ ok: false, line, fault: { what } });
});
