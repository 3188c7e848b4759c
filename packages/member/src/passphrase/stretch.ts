import { argon2idAsync } from "@noble/hashes/argon2.js";
import type { Stretch } from "./cost.ts";
import { isBearable } from "./cost.ts";

/**
 * In plain script, giving way to the event loop now and then. It takes a quarter of a second on a good machine, so it
 * belongs in a worker where there are any. Throws on an unbearable cost.
 */
export const stretch: Stretch = async (passphrase, salt, cost) => {
  if (!isBearable(cost)) throw new Error("this cost is outside what devices bear");
  const options = { m: cost.memory, t: cost.passes, p: 1, dkLen: 32 };
  return new Uint8Array(await argon2idAsync(passphrase.normalize("NFKC"), salt, options));
};
