import fc from "fast-check";
import { expect, it } from "vitest";
import {
  countSchulze,
  countScottish,
  type Election,
  type Done,
  readBlt,
  readCsv,
  readGrades,
  readPabulib,
  writeBlt,
  writeCsv,
  writeGrades,
  writePabulib,
} from "../index.ts";
import { electionOf, elections } from "../made.fixture.ts";

const noSeed = new Uint8Array();

function value<T>(outcome: Done<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** Names and other words as people write them, with all that a file could trip over. */
const word = fc
  .array(fc.constantFrom("a", "Ñ", " ", '"', ";", ",", "#", "=", ">", "(", "\\", "1"), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join("").trim())
  .filter((text) => text !== "" && !/\\("|$)/.test(text));
const words = (count: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(
    word.map((text) => `N${text}`),
    { minLength: count, maxLength: count },
  );

const named = elections.chain((made) =>
  fc
    .record({
      names: words(made.names.length),
      title: fc.oneof(
        word.map((text) => `N${text}`),
        fc.constant(""),
      ),
    })
    .map(({ names, title }) => ({
      ...electionOf(made),
      candidates: names,
      title,
    })),
);

it("a BLT file comes back as what was written", () => {
  fc.assert(
    fc.property(named, (election) => {
      expect(value(readBlt(value(writeBlt(election, election.seats!))))).toEqual(election);
    }),
    { numRuns: 200 },
  );
});

it("a name that BLT would give back as another is not written", () => {
  const two = (name: string): Election => ({
    ...electionOf({ names: ["Ash", "Bo"], seats: 1, withdrawn: [], papers: [] }),
    candidates: ["Ash", name],
  });
  for (const name of ['"Bo"', 'Bo \\"B\\" Li', 'Bo\\"', '"A" "B"'])
    expect(writeBlt(two(name), 1)).toMatchObject({ ok: false, fault: { what: "name-unquotable", text: name } });
  for (const name of ['"Ace" Low', 'Bo "B" Li', "Bo\\", "Bo \\ Li"])
    expect(value(readBlt(value(writeBlt(two(name), 1)))).candidates[1]).toBe(name);
});

it("a table of places comes back as what was written, and counts as what it was written from", () => {
  const counted = (election: Election): unknown => {
    const { pairs, ranking } = value(countSchulze(election, 1, noSeed));
    return [countScottish(election, election.seats!, noSeed), pairs.over, ranking];
  };
  fc.assert(
    fc.property(named, (election) => {
      const read = value(readCsv(writeCsv(election)));
      expect(value(readCsv(writeCsv(read)))).toEqual(read);
      const { title, seats, candidates, withdrawn } = election;
      expect(read).toMatchObject({ title, seats, candidates, withdrawn });
      expect(counted(read)).toEqual(counted(election));
    }),
    { numRuns: 200 },
  );
});

it("a table of grades comes back as what was written", () => {
  const graded = fc.integer({ min: 1, max: 4 }).chain((candidates) =>
    fc.record({
      title: fc.constantFrom("", "Who drives"),
      seats: fc.constantFrom(null, 2),
      candidates: words(candidates),
      scale: fc.constantFrom(["Poor", "Good"], ["0", "1", "2"], ['So "so"', "Fine; very"]),
      sheets: fc.array(
        fc.record({
          count: fc.nat(9),
          grades: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: candidates, maxLength: candidates }),
        }),
      ),
    }),
  );
  fc.assert(
    fc.property(graded, (papers) => {
      expect(value(readGrades(writeGrades(papers)))).toEqual(papers);
    }),
    { numRuns: 100 },
  );
});

it("a budget comes back as what was written, to the cent", () => {
  const text = fc.integer({ min: 1, max: 4 }).chain((projects) =>
    fc
      .record({
        names: words(projects),
        cents: fc.constantFrom("", ".50", ",07"),
        costs: fc.array(fc.nat(500), { minLength: projects, maxLength: projects }),
        votes: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: projects - 1 })), { minLength: 1, maxLength: 6 }),
        inPoints: fc.boolean(),
      })
      .map(({ names, cents, costs, votes, inPoints }) => {
        const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
        return [
          `META\nkey;value\ndescription;${quoted(names[0]!)}\nbudget;900${cents}\nmin_project_score_threshold;2`,
          `PROJECTS\nproject_id;cost;name`,
          ...names.map((name, at) => `p${at};${costs[at]!}${cents};${quoted(name)}`),
          `VOTES\nvoter_id;vote${inPoints ? ";points" : ""}`,
          ...votes.map((vote, at) => {
            const points = inPoints ? `;${vote.map((project) => project * 3).join(",")}` : "";
            return `${at};${vote.map((project) => `p${project}`).join(",")}${points}`;
          }),
        ].join("\n");
      }),
  );
  fc.assert(
    fc.property(text, (file) => {
      const budget = value(readPabulib(file));
      expect(value(readPabulib(writePabulib(budget)))).toEqual(budget);
    }),
    { numRuns: 200 },
  );
});
