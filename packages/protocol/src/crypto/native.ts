import type { Bytes } from "../bytes.ts";
import { ascii, bytesOfHex, concat, equal } from "../bytes.ts";
import { Recent } from "./recent.ts";
import type { Signer } from "./signer.ts";
import type { EngineKey, Subtle } from "./subtle.ts";

/** The largest circle we test has 5,000 members; a device signs with few keys. */
const publicKept = 8192;
const privateKept = 32;

/** Everything in a PKCS#8 file of an Ed25519 seed but the seed (RFC 8410 §7). */
const pkcs8 = new Uint8Array([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);

/** Ed25519 by WebCrypto. Imported keys are kept: importing one costs as much as hashing a page. */
export function nativeSigner(subtle: Subtle): Signer {
  const publicKeys = new Recent<Promise<EngineKey>>(publicKept);
  const privateKeys = new Recent<Promise<EngineKey>>(privateKept);
  return {
    async sign(seed, message) {
      const load = () => subtle.importKey("pkcs8", concat(pkcs8, seed), "Ed25519", false, ["sign"]);
      return new Uint8Array(await subtle.sign("Ed25519", await privateKeys.get(seed, load), message));
    },
    async verify(key, signature, message) {
      const load = () => subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
      return subtle.verify("Ed25519", await publicKeys.get(key, load), signature, message);
    },
    forget(): void {
      publicKeys.clear();
      privateKeys.clear();
    },
  };
}

const seed: Bytes = new Uint8Array(32).fill(7);
const message = ascii("unionhall");
/** Of that seed and that message (RFC 8032): written down, as making them in script takes an old phone a tenth of a second. */
const [key, expected] = [
  "ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c",
  "344960a132dd595a64586bf45ca0f20159c9828c03821f48b1967807da92bd3301b02d05abbe87252026ef4596b84a6390743fb2f3acf0b5b612acc6f9960909",
].map(bytesOfHex) as [Bytes, Bytes];

/** Whether the engine has an Ed25519 that signs and checks as RFC 8032 says. Tried, never guessed from a name. */
export async function hasNative(signer: Signer): Promise<boolean> {
  try {
    const made = await signer.sign(seed, message);
    return (
      equal(made, expected) &&
      (await signer.verify(key, expected, message)) &&
      !(await signer.verify(key, expected, seed))
    );
  } catch {
    return false;
  }
}
