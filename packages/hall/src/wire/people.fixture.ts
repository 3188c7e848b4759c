import type { Bytes, Crypto, Key } from "@unionhall/protocol";
import { encode, webCrypto } from "@unionhall/protocol";
import { sha256 } from "../verbs/hashes.ts";

export const crypto: Crypto = webCrypto(globalThis.crypto.subtle);

/** Bytes that look random and are the same in every run. */
export function seeded(seed: number): (length: number) => Bytes {
  let count = 0;
  return (length) => {
    const parts: Bytes[] = [];
    for (let have = 0; have < length; have += 32) parts.push(sha256(encode([seed, count++])));
    return new Uint8Array(Buffer.concat(parts)).slice(0, length);
  };
}

export interface Person {
  readonly seeds: { readonly signing: Bytes; readonly latch: Bytes; readonly renew: Bytes };
  readonly latch: Key;
  readonly renew: Key;
  readonly signing: Key;
}
