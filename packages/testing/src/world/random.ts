import { createHash } from "node:crypto";
import type { Random } from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";

/** Bytes that look random and are the same in every run. Never for anything but tests. */
export function seededRandom(seed: string): Random {
  let count = 0;
  return (length): Bytes => {
    const out = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      const block = createHash("sha256").update(`${seed} ${count++}`).digest();
      out.set(block.subarray(0, Math.min(32, length - at)), at);
    }
    return out;
  };
}

/** A whole number from 0 to below another, the same ones in every run. */
export type Dice = (below: number) => number;

export function seededDice(seed: string): Dice {
  const random = seededRandom(seed);
  return (below) => new DataView(random(4).buffer).getUint32(0) % below;
}
