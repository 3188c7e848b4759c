import type { Life } from "./life.ts";

/** Something that somebody may do, or that happens to them. It is begun where it can be; what takes all is waited for. */
export type Deed = (life: Life) => void | Promise<void>;

export const second = 1_000;
export const minute: number = 60 * second;
export const hour: number = 60 * minute;
export const day: number = 24 * hour;
