import { findProgram } from "./root.mjs";
import { databaseTrouble } from "./database.mjs";
import { install, installCommand, mayInstall } from "./debian.mjs";
import { packagesAreInstalled } from "./packages.mjs";
import { run } from "./run.mjs";
import { say, Trouble } from "./say.mjs";

/** What compiles better-sqlite3 where no ready-made build of it can be had. */
const compiler = { debian: ["build-essential", "python3"], programs: ["make", "c++", "python3"] };

/**
 * Makes the clone ready to run: its packages are installed and its database engine works.
 * @throws {Trouble} with what is missing and the command that mends it
 */
export async function prepare() {
  if (!packagesAreInstalled()) await installPackages();
  const trouble = databaseTrouble();
  if (trouble === undefined) return;
  throw new Trouble(`The hall's database engine, better-sqlite3, does not work here: ${trouble}
It is compiled for each machine when it is installed. On Debian or Ubuntu this mends it:
  ${installCommand(compiler.debian)} && npm rebuild better-sqlite3`);
}

/** Likewise on a machine that only runs tests: where it may, it installs the compiler too. */
export async function prepareBareMachine() {
  try {
    await prepare();
  } catch (error) {
    const canMend = mayInstall() && !compiler.programs.every(findProgram);
    if (!canMend || !(error instanceof Trouble)) throw error;
    say("A compiler is missing here. Installing one …");
    await install(compiler.debian);
    await run("npm", ["rebuild", "better-sqlite3"]);
    await prepare();
  }
}

/** Git is not needed to run a hall, only to check the house. */
export function checkGit() {
  if (findProgram("git") !== undefined) return;
  throw new Trouble(`The tests need git, which this machine does not have. On Debian or Ubuntu:
  ${installCommand(["git"])}`);
}

/**
 * Installs what package-lock.json says and leaves the file as it is. Not `npm ci`: it refuses a lock file where an
 * optional package for some other kind of machine could not be had (npm/cli issue 9846).
 */
async function installPackages() {
  if (findProgram("npm") === undefined) {
    throw new Trouble("npm comes with Node, but this machine has Node without it. Install npm, then try again.");
  }
  say("Installing the packages this clone needs (npm install) …");
  const { ok } = await run("npm", ["install", "--no-save", "--loglevel=warn", "--no-audit", "--no-fund"]);
  if (ok) return;
  throw new Trouble(`The packages could not be installed; what npm said stands above.
If it speaks of node-gyp, prebuild-install or better-sqlite3, a compiler is missing. On Debian or Ubuntu:
  ${installCommand(compiler.debian)}
If it speaks of the network, run the same command again when the machine is online.`);
}
