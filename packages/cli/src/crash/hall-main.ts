import { realStage } from "../node/real-stage.ts";
import { runHall } from "../run.ts";

// `hall start` as an operator types it, but that it ends with whoever started it.
process.once("disconnect", () => process.exit(1));
process.exit(await runHall(["start", "--json"], realStage()));
