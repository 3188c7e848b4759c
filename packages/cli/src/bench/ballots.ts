import { randomBytes } from "node:crypto";
import { beginVerifying, finishVerifying } from "@unionhall/count/ballots";
import { allDone } from "../ballots/threads.ts";
import { adopt, ballotTimes, invented, rank, ranks } from "./ballot-times.ts";
import { atMost, type Row, shown } from "./row.ts";

/**
 * What a secret ballot costs whoever casts it and whoever checks it, on one core; and elections that are checked on all
 * of them: of a hundred, of a thousand, or of as many as are asked for. `progress` shows how far that is.
 */
export async function measureBallots(
  voters: number | undefined,
  progress: ((line: string) => void) | null,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { what, locked, checked } of ballotTimes(chance, 60)) {
    const target = what === "six choices" ? { target: atMost(checked, 20, "ms") } : {};
    rows.push({ what: `a secret ballot of ${what}, locked and proven`, value: locked, unit: "ms" });
    rows.push({ what: "  checked", value: checked, unit: "ms", ...target });
  }
  for (const many of voters === undefined ? [100, 1000] : [voters]) rows.push(...(await election(many, progress)));
  return rows;
}

function chance(length: number): Uint8Array {
  return new Uint8Array(randomBytes(length));
}

/** A choice and a rank in each ballot. */
async function election(voters: number, progress: ((line: string) => void) | null): Promise<Row[]> {
  const begun = performance.now();
  progress?.(`An election of ${shown(voters)} ballots is made …`);
  const ballots = Array.from({ length: voters }, () => [[1, 0], ranks]);
  const archive = invented([adopt, rank], ballots, chance);
  const made = performance.now();
  const plan = beginVerifying(archive);
  if ("says" in plan) throw new Error("The archive does not hold.");
  const outcomes = await allDone(plan.jobs, (done) =>
    progress?.(`Checking ${shown(voters)} ballots … ${Math.floor((100 * done) / plan.jobs.length)} %`),
  );
  const verdict = finishVerifying(plan, outcomes);
  progress?.("");
  if (verdict.says !== "verified") throw new Error("The archive does not hold.");
  const what = `a secret election of ${shown(voters)} ballots, a choice and a rank`;
  return [
    { what: `${what}, checked whole on every core`, value: (performance.now() - made) / 1000, unit: "s" },
    {
      what: "  made on one: ballots, two shuffles, two decryptions, the result",
      value: (made - begun) / 1000,
      unit: "s",
    },
    { what: "  its archive", value: archive.length / 1e6, unit: "MB" },
  ];
}
