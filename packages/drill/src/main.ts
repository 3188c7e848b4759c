import { once } from "node:events";
import { parseArgs } from "node:util";
import { Drill } from "./drill.ts";
import { PageServer } from "./page/server.ts";
import { highTide, takenOver } from "./union/high-tide.ts";
import { inLanguage, type Said } from "./union/said.ts";

const { values } = parseArgs({ options: { language: { type: "string" } } });
const language = (values.language ?? process.env["LANG"] ?? "").startsWith("es") ? "es" : "en";
const say = (said: Said): void => void process.stderr.write(`${inLanguage(language, said)}\n`);

const stop = new AbortController();
// A signal that ends the process by itself leaves its directories: so also the second one, and that of a terminal that is closed.
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stop.abort());

say([
  "The drill: a union that does not exist lives a year on this machine, with real keys. That takes a minute or so.",
  "El simulacro: un sindicato que no existe vive un año en esta máquina, con llaves de verdad. Tarda como un minuto.",
]);
const report = (left: number): void => {
  if (left % 8 === 0 && left > 0) say([`${left} days of theirs to go …`, `Les quedan ${left} días …`]);
};
try {
  await using drill = await Drill.open({ union: highTide, takenOver, language, report, signal: stop.signal });
  const page = new PageServer(drill, (error) =>
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  );
  process.stdout.write(`\n  ${page.url}\n\n`);
  say([
    "Open it in a browser on this machine; nobody else can. Ctrl-C ends the drill, and nothing is left of it.",
    "Ábrelo en un navegador de esta máquina; nadie más puede. Ctrl-C termina el simulacro, y no queda nada.",
  ]);
  if (!stop.signal.aborted) await once(stop.signal, "abort");
  await page.end();
} catch (error) {
  if (error !== stop.signal.reason) throw error;
}
