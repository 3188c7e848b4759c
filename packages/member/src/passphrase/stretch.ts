import { argon2idAsync } from "@noble/hashes/argon2.js";
import type { Bytes } from "@unionhall/protocol";

/** What one guess costs: memory in KiB, and passes over it. One lane. */
export interface Cost {
  readonly memory: number;
  readonly passes: number;
}

/** 19 MiB and two passes: OWASP's floor for Argon2id, and what an old phone bears. */
export const usualCost: Cost = { memory: 19 * 1024, passes: 2 };

/** Nobody waits for more, and a crafted file cannot take a device's memory. */
const highestCost: Cost = { memory: 64 * 1024, passes: 8 };

/** RFC 9106 needs eight blocks a lane. */
const lowestMemory = 8;

export function isBearable({ memory, passes }: Cost): boolean {
  return memory >= lowestMemory && memory <= highestCost.memory && passes >= 1 && passes <= highestCost.passes;
}

/**
 * A 32-byte key from a passphrase by Argon2id (RFC 9106). It gives way to the event loop now and
 * then, but belongs in a worker: it takes a quarter of a second on a good machine. Typed differently
 * on two keyboards the same letters make the same key (NFKC). Throws on an unbearable cost.
 */
export async function stretch(passphrase: string, salt: Bytes, cost: Cost = usualCost): Promise<Bytes> {
  if (!isBearable(cost)) throw new Error("this cost is outside what devices bear");
  const options = { m: cost.memory, t: cost.passes, p: 1, dkLen: 32 };
  return new Uint8Array(await argon2idAsync(passphrase.normalize("NFKC"), salt, options));
}
