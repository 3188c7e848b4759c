import { readFileSync } from "node:fs";
import { inRoot } from "./root.mjs";

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} Locked
 * @typedef {Record<string, Locked>} LockedPackages
 */

/**
 * Whether node_modules holds what package-lock.json asks for. npm keeps a lock file of what it has really
 * installed; the two are compared by content, because a fresh checkout's file times say nothing.
 * @returns {boolean}
 */
export function packagesAreInstalled() {
  const wanted = lockedPackages(inRoot("package-lock.json"));
  const installed = lockedPackages(inRoot("node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([place, asked]) => isMet(place, asked, installed[place]));
}

/**
 * @param {string} place
 * @param {Locked} asked
 * @param {Locked | undefined} found
 */
function isMet(place, asked, found) {
  // The clone's own packages are not installed but linked; optional ones are for other kinds of machine.
  if (!place.includes("node_modules/") || asked.optional === true || asked.devOptional === true) return true;
  return found !== undefined && found.version === asked.version;
}

/**
 * @param {string} path
 * @returns {LockedPackages}
 */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return {};
  }
}
