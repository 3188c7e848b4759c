import { buildWeb } from "./build.mjs";
import { findEngines } from "./engines.mjs";
import { checkGit, prepareBareMachine } from "./prepare.mjs";
import { command, Trouble } from "./say.mjs";
import { deadCode, format, lint, one, takeSteps, testTypes, tests, types } from "./steps.mjs";

const app = one("the app's build", async () => {
  try {
    await buildWeb();
    return { ok: true, output: "" };
  } catch (error) {
    if (error instanceof Trouble) return { ok: false, output: error.message };
    throw error;
  }
});

// bin/test: everything there is to check, on a machine that has Node and git.
await command(async () => {
  await prepareBareMachine();
  checkGit();
  await takeSteps([types, testTypes, lint, format, deadCode, app, one("browsers", findEngines), tests({})]);
});
