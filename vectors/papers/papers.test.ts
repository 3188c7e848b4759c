import { readFileSync } from "node:fs";
import {
  countSchulze,
  countScottish,
  decimal,
  type Election,
  isDebian,
  type Done,
  readBlt,
  readCsv,
  readDebian,
} from "@unionhall/count";
import { expect, test } from "vitest";
import { readVectors } from "../read.ts";

const noSeed = new Uint8Array();

/** Debian's older sheets are in Latin-1, and the others in ASCII, of which both are more. */
function text(name: string): string {
  return readFileSync(new URL(name, import.meta.url), name.endsWith(".json") ? "utf8" : "latin1");
}

function value<T>(outcome: Done<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

interface Expected {
  readonly debian: readonly { readonly file: string; readonly votes: number; readonly ranking: string }[];
  readonly burlington_2009: { readonly votes: { readonly [ranking: string]: number } };
  readonly tennessee: { readonly votes: { readonly [ranking: string]: number } };
}
const expected = JSON.parse(text("expected.json")) as Expected;

function winners(votes: { readonly [ranking: string]: number }): { readonly irv: string; readonly schulze: string } {
  const rows = Object.entries(votes).map(([ranking, count]) => `${count},${ranking}`);
  const election = value(readCsv(`count,ranking\n${rows.join("\n")}`));
  const named = ([first]: readonly number[]): string => election.candidates[first!]!;
  return {
    irv: named(value(countScottish(election, 1, noSeed)).elected),
    schulze: named(value(countSchulze(election, 1, noSeed)).elected),
  };
}

test("Debian's leaders come out in the order in which Debian has them", () => {
  for (const { file, votes, ranking } of expected.debian) {
    const sheet = text(file.replace("DebianData/", ""));
    expect(isDebian(sheet)).toBe(true);
    const election = value(readDebian(sheet));
    const count = value(countSchulze(election, 1, noSeed));
    expect(count.pairs.papers).toBe(votes);
    const groups = count.ranking.map((group) => group.map((one) => election.candidates[one]!).toSorted());
    expect(groups).toEqual(ranking.split(" > ").map((group) => group.split(" = ").toSorted()));
  }
});

test("Burlington and Tennessee elect whom they are known for", () => {
  expect(winners(expected.burlington_2009.votes)).toEqual({ irv: "Kiss", schulze: "Montroll" });
  expect(winners(expected.tennessee.votes)).toEqual({ irv: "Knoxville", schulze: "Nashville" });
});

test("Tideman's elections and those of stv-rs are read whole", () => {
  const read = (name: string): Election => value(readBlt(text(name)));
  const papers = ({ papers: { counts } }: Election): number => counts.reduce((all, count) => all + count, 0);
  expect([read("A1.HIL"), read("A77.HIL")].map((one) => [papers(one), one.candidates.length, one.seats])).toEqual([
    [380, 10, 3],
    [213, 3, 1],
  ]);
  expect([...read("vegetables.blt").withdrawn]).toEqual([1, 5]);
  expect(papers(read("ballot_count_overflows.blt"))).toBe(18_446_744_075);
  for (const name of ["equal_preference", "tie_break_explicit", "below_quota"])
    expect(read(`${name}.blt`).candidates.length).toBeGreaterThan(2);
});

interface Own {
  readonly what: string;
  readonly seats: number;
  readonly papers: string;
  readonly quota: number;
  readonly elected: readonly string[];
  readonly stages: readonly (readonly string[])[];
}

test("our own cases come out as reckoned by hand", () => {
  for (const { what, seats, papers, quota, elected, stages } of readVectors<Own>("papers/own.json")) {
    const election = value(readBlt(papers));
    const count = value(countScottish(election, seats, noSeed));
    expect(count.quota, what).toBe(quota);
    expect(count.elected.map((one) => election.candidates[one]!)).toEqual(elected);
    expect(count.stages.map(({ totals }) => totals.map(decimal))).toEqual(stages);
  }
});
