import { createECDH, createPrivateKey, hkdfSync, sign, type KeyObject } from "node:crypto";
import type { Bytes } from "@unionhall/protocol";

/** How push services know who tells them (RFC 8292): a browser takes messages of the key alone that it was given. */
export interface Vapid {
  /** Uncompressed, 65 bytes. */
  readonly key: Bytes;
  /** The header of that name, good for twelve hours at the push service of an address. */
  authorization(address: string, now: number): string;
}

/** Of the hall's seed, so that it is the same after a restore and a move, and is kept nowhere. */
export function vapid(seed: Bytes, contact: string): Vapid {
  const pair = createECDH("prime256v1");
  const secret = scalarOf(seed);
  pair.setPrivateKey(secret);
  const key = pair.getPublicKey();
  const [x, y] = [key.subarray(1, 33), key.subarray(33)].map(base64url);
  const jwk = { kty: "EC", crv: "P-256", d: base64url(secret), x: x!, y: y! };
  const privateKey = createPrivateKey({ format: "jwk", key: jwk });
  return {
    key: new Uint8Array(key),
    authorization(address, now) {
      const exp = Math.floor(now / 1_000) + twelveHours;
      const token = jwt(privateKey, { aud: new URL(address).origin, exp, sub: contact });
      return `vapid t=${token}, k=${base64url(key)}`;
    },
  };
}

const twelveHours = 12 * 3_600;
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** Of more bits than the order has, so that no number is likelier than another (FIPS 186-5, A.2.1). */
function scalarOf(seed: Bytes): Buffer {
  const wide = Buffer.from(hkdfSync("sha256", seed, new Uint8Array(), "unionhall 1 wake", 48)).toString("hex");
  const scalar = (BigInt(`0x${wide}`) % (order - 1n)) + 1n;
  return Buffer.from(scalar.toString(16).padStart(64, "0"), "hex");
}

/** RFC 7519, signed by ES256 (RFC 7518, section 3.4). */
function jwt(key: KeyObject, claims: object): string {
  const part = (value: object): string => base64url(Buffer.from(JSON.stringify(value)));
  const toSign = `${part({ typ: "JWT", alg: "ES256" })}.${part(claims)}`;
  const signature = sign("sha256", Buffer.from(toSign), { key, dsaEncoding: "ieee-p1363" });
  return `${toSign}.${base64url(signature)}`;
}

function base64url(bytes: Buffer): string {
  return bytes.toString("base64url");
}
