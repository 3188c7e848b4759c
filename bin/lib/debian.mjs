import { findProgram } from "./root.mjs";
import { run } from "./run.mjs";

/** Whether this process may install Debian packages by itself. */
export const mayInstall = () => findProgram("apt-get") !== undefined && process.getuid?.() === 0;

/**
 * The one command a person types to install Debian packages.
 * @param {readonly string[]} packages
 */
export function installCommand(packages) {
  const sudo = process.getuid?.() === 0 ? "" : "sudo ";
  return `${sudo}apt-get update && ${sudo}apt-get install -y ${packages.join(" ")}`;
}

/**
 * Installs Debian packages.
 * @param {readonly string[]} packages
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function install(packages) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const update = await run("apt-get", ["update", "-q"], { mode: "quiet", env });
  // A stale list may still do: what decides is whether the install works.
  const done = await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], {
    mode: "quiet",
    env,
  });
  return { ok: done.ok, output: update.ok ? done.output : update.output + done.output };
}
