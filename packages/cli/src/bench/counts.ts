import { countEqualShares, countSchulze, countScottish, type Done, readBlt, readPabulib } from "@unionhall/count";
import { atMost, type Row } from "./row.ts";

/** Reading and counting elections and a budget in one thread. Nobody else's program for it is at hand offline. */
export async function measureCounts(): Promise<readonly Row[]> {
  const noSeed = new Uint8Array();
  const stv = (text: string): void => {
    const election = good(readBlt(text));
    good(countScottish(election, election.seats!, noSeed));
  };
  const [ward, crowd, many] = [ranked(6_600, 9), ranked(1_000_000, 12), ranked(5_000, 100)];
  const budget = voted(20_000, 100);
  // Once before, as a counting machine that runs has run before.
  stv(ward);
  return [
    took("counting 6 600 ballots of a ward as in Scotland, read from BLT", () => stv(ward), 0.1),
    took("counting 1 000 000 ballots of 12 candidates as in Scotland, read from BLT", () => stv(crowd), 5),
    took("Schulze with 100 candidates and 5 000 ballots, read from BLT", () => {
      good(countSchulze(good(readBlt(many)), 1, noSeed));
    }),
    took(
      "equal shares with add one: 20 000 voters, 100 projects, read from .pb",
      () => void good(countEqualShares(good(readPabulib(budget)), noSeed)),
      5,
    ),
  ];
}

function took(what: string, run: () => void, most?: number): Row {
  const from = performance.now();
  run();
  const value = (performance.now() - from) / 1000;
  return { what, value, unit: "s", ...(most === undefined ? {} : { target: atMost(value, most, "s") }) };
}

function good<T>(outcome: Done<T>): T {
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
}

/** Numbers that look like chance and are the same each time. */
function dice(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Papers each with a ranking of its own, most of them of some candidates only; early ones are liked better. */
function ranked(ballots: number, candidates: number): string {
  const roll = dice();
  const lines = [`${candidates} 4`];
  for (let ballot = 0; ballot < ballots; ballot++) {
    const left = Array.from({ length: candidates }, (_, at) => at + 1);
    const length = 1 + roll(candidates);
    let line = "1";
    for (let at = 0; at < length; at++)
      line += ` ${left.splice(Math.min(roll(left.length), roll(left.length)), 1)[0]!}`;
    lines.push(`${line} 0`);
  }
  return [...lines, "0", ...Array.from({ length: candidates }, (_, at) => `"Candidate ${at + 1}"`)].join("\n");
}

/** Votes for one to ten projects each; early ones are liked better. */
function voted(voters: number, projects: number): string {
  const roll = dice();
  const rows = Array.from({ length: projects }, (_, at) => `p${at};${1_000 * (5 + roll(200))};Project ${at}`);
  const votes = Array.from({ length: voters }, (_, voter) => {
    const chosen = new Set(Array.from({ length: 1 + roll(10) }, () => `p${Math.min(roll(projects), roll(projects))}`));
    return `v${voter};${[...chosen].join(",")}`;
  });
  const head = ["META", "key;value", "budget;5000000", "PROJECTS", "project_id;cost;name"];
  return [...head, ...rows, "VOTES", "voter_id;vote", ...votes].join("\n");
}
