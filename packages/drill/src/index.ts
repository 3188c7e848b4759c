/**
 * The drill: a fictional union that lives a year in a minute on the real hall and with real keys, one member's app
 * beside what the server holds, and what people fear, done to it. On this machine alone, and gone without a
 * trace. Nothing of the house imports it; `main.ts` is `npm run demo`.
 */
export { filesIn, foundIn } from "./acts/search.ts";
export { actNames } from "./acts/step.ts";
export { Drill } from "./drill.ts";
export { liveHighTide } from "./high-tide.ts";
export { quickCrypto, quickSealing } from "./life/quick.ts";
export { PageServer } from "./page/server.ts";
export { cameOf, doIn } from "./union/national/done.ts";
export type { Moment } from "./union/national/moment.ts";
export { momentsOf } from "./union/national/moments.ts";
export { absentIn } from "./union/national/script.ts";
export { nationalCall } from "./union/national/national-call.ts";
export { writtenIn } from "./union/national/written.ts";
export { busiestDay } from "./union/plan.ts";
export { smallUnion } from "./union/small.ts";
