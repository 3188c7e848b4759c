import { checkGit, prepare } from "./prepare.mjs";
import { command, say } from "./say.mjs";

// bin/setup: everything this clone needs, or the words for what is missing.
await command(async () => {
  await prepare();
  checkGit();
  say("Ready. `npm start` opens a hall; `npm run check` and `npm test` check the house.");
});
