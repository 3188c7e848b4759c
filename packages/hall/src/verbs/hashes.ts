import { hash } from "node:crypto";
import type { Bytes, CircleId, Label } from "@unionhall/protocol";
import { bytesOf, caps, signable, uint64 } from "@unionhall/protocol";

/*
 * The protocol's hashes over bytes as the store has them, by the machine's own SHA-256. `hashes.test.ts` holds
 * them equal to the protocol's.
 */

/**
 * Not for keeping: it lies in a pool of Node's, and keeps all of that in memory. Memory of its own for every hash was a
 * tenth of what an entry cost.
 */
export function sha256(bytes: Bytes): Bytes {
  return Buffer.from(hash("sha256", bytes, "binary"), "latin1");
}

/** Hashes under one label, each laid out in the same place. */
function under(label: Label): (...parts: readonly Bytes[]) => Bytes {
  const start = signable(label, new Uint8Array());
  const place = new Uint8Array(start.length + caps.header);
  place.set(start);
  return (...parts) => {
    let at = start.length;
    for (const part of parts) {
      place.set(part, at);
      at += part.length;
    }
    return sha256(place.subarray(0, at));
  };
}

const underEntry = under("entry");
const underHead = under("head");

export function entryIdBytes(header: Bytes): Bytes {
  return underEntry(header);
}

export function firstHeadBytes(circle: CircleId): Bytes {
  return new Uint8Array(underHead(bytesOf(circle)));
}

/** Kept as long as its circle is in use. */
export function nextHeadBytes(head: Bytes, entry: Bytes, day: number): Bytes {
  return new Uint8Array(underHead(head, entry, uint64(day)));
}
