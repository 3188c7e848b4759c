import { hash } from "node:crypto";
import type { Bytes, CircleId } from "@unionhall/protocol";
import { bytesOf, concat, signable, uint64 } from "@unionhall/protocol";

/*
 * The protocol's hashes over bytes as the store has them, by the machine's own SHA-256. `hashes.test.ts` holds
 * them equal to the protocol's.
 */

const none: Bytes = new Uint8Array();
const entryLabel = signable("entry", none);
const headLabel = signable("head", none);

export function sha256(bytes: Bytes): Bytes {
  return hash("sha256", bytes, "buffer");
}

export function entryIdBytes(header: Bytes): Bytes {
  return sha256(concat(entryLabel, header));
}

export function firstHeadBytes(circle: CircleId): Bytes {
  return sha256(concat(headLabel, bytesOf(circle)));
}

export function nextHeadBytes(head: Bytes, entry: Bytes, day: number): Bytes {
  return sha256(concat(headLabel, head, entry, uint64(day)));
}
