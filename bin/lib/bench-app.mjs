import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { buildCode, buildWeb } from "./build.mjs";
import { prepare } from "./prepare.mjs";
import { inRoot } from "./root.mjs";
import { command, say } from "./say.mjs";

// bin/bench-app: what an old phone takes for the app, in Chromium. `--only PART` measures one of visits, union, call, year,
// decisions, scrolling and ballots; `--write` writes the page, of all of it.
await command(async () => {
  await prepare();
  await buildCode();
  await buildWeb();
  const { runnerImport } = await import("vite");
  say("Opening the app on an old phone, again and again …");
  /** @type {{ module: typeof import("../../e2e/usable/measure.ts") }} */
  const { module } = await runnerImport(inRoot("e2e", "usable", "measure.ts"));
  const at = process.argv.indexOf("--only");
  const only = at < 0 ? null : (process.argv[at + 1] ?? null);
  const page = pageOf(await module.measureUsable(only));
  console.log(page);
  if (process.argv.includes("--write") && only === null) writeFileSync(inRoot("docs", "performance-app.md"), page);
});

/** @param {readonly import("../../e2e/usable/row.ts").Measured[]} all */
function pageOf(all) {
  const lines = all.map(({ what, value, unit, bare, most }) => {
    /** @param {number | undefined} number */
    const shown = (number) =>
      number === undefined ? "" : `${unit === "%" ? number.toFixed(1) : Math.round(number)} ${unit}`;
    const [target, met] =
      most === undefined ? ["", ""] : [`≤ ${most} ${unit}`, value <= most ? "reached" : "NOT reached"];
    return `| ${what} | ${shown(value)} | ${shown(bare)} | ${target} | ${met} |`;
  });
  return `# How long the app takes

Measured by \`npm run bench:app\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0]?.model.trim()}), Chromium at a quarter of their speed,
on a network of 1.6 Mbit/s and 150 ms. Visits are the median of five, from when the browser begins to open the address until the
screen is drawn; *home again* is from the third visit on, in a browser that keeps what it has compiled, as phones do. Scrolling is the
median of three, beside a *bare* list of as many lines with the same words; of secret ballots it is that of twenty. The drill's union is the one of \`npm run demo\`.
Bytes of a first visit and of a month, and circles of thousands, are [measured without a browser](performance.md).
Write this page anew with \`npm run bench:app -- --write\`.

| what | measured | bare | target | |
| --- | --- | --- | --- | --- |
${lines.join("\n")}
`;
}
