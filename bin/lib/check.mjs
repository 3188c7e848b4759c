import { checkGit, prepare } from "./prepare.mjs";
import { command } from "./say.mjs";
import { format, lint, takeSteps, testTypes, tests, types } from "./steps.mjs";

// bin/check: the quick loop, under a minute.
await command(async () => {
  await prepare();
  checkGit();
  await takeSteps([types, testTypes, lint, format, tests({ TESTS: "quick" }, "unit", "engine", "mocked")]);
});
