import { spawn } from "node:child_process";
import { inRoot, root } from "./root.mjs";

/**
 * @typedef {object} Outcome
 * @property {boolean} ok whether it ended by itself with exit code 0
 * @property {string} output what it printed, when it was asked to be quiet
 */

/**
 * What becomes of the child's three streams. `aside`: shown on standard error, as standard output belongs to the
 * command that `bin/hall` runs. `shown`: all on standard output, in order. `quiet`: kept.
 */
const streams = /** @type {const} */ ({
  aside: ["ignore", 2, 2],
  shown: ["ignore", 1, 1],
  quiet: ["ignore", "pipe", "pipe"],
});

/**
 * Runs a program and waits for it. Asked to stop, it asks the program to stop.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ mode?: keyof typeof streams, cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(program, args, { mode = "aside", cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: [...streams[mode]], env: { ...process.env, ...env } });
    const stop = () => child.kill("SIGTERM");
    process.once("SIGTERM", stop);
    let output = "";
    child.stdout?.on("data", (bytes) => (output += bytes));
    child.stderr?.on("data", (bytes) => (output += bytes));
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    child.on("close", (code) => {
      process.off("SIGTERM", stop);
      resolve({ ok: code === 0, output });
    });
  });
}

/**
 * Where npm put a tool of ours.
 * @param {string} name
 */
export const tool = (name) => inRoot("node_modules", ".bin", name);
