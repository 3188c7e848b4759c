import { Child } from "./children.ts";
import type { OpeningDone, OpeningTask } from "./opening-child.ts";
import { atMost, type Row } from "./row.ts";

/** Opening 10,000 entries of 100 people, in one thread. */
export async function measureOpening(): Promise<readonly Row[]> {
  await using child = new Child("opening");
  const { native, fallback } = await child.ask<OpeningDone>({ entries: 10_000, authors: 100 } satisfies OpeningTask);
  return [
    { what: "opening 10 000 entries, native crypto", value: native, unit: "s", target: atMost(native, 1, "s") },
    { what: "opening 10 000 entries, native Ed25519 and X25519 taken away", value: fallback, unit: "s" },
  ];
}
