import { findProgram } from "./root.mjs";
import { databaseTrouble } from "./database.mjs";
import { installCommand } from "./debian.mjs";
import { packagesAreInstalled } from "./packages.mjs";
import { run } from "./run.mjs";
import { say, Trouble } from "./say.mjs";

const compiler = () => `${installCommand(["build-essential", "python3"])} && npm rebuild better-sqlite3`;

/** Makes the clone ready to run: its packages are installed and its database engine works. */
export async function prepare() {
  if (packagesAreInstalled()) return;
  await installPackages();
  checkDatabase();
}

/** Git is not needed to run a hall, only to check the house. */
export function checkGit() {
  if (findProgram("git") === undefined) {
    throw new Trouble(`The tests need git, which this machine does not have. On Debian or Ubuntu:
  ${installCommand(["git"])}`);
  }
}

/** @throws {Trouble} with the command that mends it */
export function checkDatabase() {
  const trouble = databaseTrouble();
  if (trouble === undefined) return;
  throw new Trouble(`The hall's database engine, better-sqlite3, does not work here: ${trouble}
It is compiled for each machine when it is installed. On Debian or Ubuntu this mends it:
  ${compiler()}`);
}

async function installPackages() {
  if (findProgram("npm") === undefined) {
    throw new Trouble("npm comes with Node, but this machine has Node without it. Install npm, then try again.");
  }
  say("Installing the packages this clone needs (npm ci) …");
  const { ok } = await run("npm", ["ci", "--loglevel=warn", "--no-audit", "--no-fund"]);
  if (ok) return;
  throw new Trouble(`The packages could not be installed; what npm said stands above.
If it speaks of node-gyp, prebuild-install or better-sqlite3, a compiler is missing. On Debian or Ubuntu:
  ${installCommand(["build-essential", "python3"])}
If it speaks of the network, run the same command again when the machine is online.`);
}
