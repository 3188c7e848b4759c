import type { Warning } from "./warning.ts";

/** Whether it calls for somebody. How one stands with the circle is said where one would write. */
export function callsFor({ of, level }: Warning): boolean {
  return level !== "know" && of.type !== "held" && of.type !== "suspended";
}
