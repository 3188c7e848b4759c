import { findProgram } from "./root.mjs";
import { install, installCommand, mayInstall } from "./debian.mjs";

/** What the journeys drive, by Debian package: any one of the programs will do. */
const engines = [
  { debian: "chromium", programs: ["chromium", "chromium-browser", "google-chrome"] },
  { debian: "chromium-headless-shell", programs: ["chromium-headless-shell"] },
  { debian: "firefox-esr", programs: ["firefox-esr", "firefox"] },
  { debian: "webkit2gtk-driver", programs: ["WebKitWebDriver"] },
  { debian: "xvfb", programs: ["Xvfb"] },
  { debian: "pebble", programs: ["pebble"] },
];

const missing = () => engines.filter(({ programs }) => !programs.some(findProgram)).map(({ debian }) => debian);

/**
 * Finds the browsers and servers that the journeys need, and installs what is missing where it may.
 * @returns {Promise<{ ok: boolean, output: string }>} in the output, the one command that mends it
 */
export async function findEngines() {
  const packages = missing();
  if (packages.length === 0) return { ok: true, output: "" };
  const tried = mayInstall() ? await install(packages) : { ok: false, output: "" };
  const still = missing();
  if (still.length === 0) return { ok: true, output: tried.output };
  const words = `The journeys need ${still.join(", ")}, which this machine does not have. On Debian or Ubuntu:`;
  return { ok: false, output: `${tried.output}\n${words}\n  ${installCommand(still)}\n` };
}
