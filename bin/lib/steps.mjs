import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, tool } from "./run.mjs";
import { sum, tallyLine } from "./tally.mjs";

/**
 * @typedef {import("./tally.mjs").Tally} Tally
 * @typedef {() => Promise<Tally>} Step something that is checked, and counted
 */

/**
 * A step that is right or wrong as a whole and counts as one. Quiet unless it is wrong.
 * @param {string} name
 * @param {() => Promise<{ ok: boolean, output: string }>} body
 * @returns {Step}
 */
export const one = (name, body) => async () => {
  const began = performance.now();
  const { ok, output } = await body();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${ok ? "ok  " : "FAIL"}  ${name} (${seconds} s)`);
  if (!ok) console.log(output.trimEnd());
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
};

/**
 * A step that runs one of our tools.
 * @param {string} name
 * @param {string} program
 * @param {...string} args
 */
const toolStep = (name, program, ...args) => one(name, () => run(tool(program), args, { mode: "quiet" }));

export const types = toolStep("types", "tsc", "-b");
export const testTypes = toolStep("types of the tests", "tsc", "-p", "tsconfig.test.json");
export const lint = toolStep("lint", "oxlint");
export const format = toolStep("format", "oxfmt", "--check", ".");
export const deadCode = toolStep("dead code", "knip");

/**
 * Runs vitest's projects. It counts its own tests; that it ended badly without a failed test to show for
 * it, or ran no test at all, is one failure more.
 * @param {{ readonly [name: string]: string }} env
 * @param {...string} projects none for all
 * @returns {Step}
 */
export const tests =
  (env, ...projects) =>
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "unionhall-tally-"));
    const file = join(folder, "tally.json");
    const args = ["run", ...projects.flatMap((project) => ["--project", project])];
    const { ok } = await run(tool("vitest"), args, { mode: "shown", env: { ...env, TALLY_FILE: file } });
    const tally = readTally(file);
    rmSync(folder, { recursive: true });
    const unexplained = (!ok && tally.failed === 0) || tally.passed + tally.failed === 0;
    return unexplained ? { ...tally, failed: tally.failed + 1 } : tally;
  };

/**
 * @param {string} file
 * @returns {Tally}
 */
function readTally(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/**
 * Takes every step, says the sum last, and leaves the exit code: 0 only where nothing failed.
 * @param {readonly Step[]} steps
 */
export async function takeSteps(steps) {
  const tallies = [];
  for (const step of steps) tallies.push(await step());
  const tally = sum(tallies);
  console.log(`\n${tallyLine(tally)}`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
}
