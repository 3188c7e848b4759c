import { buildCode, buildWeb } from "./build.mjs";
import { becomeHall } from "./cli.mjs";
import { prepare } from "./prepare.mjs";
import { command } from "./say.mjs";

// bin/start: from a fresh clone to a running hall.
await command(async () => {
  await prepare();
  await buildCode();
  await buildWeb();
});
await becomeHall(["start", ...process.argv.slice(2)]);
