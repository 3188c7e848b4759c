import { ed25519 } from "@noble/curves/ed25519.js";
import type { Bytes } from "../bytes.ts";
import { fallbackSigner } from "./fallback.ts";
import { forgetJudged, isLawfulKey, isLawfulSignature, isMadeHere } from "./gate.ts";
import { hasNative, nativeSigner } from "./native.ts";
import type { Signer } from "./signer.ts";
import type { Subtle } from "./subtle.ts";

/** Hashes and Ed25519 signatures, with one verdict in every engine. */
export interface Crypto {
  /** SHA-256 (FIPS 180-4): 32 bytes. */
  sha256(data: Bytes): Promise<Bytes>;
  /** The 32-byte Ed25519 public key (RFC 8032) of a 32-byte seed. Throws on a seed of another length. */
  publicKey(seed: Bytes): Promise<Bytes>;
  /** A 64-byte Ed25519 signature. Throws on a seed that is not 32 bytes. */
  sign(seed: Bytes, message: Bytes): Promise<Bytes>;
  /** False for a bad signature, an unlawful key and anything malformed; never throws. See the note in `gate.ts`. */
  verify(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean>;
  /** Lets go of every key it keeps at hand to be quick: whoever locks their device leaves none behind. */
  forget(): void;
}

export interface CryptoOptions {
  /** False leaves the engine's own Ed25519 unused, as if it had none. */
  readonly native?: boolean;
}

/**
 * The port over an engine's WebCrypto. What the engine lacks is found out once, at first use. Where it
 * has Ed25519 and stumbles all the same, the fallback answers: WebKitGTK 2.50 takes no seed that
 * begins with a zero byte, which is one in 256.
 */
export function webCrypto(subtle: Subtle, options: CryptoOptions = {}): Crypto {
  const [native, fallback] = [nativeSigner(subtle), fallbackSigner(subtle)];
  let chosen: Promise<Signer> | undefined;
  const signer = (): Promise<Signer> => (chosen ??= choose(native, fallback, options.native ?? true));
  return {
    sha256: async (data) => new Uint8Array(await subtle.digest("SHA-256", data)),
    publicKey: async (seed) => isMadeHere(new Uint8Array(ed25519.getPublicKey(checked(seed)))),
    async sign(seed, message) {
      const { sign } = await signer();
      return sign(checked(seed), message).catch(() => fallback.sign(seed, message));
    },
    async verify(key, signature, message) {
      if (!isLawfulSignature(signature) || !isLawfulKey(key)) return false;
      const { verify } = await signer();
      return verify(key, signature, message).catch(() => fallback.verify(key, signature, message));
    },
    forget(): void {
      native.forget();
      fallback.forget();
      forgetJudged();
    },
  };
}

async function choose(native: Signer, fallback: Signer, mayUseNative: boolean): Promise<Signer> {
  return mayUseNative && (await hasNative(native)) ? native : fallback;
}

function checked(seed: Bytes): Bytes {
  if (seed.length !== 32) throw new Error(`a seed is 32 bytes, not ${seed.length}`);
  return seed;
}
