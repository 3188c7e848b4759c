import type { Bytes, Subtle } from "@unionhall/protocol";
import type { Key, KEMFactory } from "hpke";
import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_MLKEM768_X25519 } from "hpke";

/** One implementation of the house's HPKE suite, and of X-Wing's public keys. */
export interface Boxer {
  readonly suite: CipherSuite;
  publicKey(seed: Bytes): Promise<Bytes>;
}

/** The engine's own X-Wing, or null where it has none that works. Tried, never guessed from a name. */
export async function nativeBoxer(subtle: Subtle): Promise<Boxer | null> {
  try {
    const boxer = { suite: suite(KEM_MLKEM768_X25519), publicKey: (seed: Bytes) => nativePublicKey(subtle, seed) };
    return (await opensItsOwn(boxer)) ? boxer : null;
  } catch {
    return null;
  }
}

/** X-Wing in plain script, loaded only where it is needed: it is most of what sealing weighs. */
export async function nobleBoxer(): Promise<Boxer> {
  const noble = await import("./noble.ts");
  return {
    suite: suite(noble.KEM_MLKEM768_X25519),
    publicKey: (seed) => Promise.resolve(new Uint8Array(noble.MLKEM768X25519.keygen(seed).publicKey)),
  };
}

function suite(kem: KEMFactory<Key>): CipherSuite {
  return new CipherSuite(kem, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
}

async function nativePublicKey(subtle: Subtle, seed: Bytes): Promise<Bytes> {
  const secret = await subtle.importKey("raw-seed", seed, "MLKEM768-X25519", false, ["decapsulateBits"]);
  const key = await subtle.getPublicKey!(secret, ["encapsulateBits"]);
  return new Uint8Array((await subtle.exportKey("raw-public", key)) as ArrayBuffer);
}

async function opensItsOwn(boxer: Boxer): Promise<boolean> {
  const { suite } = boxer;
  const seed = new Uint8Array(32).fill(7);
  const to = await suite.DeserializePublicKey(await boxer.publicKey(seed));
  const { encapsulatedSecret, ciphertext } = await suite.Seal(to, seed);
  const opened = await suite.Open(await suite.DeserializePrivateKey(seed), encapsulatedSecret, ciphertext);
  return opened.every((byte) => byte === 7) && opened.length === 32;
}
