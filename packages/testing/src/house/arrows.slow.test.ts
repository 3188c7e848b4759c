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
  cli: ["protocol", "count", "kernel", "union", "member", "hall", "scratch-postgres"],
  web: ["protocol", "kernel", "union", "member"],
  drill: ["protocol", "kernel", "union", "member", "hall"],
} as const;

const packages = [...Object.keys(arrows), "testing"];
const refusedImport = ["eslint(no-restricted-imports)"];
const anImport = (from: string) => `export * from "${from}";\n`;
const at = (name: string, file: string) => `packages/${name}/src/${file}`;

/** Everything planted in this house, linted at once: a linter that starts costs more than what it reads. */
const planted: Record<string, string> = {};
let refused: Map<string, string[]>;

function plant(path: string, text: string): string {
  if (path in planted) throw new Error(`${path} is planted already`);
  planted[path] = text;
  return path;
}

beforeAll(async () => {
  refused = await lintAsIf(planted);
}, 60_000);

describe("the arrows of the house", () => {
  const every = Object.entries(arrows).flatMap(([name, may]) =>
    packages
      .filter((other) => other !== name)
      .map((other) => {
        const path = plant(at(name, `deep/imports-${other}.ts`), anImport(`@unionhall/${other}`));
        return { name, other, path, allowed: (may as readonly string[]).includes(other) };
      }),
  );

  it.each(every.filter(({ allowed }) => allowed))("let $name import $other", ({ path }) => {
    expect(refused.get(path)).toEqual([]);
  });

  it.each(every.filter(({ allowed }) => !allowed))("refuse $other in $name", ({ path }) => {
    expect(refused.get(path)).toEqual(refusedImport);
  });
});

describe("no way around the arrows", () => {
  const around: readonly (readonly [what: string, path: string, text: string])[] = [
    ["a package's insides", at("hall", "insides.ts"), anImport("@unionhall/protocol/src/bytes.ts")],
    ["a path into another package's sources", at("kernel", "sources.ts"), anImport("../../member/src/index.ts")],
    ["a path into what another package built", at("hall", "a/built.ts"), anImport("../../../kernel/dist/index.js")],
    ["a dynamic import", at("hall", "later.ts"), 'export const later = import("@unionhall/kernel");\n'],
    ["sealing, in the hall", at("hall", "sealing.ts"), anImport("hpke")],
    ["Node, in the core", at("kernel", "node.ts"), anImport("node:crypto")],
    [
      "a test's way into another package's insides",
      at("web", "insides.test.tsx"),
      anImport("@unionhall/kernel/src/seal.ts"),
    ],
  ];
  for (const [, path, text] of around) plant(path, text);

  it.each(around)("refuses %s", (_, path) => {
    expect(refused.get(path)).toEqual(refusedImport);
  });

  const tests = [at("kernel", "a.test.ts"), at("web", "a.test.tsx"), "e2e/a.ts", "vectors/a.test.ts"];
  for (const path of tests) plant(path, anImport("@unionhall/testing"));

  it("lets tests and journeys, and them alone, use the testing package", () => {
    expect(tests.map((path) => refused.get(path))).toEqual(tests.map(() => []));
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
  const path = (name: string, i: number): string => at(name, `impure-${i}.ts`);
  for (const name of core)
    for (const [i, code] of impure.entries()) plant(path(name, i), `export const it: unknown = ${code};\n`);

  it.each(core)("has no clock, randomness, platform or locale in %s", (name) => {
    const isRefused = (i: number): boolean =>
      refused.get(path(name, i))!.some((rule) => rule.startsWith("eslint(no-restricted-"));
    expect(impure.filter((_, i) => !isRefused(i))).toEqual([]);
  });

  const elsewhere = plant(at("hall", "clock.ts"), "export const now = (): number => Date.now();\n");

  it("leaves the rest of the house its clock", () => {
    expect(refused.get(elsewhere)).toEqual([]);
  });
});

describe("no rule slips", () => {
  const slips: readonly (readonly [what: string, file: string, rule: string, text: string])[] = [
    [
      "a promise nobody waits for",
      "floats.ts",
      "typescript(no-floating-promises)",
      "Promise.resolve(0);\nexport {};\n",
    ],
    ["any", "any.ts", "typescript(no-explicit-any)", "export const a = (x: any): unknown => x;\n"],
    ["a type error waved through", "waved.ts", "typescript(ban-ts-comment)", "// @ts-ignore: planted\nexport {};\n"],
    ["a file past 300 lines", "long.ts", "eslint(max-lines)", "export {};\n".repeat(301)],
    [
      "a long function",
      "function.ts",
      "eslint(max-lines-per-function)",
      `export function f(): void {\n${"  f();\n".repeat(44)}}\n`,
    ],
    [
      "a skipped test",
      "skipped.test.ts",
      "vitest(no-disabled-tests)",
      'import { it } from "vitest";\nit.skip("a", () => {});\n',
    ],
    [
      "a test alone",
      "alone.test.ts",
      "vitest(no-focused-tests)",
      'import { it } from "vitest";\nit.only("a", () => {});\n',
    ],
  ];
  for (const [, file, , text] of slips) plant(at("member", file), text);

  it.each(slips)("refuses %s", (_, file, rule) => {
    expect(refused.get(at("member", file))).toContain(rule);
  });
});
