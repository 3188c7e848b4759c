import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const tests = ["packages/**/src/**/*.test.{ts,tsx}"];
const slow = ["packages/**/src/**/*.slow.test.ts"];
const fuzz = ["packages/**/src/**/*.fuzz.test.ts"];
/* In which a module is exchanged for another. */
const mocked = ["packages/**/src/**/*.mocked.test.ts"];
/* In which an engine is on trial. */
const engine = [
  "packages/protocol/src/crypto/*.test.ts",
  "packages/kernel/src/sealing/*.test.ts",
  "vectors/**/*.test.ts",
];
/* Everywhere else Node's is asked at once, which is cheaper. */
const setupFiles = ["./packages/testing/src/engine/set-up.ts"];
const never = ["**/node_modules/**", "**/dist/**"];

/* As `npm run check` asks for it. */
const onlyQuick = process.env["TESTS"] === "quick";

/** What takes seconds begins first in its project, so that in the end all workers have something left to do. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const isQuick = (file: TestSpecification): boolean => !/\.(slow|fuzz)\.test\.ts$/.test(file.moduleId);
    const place = (file: TestSpecification): number => 2 * projects.indexOf(file.project) + Number(isQuick(file));
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  // Packages name their TypeScript under "source", so tests run without a build; the rest are the defaults.
  ssr: { resolve: { conditions: ["source", "module", "node", "development|production"] } },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    reporters: ["default", "./bin/lib/tally-reporter.mjs"],
    // The default leaves one core idle, which is half of a small machine; and some stories do nothing but wait for a hall that is gone.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    // Files share their modules, so that each is read once by each worker and not once by each file.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    // A project more is read once more by each worker: whatever can share its modules is in one, quick or slow.
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: tests,
          exclude: [...never, ...engine, ...mocked, ...(onlyQuick ? [...slow, ...fuzz] : [])],
          setupFiles,
          testTimeout: 60_000,
        },
      },
      { extends: true, test: { name: "engine", include: engine, exclude: never, testTimeout: 20_000 } },
      { extends: true, test: { name: "mocked", isolate: true, include: mocked, exclude: never, testTimeout: 20_000 } },
      {
        // Journeys wait for browsers as often as they compute: a file for each core, after everything else.
        extends: true,
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          globalSetup: "./e2e/set-up.ts",
          exclude: never,
          maxWorkers: Math.max(2, availableParallelism()),
          // In a file, two screens are looked at while a third is opened.
          maxConcurrency: 3,
          // A busy machine takes its time over what is asked for again and again.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
