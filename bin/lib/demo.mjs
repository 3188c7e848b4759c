import { pathToFileURL } from "node:url";
import { buildCode, buildWeb } from "./build.mjs";
import { prepare } from "./prepare.mjs";
import { inRoot } from "./root.mjs";
import { command } from "./say.mjs";

// bin/demo: the drill, from a fresh clone.
await command(async () => {
  await prepare();
  await buildCode();
  await buildWeb();
});
await import(pathToFileURL(inRoot("packages", "drill", "dist", "main.js")).href);
