import { buildCode, buildWeb } from "./build.mjs";
import { prepare } from "./prepare.mjs";
import { inRoot } from "./root.mjs";
import { command, say } from "./say.mjs";

// bin/pictures: takes the pictures in docs/pictures anew, in Chromium; those that are named, or all.
await command(async () => {
  await prepare();
  await buildCode();
  await buildWeb();
  const { runnerImport } = await import("vite");
  /** @type {{ module: typeof import("../../e2e/pictures/take.ts") }} */
  const { module } = await runnerImport(inRoot("e2e", "pictures", "take.ts"));
  await module.takePictures(inRoot("docs", "pictures"), process.argv.slice(2), say);
});
