import type { Placed } from "@unionhall/protocol";
import type { Ports } from "../ports.ts";
import type { EpochsHeld, ErasedBy, Read } from "./open.ts";
import { openEntry } from "./open.ts";

/**
 * How many are on their way at once: while the engine's threads check some signatures, others are made ready.
 * More would only be held longer.
 */
const atOnce = 32;

/** Opens entries, each by itself, and tells of them in the order they came in. Throws `Malformed` for what is no entry. */
export async function openEntries(
  ports: Ports,
  placed: readonly Placed[],
  epochs: EpochsHeld,
  erasedBy?: ErasedBy,
): Promise<readonly Read[]> {
  const reads: Read[] = [];
  let next = 0;
  const open = async (): Promise<void> => {
    for (let at = next++; at < placed.length; at = next++) {
      reads[at] = await openEntry(ports, placed[at]!, epochs, erasedBy);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, placed.length) }, open));
  return reads;
}
