/**
 * The drill: a fictional union that lives a year in a minute on the real hall and with real keys, one member's app
 * beside what the server holds, and what people fear, done to it. On this machine alone, and gone without a
 * trace. Nothing of the house imports it; `main.ts` is `npm run demo`.
 */
export { filesIn, foundIn } from "./acts/search.ts";
export { actNames } from "./acts/step.ts";
export { Drill } from "./drill.ts";
export { liveHighTide } from "./high-tide.ts";
export { PageServer } from "./page/server.ts";
export { busiestDay } from "./union/plan.ts";
export { smallUnion } from "./union/small.ts";
