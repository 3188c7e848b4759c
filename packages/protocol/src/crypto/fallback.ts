import { ed25519 } from "@noble/curves/ed25519.js";
import type { Bytes } from "../bytes.ts";
import { concat, equal } from "../bytes.ts";
import { Recent } from "./recent.ts";
import type { Signer } from "./signer.ts";
import type { Subtle } from "./subtle.ts";

type Point = typeof ed25519.Point.BASE;
interface Author {
  readonly point: Point;
  seen: number;
}

const { BASE, Fn } = ed25519.Point;

/** A table costs about 4 ms and 120 kB, and saves 0.7 ms a signature: only for authors who sign much. */
const tableAfter = 6;
const authorsKept = 128;

/**
 * Ed25519 where the engine has none. Checks sB − kA = R without the cofactor, byte for byte, as the
 * engines do; noble's own `verify` multiplies by the cofactor and accepts what they refuse.
 */
export function fallbackSigner(subtle: Pick<Subtle, "digest">): Signer {
  const authors = new Recent<Author>(authorsKept);
  return {
    sign: (seed, message) => Promise.resolve(new Uint8Array(ed25519.sign(message, seed))),
    async verify(key, signature, message) {
      const r = signature.subarray(0, 32);
      const hash = await subtle.digest("SHA-512", concat(r, key, message));
      const k = littleEndian(new Uint8Array(hash)) % Fn.ORDER;
      const s = littleEndian(signature.subarray(32));
      const claimed = BASE.multiplyUnsafe(s).subtract(author(authors, key).multiplyUnsafe(k));
      return equal(new Uint8Array(claimed.toBytes()), r);
    },
    forget: () => authors.clear(),
  };
}

function author(authors: Recent<Author>, key: Bytes): Point {
  const known = authors.get(key, () => ({ point: ed25519.Point.fromBytes(key, false), seen: 0 }));
  known.seen++;
  if (known.seen === tableAfter) known.point.precompute(4);
  return known.point;
}

function littleEndian(bytes: Bytes): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i]!);
  return value;
}
