import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clone, runToEnd } from "./clone.ts";

/** A folder that exists on somebody's machine only. */
const somebodysFolder = /(?<![\w.~-])\/(?:home|root|Users|work|workspace|workspaces|builds)\/[\w.-]+/;

/** What a page shows at one moment, held against what it is to show in the end. */
const lookedAtOnce =
  /expect\(\s*await [^;]*?(?:\.(?:count|allTextContents|allInnerTexts|innerText|textContent|inputValue)\([^()]*\)|\blinesOf\(\w+\)),?\s*\)\.(?!not\.toContain\b)/;

const { out } = await runToEnd("git", ["ls-files", "-z"]);
// A file deleted but not yet committed is still listed.
const tracked = out.split("\0").filter((path) => path !== "" && existsSync(join(clone, path)));
const read = (path: string): string => readFileSync(join(clone, path), "utf8");

describe("what is tracked", () => {
  it("is found at all", () => {
    expect(tracked).toContain("package.json");
  });

  it("names no folder of the machine it was written on", () => {
    const naming = tracked.filter((path) => somebodysFolder.test(read(path)) || read(path).includes(clone));
    expect(naming).toEqual([]);
  });

  it("holds no marks of a merge that nobody finished", () => {
    expect(tracked.filter((path) => /^(?:<{7}|>{7}) /m.test(read(path)))).toEqual([]);
  });

  it("waits for what a page is to show: `expect.poll` asks until it does", () => {
    const journeys = tracked.filter((path) => /^e2e\/.*\.test\.ts$/.test(path));
    expect(journeys).not.toEqual([]);
    expect(journeys.filter((path) => lookedAtOnce.test(read(path)))).toEqual([]);
  });

  it("names no package registry", () => {
    const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, { resolved?: string }> };
    const resolved = Object.values(lock.packages).flatMap((entry) => entry.resolved ?? []);
    expect(resolved.filter((from) => /^[a-z+]+:/.test(from))).toEqual([]);
    expect(read(".npmrc")).not.toMatch(/registry\s*=\s*\w+:/);
  });

  it("has nobody who takes a clone fetch a drawing library that only Node would use", () => {
    const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, unknown> };
    expect(Object.keys(lock.packages).filter((name) => name.includes("@napi-rs/canvas"))).toEqual([]);
  });
});
