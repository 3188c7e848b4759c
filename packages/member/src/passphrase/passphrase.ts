import type { Sealing } from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import { concat } from "@unionhall/protocol";
import type { Cost, Stretch } from "./cost.ts";
import { isBearable, usualCost } from "./cost.ts";

/*
 * Form 1: version (1 byte) ‖ memory in KiB (4, most significant first) ‖ passes (1) ‖ salt (16) ‖
 * nonce (12) ‖ AES-256-GCM of the plain bytes under Argon2id of the passphrase, with all before as
 * associated data.
 */
const version = 1;
const saltAt = 6;
const nonceAt = 22;
const sealedAt = 34;

export type OpenedWithPassphrase =
  | { readonly ok: true; readonly plain: Bytes }
  /** The passphrase is wrong, or the bytes were changed: nobody can tell which. */
  | { readonly ok: false; readonly reason: "passphrase" }
  /** Made by a newer Unionhall. */
  | { readonly ok: false; readonly reason: "version" }
  /** Too short, or it asks for more memory or time than devices bear. */
  | { readonly ok: false; readonly reason: "malformed" };

/** What sealing under a passphrase takes of the platform; `random` gives that many fresh random bytes. */
export interface Means extends Pick<Sealing, "encrypt" | "decrypt"> {
  readonly stretch: Stretch;
  readonly random: (length: number) => Bytes;
}

export async function sealWithPassphrase(
  { encrypt, random, stretch }: Omit<Means, "decrypt">,
  passphrase: string,
  plain: Bytes,
  cost: Cost = usualCost,
): Promise<Bytes> {
  const [salt, nonce] = [random(nonceAt - saltAt), random(sealedAt - nonceAt)];
  const header = concat(written(cost), salt, nonce);
  const key = await stretch(passphrase, salt, cost);
  return concat(header, await encrypt(key, nonce, header, plain));
}

/** Never throws, whatever the bytes. */
export async function openWithPassphrase(
  { decrypt, stretch }: Pick<Means, "decrypt" | "stretch">,
  passphrase: string,
  bytes: Bytes,
): Promise<OpenedWithPassphrase> {
  if (bytes.length > 0 && bytes[0] !== version) return { ok: false, reason: "version" };
  const cost = bytes.length < sealedAt ? null : read(bytes);
  if (cost === null || !isBearable(cost)) return { ok: false, reason: "malformed" };
  const key = await stretch(passphrase, bytes.slice(saltAt, nonceAt), cost);
  const header = bytes.slice(0, sealedAt);
  const plain = await decrypt(key, bytes.slice(nonceAt, sealedAt), header, bytes.slice(sealedAt));
  return plain === null ? { ok: false, reason: "passphrase" } : { ok: true, plain };
}

function written({ memory, passes }: Cost): Bytes {
  const bytes = new Uint8Array(saltAt);
  bytes[0] = version;
  new DataView(bytes.buffer).setUint32(1, memory);
  bytes[5] = passes;
  return bytes;
}

function read(bytes: Bytes): Cost {
  return { memory: new DataView(bytes.buffer, bytes.byteOffset).getUint32(1), passes: bytes[5]! };
}
