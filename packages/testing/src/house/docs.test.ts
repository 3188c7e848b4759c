import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { clone, runToEnd } from "./clone.ts";

const { out } = await runToEnd("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
const files = out.split("\0").filter((path) => path !== "" && existsSync(join(clone, path)));
const read = (path: string): string => readFileSync(join(clone, path), "utf8");
const pages = files.filter((path) => path.endsWith(".md")).map((path) => ({ path, text: read(path) }));

type Package = { readonly scripts?: Readonly<Record<string, string>> };

/** Everything in the pages that fits, with the page it stands in. */
function found(pattern: RegExp): readonly { readonly path: string; readonly what: string }[] {
  return pages.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, what = ""]) => ({ path, what })));
}

/** The anchor that a heading makes. */
function anchor(heading: string): string {
  const plain = heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "");
  return plain.trim().replaceAll(" ", "-");
}

function leadsSomewhere(path: string, link: string): boolean {
  const [file = "", part] = link.split("#");
  const target = join(dirname(path), file === "" ? (path.split("/").at(-1) ?? "") : file);
  if (!existsSync(join(clone, target))) return false;
  if (part === undefined || !target.endsWith(".md")) return true;
  return [...read(target).matchAll(/^#+ (.+)$/gm)].some(([, heading = ""]) => anchor(heading) === part);
}

it("every link in a page leads to a file of the house, and to a heading that is there", () => {
  const links = found(/\]\(([^)\s]+)\)/g).filter(({ what }) => !/^[a-z]+:/.test(what));
  expect(links.length).toBeGreaterThan(40);
  expect(links.filter(({ path, what }) => !leadsSomewhere(path, what))).toEqual([]);
});

/** The scripts of the packages that a page lies in. */
function scriptsAround(path: string): readonly string[] {
  const folder = dirname(path);
  const here = join(folder, "package.json");
  const { scripts = {} } = existsSync(join(clone, here)) ? (JSON.parse(read(here)) as Package) : {};
  return [...Object.keys(scripts), ...(folder === "." ? [] : scriptsAround(folder))];
}

it("every decision stands in the list of them, under its number and its title", () => {
  const list = read("docs/decisions/README.md");
  const listed = [...list.matchAll(/^\| (\d+) \| \[(.+)\]\((.+)\) \| \d{4}-\d\d-\d\d \|$/gm)];
  const rows = listed.map(([, number, title, page]) => `docs/decisions/${page} # ${number}. ${title}`);
  const decisions = pages.filter(({ path }) => /^docs\/decisions\/\d{4}-/.test(path));
  expect(rows).toEqual(decisions.map(({ path, text }) => `${path} ${text.split("\n")[0]}`).toSorted());
});

it("every npm script a page names is there", () => {
  const named = [...found(/\bnpm run ([a-z:-]+)/g), ...found(/\bnpm (start|test)\b/g)];
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(({ path, what }) => !scriptsAround(path).includes(what))).toEqual([]);
});

it("every command of the hall a page names is there", () => {
  const commands = files
    .filter((path) => /^packages\/cli\/src\/commands\/[a-z-]+\.ts$/.test(path))
    .flatMap((path) => /^ {2}name: "([a-z-]+)"/m.exec(read(path))?.[1] ?? []);
  const named = found(/(?:bin\/hall|`hall) ([a-z-]+)/g).filter(({ what }) => !what.startsWith("--"));
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter(({ what }) => !commands.includes(what))).toEqual([]);
  expect(commands).toContain("start");
});

it("every setting of the hall is in the pages, and every one in the pages is a setting", () => {
  const code = ["packages/hall/src/config/read-env.ts", "packages/hall/src/config/limits.ts"].map(read).join("\n");
  const known = new Set([...code.matchAll(/"(HALL_[A-Z_]+)"/g)].map(([, name = ""]) => name));
  const told = new Set(found(/\b(HALL_[A-Z_]+)\b/g).map(({ what }) => what));
  expect([...told].toSorted()).toEqual([...known].toSorted());
});

it("every word of the glossary's first table is a word of the code", () => {
  const [, today = ""] = read("docs/glossary.md").split(/^## .+$/m);
  const words = [...today.matchAll(/^\| ([a-z', ]+) \|/gm)].flatMap(([, cell = ""]) => cell.split(", "));
  const sources = files.filter((path) => /^packages\/[a-z]+\/src\/.*\.tsx?$/.test(path)).map(read);
  const code = sources
    .join("\n")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  const terms = words.filter((word) => word !== "word");
  expect(terms.length).toBeGreaterThan(50);
  expect(terms.filter((word) => !new RegExp(`\\b${word}s?\\b`).test(code))).toEqual([]);
});
