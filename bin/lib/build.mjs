import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compressUnder } from "./compress.mjs";
import { inRoot } from "./root.mjs";
import { run, tool } from "./run.mjs";
import { say, Trouble } from "./say.mjs";

/** The program that both builds exist for. */
export const cliProgram = inRoot("packages", "cli", "dist", "main.js");

const sources = ["packages", "package-lock.json", "tsconfig.base.json", "tsconfig.json"];
const made = new Set(["node_modules", "dist", "tsconfig.tsbuildinfo"]);

const web = inRoot("packages", "web");

/** The app with a scripted member in the place of the real one. */
export const scriptedApp = join(web, "test-support", "dist");

/** Compiles the packages, unless they are as they were at the last whole build. */
export async function buildCode() {
  const whole = existsSync(cliProgram);
  await unlessFresh("code", whole, "Building the house …", () =>
    run(tool("tsc"), ["-b", ...(whole ? [] : ["--force"])]),
  );
}

/** Builds the app that the hall hands to browsers, likewise. */
export const buildWeb = () =>
  unlessFresh("web", existsSync(join(web, "dist", "index.html")), "Building the app …", async () => {
    const built = await vite();
    if (built.ok) await compressUnder(join(web, "dist"));
    return built;
  });

/** For tests and pictures. */
export const buildScripted = () =>
  unlessFresh(
    "scripted",
    existsSync(join(scriptedApp, "index.html")),
    "Building the app with a scripted member …",
    () => vite("--mode", "scripted", "--outDir", scriptedApp),
  );

/**
 * As it is handed out, whoever asks for it: tests and benches say otherwise of what runs, and Vite goes by that.
 * @param {string[]} settings
 */
const vite = (...settings) =>
  run(tool("vite"), ["build", "--logLevel", "warn", ...settings], { cwd: web, env: { NODE_ENV: "production" } });

/**
 * @param {string} name
 * @param {boolean} whole whether what an earlier build made is still there
 * @param {string} words
 * @param {() => Promise<{ ok: boolean }>} build
 */
async function unlessFresh(name, whole, words, build) {
  const stamp = inRoot("node_modules", ".cache", "unionhall", `${name}.stamp`);
  // Taken before the build: what is changed meanwhile counts as changed.
  const now = fingerprint();
  if (whole && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  say(words);
  if (!(await build()).ok) throw new Trouble("The build did not succeed; what is wrong stands above.");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

/** Names, sizes and times of all sources, hashed. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => filesUnder(inRoot(source)))) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !made.has(name));
  return names.toSorted().flatMap((name) => filesUnder(join(path, name)));
}
