import { beforeAll, describe, expect, it } from "vitest";
import { lintAsIf } from "./lint.ts";

/** The house, as ARCHITECTURE.md draws it: who may import whom. */
const arrows = {
  protocol: [],
  count: [],
  kernel: ["protocol"],
  union: ["protocol", "kernel", "count"],
  member: ["protocol", "kernel", "union"],
  hall: ["protocol"],
  "scratch-postgres": [],
  cli: ["protocol", "kernel", "union", "member", "hall", "scratch-postgres"],
  web: ["protocol", "kernel", "union", "member"],
  drill: ["protocol", "kernel", "union", "member", "hall"],
} as const;

const packages = [...Object.keys(arrows), "testing"];
const refusedImport = ["eslint(no-restricted-imports)"];
const anImport = (from: string) => `export * from "${from}";\n`;
const at = (name: string, file: string) => `packages/${name}/src/${file}`;

describe("the arrows of the house", () => {
  const every = Object.entries(arrows).flatMap(([name, may]) =>
    packages
      .filter((other) => other !== name)
      .map((other) => ({ name, other, allowed: (may as readonly string[]).includes(other) })),
  );
  const path = ({ name, other }: { name: string; other: string }) => at(name, `deep/imports-${other}.ts`);
  let refused: Map<string, string[]>;

  beforeAll(async () => {
    refused = await lintAsIf(
      Object.fromEntries(every.map((pair) => [path(pair), anImport(`@unionhall/${pair.other}`)])),
    );
  });

  it.each(every.filter(({ allowed }) => allowed))("let $name import $other", (pair) => {
    expect(refused.get(path(pair))).toEqual([]);
  });

  it.each(every.filter(({ allowed }) => !allowed))("refuse $other in $name", (pair) => {
    expect(refused.get(path(pair))).toEqual(refusedImport);
  });
});

describe("no way around the arrows", () => {
  it.each([
    ["a package's insides", at("hall", "a.ts"), "@unionhall/protocol/src/bytes.ts"],
    ["a path into another package's sources", at("kernel", "a.ts"), "../../member/src/index.ts"],
    ["a path into what another package built", at("hall", "a/b.ts"), "../../../kernel/dist/index.js"],
    ["a dynamic import", at("hall", "a.ts"), "@unionhall/kernel"],
    ["sealing, in the hall", at("hall", "a.ts"), "hpke"],
    ["Node, in the core", at("kernel", "a.ts"), "node:crypto"],
    ["a test's way into another package's insides", at("web", "a.test.tsx"), "@unionhall/kernel/src/seal.ts"],
  ])("refuses %s", async (name, path, from) => {
    const text = name === "a dynamic import" ? `export const later = import("${from}");\n` : anImport(from);
    expect((await lintAsIf({ [path]: text })).get(path)).toEqual(refusedImport);
  });

  it("lets tests and journeys, and them alone, use the testing package", async () => {
    const files = [at("kernel", "a.test.ts"), at("web", "a.test.tsx"), "e2e/a.ts", "vectors/a.test.ts"];
    const refused = await lintAsIf(Object.fromEntries(files.map((path) => [path, anImport("@unionhall/testing")])));
    expect([...refused.values()]).toEqual(files.map(() => []));
  });
});

describe("the pure core", () => {
  const core = ["protocol", "count", "kernel", "union"];
  const impure = [
    "Date.now()",
    "new Date(0)",
    "Math.random()",
    "performance.now()",
    "crypto.randomUUID()",
    'fetch("/")',
    "setTimeout(Boolean)",
    "setInterval(Boolean)",
    'console.log("")',
    "process.env",
    "Buffer.alloc(1)",
    "globalThis.Date",
    "new Intl.Collator()",
    '"a".localeCompare("b")',
  ];

  it.each(core)("has no clock, randomness, platform or locale in %s", async (name) => {
    const files = impure.map((code, i) => [at(name, `impure-${i}.ts`), `export const it: unknown = ${code};\n`]);
    const refused = [...(await lintAsIf(Object.fromEntries(files))).values()];
    const pure = impure.filter((_, i) => !refused[i]?.some((rule) => rule.startsWith("eslint(no-restricted-")));
    expect(pure).toEqual([]);
  });

  it("leaves the rest of the house its clock", async () => {
    const path = at("hall", "a.ts");
    expect((await lintAsIf({ [path]: "export const now = (): number => Date.now();\n" })).get(path)).toEqual([]);
  });
});

describe("no rule slips", () => {
  it.each([
    ["a promise nobody waits for", "a.ts", "typescript(no-floating-promises)", "Promise.resolve(0);\nexport {};\n"],
    ["any", "a.ts", "typescript(no-explicit-any)", "export const a = (x: any): unknown => x;\n"],
    ["a type error waved through", "a.ts", "typescript(ban-ts-comment)", "// @ts-ignore: planted\nexport {};\n"],
    ["a file past 300 lines", "a.ts", "eslint(max-lines)", "export {};\n".repeat(301)],
    [
      "a long function",
      "a.ts",
      "eslint(max-lines-per-function)",
      `export function f(): void {\n${"  f();\n".repeat(44)}}\n`,
    ],
    [
      "a skipped test",
      "a.test.ts",
      "vitest(no-disabled-tests)",
      'import { it } from "vitest";\nit.skip("a", () => {});\n',
    ],
    [
      "a test alone",
      "a.test.ts",
      "vitest(no-focused-tests)",
      'import { it } from "vitest";\nit.only("a", () => {});\n',
    ],
  ])("refuses %s", async (_name, file, rule, text) => {
    const path = at("member", file);
    expect((await lintAsIf({ [path]: text })).get(path)).toContain(rule);
  });
});
