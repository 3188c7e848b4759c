import { pathToFileURL } from "node:url";
import { buildCode } from "./build.mjs";
import { prepare } from "./prepare.mjs";
import { inRoot } from "./root.mjs";
import { command } from "./say.mjs";

// bin/crash: kills halls at random moments, and looks what became of what they had acknowledged.
await command(async () => {
  await prepare();
  await buildCode();
});
await import(pathToFileURL(inRoot("packages", "cli", "dist", "crash", "main.js")).href);
