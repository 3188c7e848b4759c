import { createHash, createPrivateKey, createPublicKey, diffieHellman, randomBytes } from "node:crypto";
import { combineKEMS } from "@noble/post-quantum/hybrid.js";
import { ml_kem768 } from "@noble/post-quantum/ml-kem.js";
import type { Bytes } from "@unionhall/protocol";
import { ascii } from "@unionhall/protocol";

type Kem = Parameters<typeof combineKEMS>[4];

/** The base point of X25519 (RFC 7748 §4.1). */
const base = new Uint8Array(32).with(0, 9);

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** X25519 by Node itself: in script it is most of what a box costs. Throws where nothing is shared. */
function x25519(secret: Uint8Array, share: Uint8Array): Bytes {
  const privateKey = createPrivateKey({ key: { kty: "OKP", crv: "X25519", d: text(secret), x: "" }, format: "jwk" });
  const publicKey = createPublicKey({ key: { kty: "OKP", crv: "X25519", x: text(share) }, format: "jwk" });
  return new Uint8Array(diffieHellman({ privateKey, publicKey }));
}

const curve: Kem = {
  lengths: { seed: 32, secretKey: 32, publicKey: 32, msg: 32, cipherText: 32 },
  keygen: (seed = random(32)) => ({ secretKey: seed.slice(), publicKey: x25519(seed, base) }),
  getPublicKey: (secret) => x25519(secret, base),
  encapsulate: (to, secret = random(32)) => ({ sharedSecret: x25519(secret, to), cipherText: x25519(secret, base) }),
  decapsulate: (share, secret) => x25519(secret, share),
};

const random = (length: number): Bytes => new Uint8Array(randomBytes(length));

const label = ascii("\\.//^\\");

/** X-Wing (draft-connolly-cfrg-xwing-kem). */
export const xWing: Kem = combineKEMS(
  32,
  32,
  (seed, outputLength) => new Uint8Array(createHash("shake256", { outputLength }).update(seed).digest()),
  (to, sent, shared) => {
    const hash = createHash("sha3-256");
    for (const part of [shared[0]!, shared[1]!, sent[1]!, to[1]!, label]) hash.update(part);
    return new Uint8Array(hash.digest());
  },
  ml_kem768,
  curve,
);
