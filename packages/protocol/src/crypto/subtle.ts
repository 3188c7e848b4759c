import type { Bytes } from "../bytes.ts";

/** A key that lives inside the engine. */
export interface EngineKey {
  readonly type: string;
}

/** What a WebCrypto call names: an algorithm and its parameters. */
export interface Algorithm {
  readonly name: string;
  readonly [parameter: string]: unknown;
}

/**
 * As much of WebCrypto's `SubtleCrypto` as the house uses. `globalThis.crypto.subtle` of Node and of
 * browsers fits; typed here because the core knows no platform.
 */
export interface Subtle {
  digest(algorithm: string, data: Bytes): Promise<ArrayBuffer>;
  sign(algorithm: string, key: EngineKey, data: Bytes): Promise<ArrayBuffer>;
  verify(algorithm: string, key: EngineKey, signature: Bytes, data: Bytes): Promise<boolean>;
  encrypt(algorithm: Algorithm, key: EngineKey, data: Bytes): Promise<ArrayBuffer>;
  decrypt(algorithm: Algorithm, key: EngineKey, data: Bytes): Promise<ArrayBuffer>;
  deriveBits(algorithm: Algorithm, key: EngineKey, bits: number): Promise<ArrayBuffer>;
  importKey(
    format: string,
    key: Bytes,
    algorithm: string | Algorithm,
    extractable: boolean,
    uses: readonly string[],
  ): Promise<EngineKey>;
  exportKey(format: string, key: EngineKey): Promise<unknown>;
  /** Only in engines young enough to have X-Wing too. */
  getPublicKey?(key: EngineKey, uses: readonly string[]): Promise<EngineKey>;
}
