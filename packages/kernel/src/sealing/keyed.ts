import type { Bytes, EngineKey, Subtle } from "@unionhall/protocol";
import { Recent } from "@unionhall/protocol";
import type { Sealing } from "./sealing.ts";

/** Epoch keys and erase secrets of the circles in use; importing one each time would double the cost of opening. */
const keysKept = 64;

/** What needs a secret key that both sides have. */
export function keyed(subtle: Subtle): Pick<Sealing, "hkdf" | "hmac" | "encrypt" | "decrypt"> {
  const derivers = new Recent<Promise<EngineKey>>(keysKept);
  const hashers = new Recent<Promise<EngineKey>>(keysKept);
  const hashing = { name: "HMAC", hash: "SHA-256" };
  return {
    async hkdf(ikm, salt, info, length) {
      const key = await derivers.get(ikm, () => subtle.importKey("raw", ikm, "HKDF", false, ["deriveBits"]));
      return new Uint8Array(await subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, key, length * 8));
    },
    async hmac(key, data) {
      const held = await hashers.get(key, () => subtle.importKey("raw", key, hashing, false, ["sign"]));
      return new Uint8Array(await subtle.sign("HMAC", held, data));
    },
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
