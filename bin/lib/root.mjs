import { delimiter, join } from "node:path";
import { accessSync, constants } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * A path inside the clone.
 * @param {...string} parts
 */
export const inRoot = (...parts) => join(root, ...parts);

/**
 * The full path of a program, or undefined where this machine has none by that name.
 * @param {string} name
 * @returns {string | undefined}
 */
export function findProgram(name) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
