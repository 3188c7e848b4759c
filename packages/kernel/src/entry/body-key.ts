import type { Bytes, Class } from "@unionhall/protocol";
import { ascii } from "@unionhall/protocol";
import type { EpochKeys } from "../epoch/keys.ts";
import type { Ports } from "../ports.ts";

export const saltLength = 32;
export const signatureLength = 64;
export const tagLength = 16;

/** AES-256 key and nonce of one body: HKDF of the epoch's key for that class, salted by the body's first 32 bytes. */
export async function bodyKey(ports: Ports, key: Bytes, salt: Bytes): Promise<{ key: Bytes; nonce: Bytes }> {
  const made = await ports.sealing.hkdf(key, salt, ascii("unionhall 1 body"), 44);
  return { key: made.subarray(0, 32), nonce: made.subarray(32) };
}

export function classKey(epoch: EpochKeys, c: Class): Bytes | null {
  return c === "kept" ? epoch.kept : epoch.passing;
}
