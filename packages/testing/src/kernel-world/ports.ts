import { webSealing } from "@unionhall/kernel";
import type { Ports } from "@unionhall/kernel";
import { webCrypto } from "@unionhall/protocol";
import { seededRandom } from "../world/random.ts";

/** The engine's crypto with randomness that is the same in every run; only what HPKE draws itself differs. */
export function seededPorts(seed: string): Ports {
  const { subtle } = globalThis.crypto;
  return { crypto: webCrypto(subtle), sealing: webSealing(subtle), random: seededRandom(seed) };
}
