import { pathToFileURL } from "node:url";
import { cliProgram } from "./build.mjs";

/**
 * Becomes the `hall` command: same process, so exit code, streams and signals are its own.
 * @param {readonly string[]} args
 */
export async function becomeHall(args) {
  process.argv = [process.execPath, cliProgram, ...args];
  await import(pathToFileURL(cliProgram).href);
}
