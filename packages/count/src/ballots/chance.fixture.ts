import { sha256 } from "@noble/hashes/sha2.js";
import type { Chance } from "./make/chance.ts";

/** The same bytes each time, another row of them for each seed. */
export function seeded(seed: number): Chance {
  let drawn = 0;
  return (length) => {
    const bytes = new Uint8Array(Math.ceil(length / 32) * 32);
    for (let at = 0; at < length; at += 32)
      bytes.set(sha256(Uint8Array.of(seed, ++drawn, drawn >> 8, drawn >> 16)), at);
    return bytes.subarray(0, length);
  };
}
