import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
  webcrypto,
} from "node:crypto";
import { type Ports, webSealing } from "@unionhall/kernel";
import { type Bytes, type EngineKey, type Subtle, webCrypto } from "@unionhall/protocol";

/*
 * Note: sixty devices in one process. Node's WebCrypto gives every page to another thread, which costs one device nothing and
 * sixty of them a good part of the time that their year takes. Here the same is done at once: the same keys, seals and signatures.
 */

const node = webcrypto.subtle as Subtle;
const tagLength = 16;
/** By what they were made of: sixty people sign in turn. */
const signing = new Map<string, KeyObject>();

/** A key that is not given to an engine. */
class Held implements EngineKey {
  readonly type = "held";
  readonly bytes: Bytes;
  /** Where it signs or checks. */
  readonly key: KeyObject | null;

  constructor(bytes: Bytes, key: KeyObject | null) {
    this.bytes = bytes;
    this.key = key;
  }
}

/** WebCrypto without its threads, as far as the house asks for it again and again. */
const subtle: Subtle = {
  digest: async (_, data) => bytesOf(createHash("sha256").update(data).digest()).buffer,
  sign: async (_, key, data) => bytesOf(sign(null, data, keyOf(key))).buffer,
  verify: async (_, key, signature, data) => verify(null, data, keyOf(key), signature),
  async encrypt({ iv, additionalData }, key, data) {
    const cipher = createCipheriv("aes-256-gcm", held(key).bytes, iv as Bytes);
    cipher.setAAD(additionalData as Bytes);
    return bytesOf(Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()])).buffer;
  },
  async decrypt({ iv, additionalData }, key, data) {
    const decipher = createDecipheriv("aes-256-gcm", held(key).bytes, iv as Bytes);
    decipher.setAAD(additionalData as Bytes);
    decipher.setAuthTag(data.subarray(-tagLength));
    return bytesOf(Buffer.concat([decipher.update(data.subarray(0, -tagLength)), decipher.final()])).buffer;
  },
  deriveBits: (...given) => node.deriveBits(...given),
  async importKey(format, key, algorithm, ...rest) {
    if (algorithm === "AES-GCM") return new Held(key, null);
    if (algorithm !== "Ed25519") return node.importKey(format, key, algorithm, ...rest);
    return new Held(key, format === "pkcs8" ? privateKey(key) : publicKey(key));
  },
  exportKey: (...given) => node.exportKey(...given),
  // Where Node has X-Wing it is asked. Where it has none this throws, and boxes are made in script.
  getPublicKey: (...given) => node.getPublicKey!(...given),
};

export const quickCrypto: Ports["crypto"] = {
  ...webCrypto(subtle),
  // The keys that are at hand are those of all sixty.
  forget: () => undefined,
};

export const quickSealing: Ports["sealing"] = {
  ...webSealing(subtle),
  hkdf: async (ikm, salt, info, length) => new Uint8Array(hkdfSync("sha256", ikm, salt, info, length)),
  hmac: async (key, data) => bytesOf(createHmac("sha256", key).update(data).digest()),
};

function privateKey(pkcs8: Bytes): KeyObject {
  const name = Buffer.from(pkcs8).toString("hex");
  const key = signing.get(name) ?? createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
  signing.set(name, key);
  return key;
}

function publicKey(raw: Bytes): KeyObject {
  const x = Buffer.from(raw).toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}

function held(key: EngineKey): Held {
  if (key instanceof Held) return key;
  throw new Error("this key is an engine's");
}

function keyOf(key: EngineKey): KeyObject {
  const { key: signs } = held(key);
  if (signs === null) throw new Error("this key does not sign");
  return signs;
}

/** A buffer's bytes, apart from the pool that it may share. */
function bytesOf(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
