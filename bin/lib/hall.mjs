import { buildCode } from "./build.mjs";
import { becomeHall } from "./cli.mjs";
import { prepare } from "./prepare.mjs";
import { command } from "./say.mjs";

// bin/hall: the `hall` command from a clone.
await command(async () => {
  await prepare();
  await buildCode();
});
await becomeHall(process.argv.slice(2));
