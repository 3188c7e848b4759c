import type { Bytes } from "@unionhall/protocol";
import { toBase32 } from "@unionhall/protocol";
import type { Store } from "../store/store.ts";
import { sha256 } from "../verbs/hashes.ts";

/**
 * A code that opens the hall's first circle, once: 16 random bytes, as base32. The hall keeps only its hash, and
 * only the newest is good. Null once the hall has a circle: from then on circles answer for circles.
 */
export async function newFoundingCode(store: Store, random: (length: number) => Bytes): Promise<string | null> {
  if ((await store.circles(null, 1)).length > 0) return null;
  const code = random(16);
  await store.setCode(sha256(code));
  return toBase32(code);
}
