import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { buildCode } from "./build.mjs";
import { prepare } from "./prepare.mjs";
import { inRoot } from "./root.mjs";
import { command, say } from "./say.mjs";

// bin/bench-app: how long the app takes on an old phone until it can be used, in Chromium. `--write` writes the page.
await command(async () => {
  await prepare();
  await buildCode();
  const { runnerImport } = await import("vite");
  say("Opening the app on an old phone, again and again …");
  /** @type {{ module: { measureUsable: () => Promise<readonly Taken[]> } }} */
  const { module } = await runnerImport(inRoot("e2e", "usable", "measure.ts"));
  const page = pageOf(await module.measureUsable());
  console.log(page);
  if (process.argv.includes("--write")) writeFileSync(inRoot("docs", "performance-app.md"), page);
});

/** @typedef {{ readonly what: string, readonly ms: number, readonly most?: number }} Taken */

/** @param {readonly Taken[]} all */
function pageOf(all) {
  const lines = all.map(({ what, ms, most }) => {
    const [target, met] = most === undefined ? ["", ""] : [`≤ ${most} ms`, ms <= most ? "reached" : "NOT reached"];
    return `| ${what} | ${Math.round(ms)} ms | ${target} | ${met} |`;
  });
  return `# How long the app takes

Measured by \`npm run bench:app\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0]?.model.trim()}), Chromium at a quarter of their speed,
on a network of 1.6 Mbit/s and 150 ms. Each is the median of five, from the address typed until the screen can be used.
Write this page anew with \`npm run bench:app -- --write\`.

| what | measured | target | |
| --- | --- | --- | --- |
${lines.join("\n")}
`;
}
