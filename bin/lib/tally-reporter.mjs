import { writeFileSync } from "node:fs";
import { tallyLine } from "./tally.mjs";

/** @typedef {import("vitest/node").TestModule} TestModule */

/**
 * Vitest reporter: counts the run and says it last. When `bin/test` runs vitest among other steps it
 * names a file in TALLY_FILE; then the count goes there and `bin/test` says the sum.
 */
export default class TallyReporter {
  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly unknown[]} unhandled errors thrown outside any test
   */
  onTestRunEnd(modules, unhandled) {
    const tally = count(modules, unhandled);
    const file = process.env["TALLY_FILE"];
    if (file === undefined) console.log(`\n${tallyLine(tally)}`);
    else writeFileSync(file, JSON.stringify(tally));
  }
}

/**
 * A file that could not be read, or an error thrown outside any test, is a failure: it must never pass as "no tests".
 * @param {readonly TestModule[]} modules
 * @param {readonly unknown[]} unhandled
 */
function count(modules, unhandled) {
  const tally = { passed: 0, failed: unhandled.length, skipped: 0 };
  for (const module of modules) {
    const failedBefore = tally.failed;
    for (const test of module.children.allTests()) tally[counter(test.result().state)] += 1;
    if (module.state() === "failed" && tally.failed === failedBefore) tally.failed += 1;
  }
  return tally;
}

/**
 * A test still pending when the run ends was cut short: it did not pass.
 * @param {"pending" | "passed" | "failed" | "skipped"} state
 * @returns {"passed" | "failed" | "skipped"}
 */
const counter = (state) => (state === "pending" ? "failed" : state);
