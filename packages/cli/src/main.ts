import { realStage } from "./node/real-stage.ts";
import { runHall } from "./run.ts";

// Leaves at once when it is done: a line to a hall that is still being dialled keeps nobody waiting.
process.exit(await runHall(process.argv.slice(2), realStage()));
