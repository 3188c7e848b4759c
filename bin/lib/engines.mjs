import { findProgram } from "./root.mjs";
import { install, installCommand, mayInstall } from "./debian.mjs";

/** What the journeys drive, by Debian package: any one of the programs will do, and what is spared can be done without. */
const engines = [
  { debian: "chromium", programs: ["chromium", "chromium-browser", "google-chrome"] },
  { debian: "chromium-headless-shell", programs: ["chromium-headless-shell"], spared: true },
  { debian: "firefox-esr", programs: ["firefox-esr", "firefox"] },
  { debian: "webkit2gtk-driver", programs: ["WebKitWebDriver"] },
  { debian: "xvfb", programs: ["Xvfb"] },
  { debian: "pebble", programs: ["pebble"] },
];

const missing = () => engines.filter(({ programs }) => !programs.some(findProgram));
const needed = (/** @type {typeof engines} */ all) => all.filter(({ spared }) => spared !== true);

/**
 * Finds the browsers and servers that the journeys need, and installs what is missing where it may.
 * @returns {Promise<{ ok: boolean, output: string }>} in the output, the one command that mends it
 */
export async function findEngines() {
  const before = missing();
  let output = "";
  // Apart: where a system does not know one package, it installs none of those that are named beside it.
  for (const packages of [needed(before), before.filter(({ spared }) => spared)]) {
    if (packages.length > 0 && mayInstall()) output += (await install(packages.map(({ debian }) => debian))).output;
  }
  const names = needed(missing()).map(({ debian }) => debian);
  if (names.length === 0) return { ok: true, output };
  const words = `The journeys need ${names.join(", ")}, which this machine does not have. On Debian or Ubuntu:`;
  return { ok: false, output: `${output}\n${words}\n  ${installCommand(names)}\n` };
}
