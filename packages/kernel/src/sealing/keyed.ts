import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Bytes, Subtle } from "@unionhall/protocol";
import type { Sealing } from "./sealing.ts";

/**
 * What needs a secret key that both sides have. Keys are derived in script: for the few blocks that
 * takes, waiting for the engine costs more than the hashing, and the engine would keep the keys.
 */
export function keyed(subtle: Subtle): Pick<Sealing, "hkdf" | "hmac" | "encrypt" | "decrypt"> {
  return {
    hkdf: async (ikm, salt, info, length) => new Uint8Array(hkdf(sha256, ikm, salt, info, length)),
    hmac: async (key, data) => new Uint8Array(hmac(sha256, key, data)),
    async encrypt(key, nonce, aad, plain) {
      const held = await subtle.importKey("raw", aes256(key), "AES-GCM", false, ["encrypt"]);
      return new Uint8Array(await subtle.encrypt(gcm(nonce, aad), held, plain));
    },
    async decrypt(key, nonce, aad, sealed) {
      try {
        const held = await subtle.importKey("raw", aes256(key), "AES-GCM", false, ["decrypt"]);
        return new Uint8Array(await subtle.decrypt(gcm(nonce, aad), held, sealed));
      } catch {
        return null;
      }
    },
  };
}

/** WebCrypto takes AES-128 keys and nonces of any length too; the house does not. */
function aes256(key: Bytes): Bytes {
  if (key.length !== 32) throw new Error(`an AES-256 key is 32 bytes, not ${key.length}`);
  return key;
}

function gcm(nonce: Bytes, aad: Bytes): { name: string; iv: Bytes; additionalData: Bytes } {
  if (nonce.length !== 12) throw new Error(`a GCM nonce is 12 bytes, not ${nonce.length}`);
  return { name: "AES-GCM", iv: nonce, additionalData: aad };
}
