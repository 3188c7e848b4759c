import type { Phone } from "./phone.ts";

/** Somebody of a made-up circle. */
export interface Person {
  readonly name: string;
  readonly phones: Phone[];
  /** Where their desk is. */
  hall: string;
  /** Once they have a desk. */
  words: string | null;
}
