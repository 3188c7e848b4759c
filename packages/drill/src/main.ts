import { once } from "node:events";
import { parseArgs } from "node:util";
import { liveHighTide } from "./high-tide.ts";
import { languageOf } from "./languages.ts";
import { PageServer } from "./page/server.ts";
import { inLanguage, type Said } from "./union/said.ts";

const { values } = parseArgs({ options: { language: { type: "string" } } });
const asked = values.language === undefined ? null : languageOf(values.language);
const here = asked ?? languageOf(process.env["LANG"]);
const say = (said: Said): void => void process.stderr.write(`${inLanguage(here, said)}\n`);

const stop = new AbortController();
// A signal that ends the process by itself leaves its directories: so also the second one, and that of a terminal that is closed.
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stop.abort());

await using page = await PageServer.open({
  live: liveHighTide,
  language: asked,
  report: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
});
say([
  "The drill: a union that does not exist lives a year on this machine, with real keys. Then do to it what people fear.",
  "El simulacro: un sindicato que no existe vive un año en esta máquina, con llaves de verdad. Luego hazle lo que la gente teme.",
]);
process.stdout.write(`\n  ${page.url}\n\n`);
say([
  "Open it in a browser on this machine; nobody else can. Ctrl-C ends the drill, and nothing is left of it.",
  "Ábrelo en un navegador de esta máquina; nadie más puede. Ctrl-C termina el simulacro, y no queda nada.",
]);
if (!stop.signal.aborted) await once(stop.signal, "abort");
