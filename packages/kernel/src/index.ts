export type { Sealing, SealingOptions } from "./sealing/sealing.ts";
export { webSealing } from "./sealing/sealing.ts";
