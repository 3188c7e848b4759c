import type { Bytes, Subtle } from "@unionhall/protocol";
import { isLawfulBoxKey, sealedBoxes } from "./boxes.ts";
import { keyed } from "./keyed.ts";

/** Everything the kernel needs to seal and open: key derivation, AES-256-GCM and boxes. */
export interface Sealing {
  /** HKDF-SHA256 (RFC 5869), at most 8,160 bytes. */
  hkdf(ikm: Bytes, salt: Bytes, info: Bytes, length: number): Promise<Bytes>;
  /** HMAC-SHA256 (RFC 2104): 32 bytes. */
  hmac(key: Bytes, data: Bytes): Promise<Bytes>;
  /** AES-256-GCM: 32-byte key, 12-byte nonce that this key never sees twice; ciphertext ‖ 16-byte tag. */
  encrypt(key: Bytes, nonce: Bytes, aad: Bytes, plain: Bytes): Promise<Bytes>;
  /** Null when not authentic, whatever the reason; never throws. */
  decrypt(key: Bytes, nonce: Bytes, aad: Bytes, sealed: Bytes): Promise<Bytes | null>;
  /** The 1,216-byte X-Wing public key of a 32-byte seed (draft-connolly-cfrg-xwing-kem). Throws on another length. */
  boxKey(seed: Bytes): Promise<Bytes>;
  /**
   * HPKE base mode (RFC 9180), X-Wing, HKDF-SHA256, AES-256-GCM, one message: the 1,120-byte `enc` ‖ ciphertext.
   * Its ephemeral randomness is drawn by the HPKE library from the engine, not from the Random port: a box is
   * therefore never the same twice. Throws on an unlawful key: ask `isLawfulBoxKey` before taking one.
   */
  box(key: Bytes, info: Bytes, aad: Bytes, plain: Bytes): Promise<Bytes>;
  /** Null when not for this seed, not authentic or malformed; never throws, but for a seed that is not 32 bytes. */
  unbox(seed: Bytes, info: Bytes, aad: Bytes, sealed: Bytes): Promise<Bytes | null>;
  /** Whether everyone, in every engine, can box to this key. Never throws. */
  isLawfulBoxKey(key: Bytes): boolean;
}

export interface SealingOptions {
  /** False leaves the engine's own X-Wing and X25519 unused, as if it had none. */
  readonly native?: boolean;
}

/**
 * The port over an engine's WebCrypto. (`hpke` reaches its HKDF and AES through the engine's global
 * WebCrypto and takes no argument for it.)
 */
export function webSealing(subtle: Subtle, options: SealingOptions = {}): Sealing {
  return { ...keyed(subtle), ...sealedBoxes(subtle, options.native ?? true), isLawfulBoxKey };
}
