import { join } from "node:path";
import { expect, it } from "vitest";
import { clone, runToEnd, tool, withFiles } from "./clone.ts";

const inBin = (name: string): string => join(clone, "bin", "lib", name);

it("a run's last line counts what passed and failed, a file that cannot be read among the failed", async () => {
  const files = {
    "good.test.ts": 'it("passes", () => {});\nit("fails", () => { throw new Error("as planted"); });\n',
    "broken.test.ts": 'import "./nowhere.ts";\nit("never runs", () => {});\n',
  };
  const { code, out } = await withFiles(files, (folder) =>
    runToEnd(
      tool("vitest"),
      ["run", "--globals", `--root=${folder}`, `--reporter=${inBin("tally-reporter.mjs")}`],
      folder,
    ),
  );
  expect(out.trimEnd().split("\n").at(-1)).toBe("1 passed, 2 failed");
  expect(code).toBe(1);
});

it("a Node that is too old is told so in words", async () => {
  const pretend = 'Object.defineProperty(process.versions, "node", { value: "18.20.4" });';
  const { code, err } = await runToEnd("node", [
    "-e",
    `${pretend}require(${JSON.stringify(inBin("node-version.cjs"))})`,
  ]);
  expect(err).toContain("Unionhall needs Node 20.19.0 or newer, and this is Node 18.20.4.");
  expect(code).toBe(1);
});

it("a machine without browsers is told the one command that brings them", async () => {
  const find = `import(${JSON.stringify(inBin("engines.mjs"))}).then((m) => m.findEngines()).then(({ output }) => console.log(output))`;
  const { out } = await runToEnd("/usr/bin/env", ["PATH=", process.execPath, "-e", find]);
  expect(out).toContain("apt-get install -y chromium firefox-esr webkit2gtk-driver xvfb pebble");
});
