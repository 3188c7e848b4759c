import type { Bytes } from "@unionhall/protocol";

/** What one guess costs: memory in KiB, and passes over it. One lane. */
export interface Cost {
  readonly memory: number;
  readonly passes: number;
}

/**
 * A 32-byte key from a passphrase, by Argon2id (RFC 9106). Typed differently on two keyboards the same letters make
 * the same key (NFKC).
 */
export type Stretch = (passphrase: string, salt: Bytes, cost: Cost) => Promise<Bytes>;

/** 19 MiB and two passes: OWASP's floor for Argon2id, and what an old phone bears. */
export const usualCost: Cost = { memory: 19 * 1024, passes: 2 };

/** Nobody waits for more, and a crafted file cannot take a device's memory. */
const highestCost: Cost = { memory: 64 * 1024, passes: 8 };

/** RFC 9106 needs eight blocks a lane. */
const lowestMemory = 8;

export function isBearable({ memory, passes }: Cost): boolean {
  return memory >= lowestMemory && memory <= highestCost.memory && passes >= 1 && passes <= highestCost.passes;
}
