import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
  webcrypto,
} from "node:crypto";
import type { Algorithm, Bytes, EngineKey, Subtle } from "@unionhall/protocol";
import { Remembered } from "./remembered.ts";
import { xWing } from "./x-wing.ts";

/*
 * Note: Node's WebCrypto gives every page to another thread and waits for it. That costs one device nothing, and a world of
 * devices in one process a good part of its time. This is the same engine asked at once, with X-Wing as young engines have
 * it: the same keys, seals and signatures. What it does not know it leaves to Node's. Where an engine itself is on trial, in
 * the project `engine`, Node's stays.
 *
 * In a world every device checks what one of them signed, and many open what one of them boxed. So it remembers what it
 * signed, what it found to hold and what it boxed, under a hash of all that is asked: what differs by a bit is worked out.
 */

/** The engine as Node has it, whatever stands in its place. */
export const engine: Subtle = Reflect.get(Object.getPrototypeOf(webcrypto) as object, "subtle", webcrypto) as Subtle;

const tagLength = 16;
const xWingName = "MLKEM768-X25519";

type KeyType = "secret" | "public" | "private";

/** A key that is not given to an engine. */
class Held implements EngineKey {
  readonly type: KeyType;
  readonly algorithm: { readonly name: string };
  readonly extractable = true;
  readonly bytes: Bytes;
  /** Where it signs or checks. */
  readonly key: KeyObject | null;

  constructor(type: KeyType, name: string, bytes: Bytes, key: KeyObject | null = null) {
    this.type = type;
    this.algorithm = { name };
    this.bytes = bytes;
    this.key = key;
  }
}

/** The clock of tests may stand still; an engine's does not. */
const { setImmediate } = globalThis;

/** An engine answers in a turn of its own. What else is on its way comes between, and stories are about that. */
function later<T>(answer: T): Promise<T> {
  return new Promise((resolve) => setImmediate(resolve, answer));
}

/** Keys of Ed25519, and the public ones of those that sign. */
const signing = new Remembered<KeyObject>();
const publicKeys = new Remembered<Bytes>();
/** Of key, signature and what is signed: those that hold. */
const holding = new Remembered<true>();
/** X-Wing's public keys, of their seeds; and what a box's maker shares, of the key and what was sent. */
const boxKeys = new Remembered<Bytes>();
const shared = new Remembered<Bytes>();

const hashes: Readonly<Record<string, string>> = { "SHA-256": "sha256", "SHA-512": "sha512" };

/** As much as the house and its HPKE library ask for again and again. */
const quick = {
  async digest(algorithm: string, data: Bytes) {
    const hash = hashes[algorithm];
    if (hash === undefined) return engine.digest(algorithm, data);
    return later(buffer(createHash(hash).update(new Uint8Array(data)).digest()));
  },

  async importKey(...given: Parameters<Subtle["importKey"]>) {
    const [format, key, algorithm] = given;
    const name = typeof algorithm === "string" ? algorithm : algorithm.name;
    const bytes = new Uint8Array(key);
    if (format === "raw" && (name === "AES-GCM" || isHmac256(algorithm))) return new Held("secret", name, bytes);
    if (name === "Ed25519" && format === "raw") return new Held("public", name, bytes, publicKey(bytes));
    if (name === "Ed25519" && format === "pkcs8") return new Held("private", name, bytes, privateKey(bytes));
    if (name === xWingName) return new Held(format === "raw-seed" ? "private" : "public", name, bytes);
    return engine.importKey(...given);
  },

  async sign(algorithm: string, key: EngineKey, data: Bytes) {
    if (!(key instanceof Held)) return engine.sign(algorithm, key, data);
    if (key.key !== null) return later(buffer(signed(key.bytes, key.key, data)));
    return later(buffer(createHmac("sha256", key.bytes).update(new Uint8Array(data)).digest()));
  },

  async verify(algorithm: string, key: EngineKey, signature: Bytes, data: Bytes) {
    if (!(key instanceof Held)) return engine.verify(algorithm, key, signature, data);
    return later(holds(key.bytes, key.key!, signature, data));
  },

  async encrypt(algorithm: Algorithm, key: EngineKey, data: Bytes) {
    if (!(key instanceof Held)) return engine.encrypt(algorithm, key, data);
    const cipher = createCipheriv("aes-256-gcm", key.bytes, algorithm["iv"] as Bytes);
    cipher.setAAD((algorithm["additionalData"] ?? new Uint8Array()) as Bytes);
    return later(buffer(Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()])));
  },

  async decrypt(algorithm: Algorithm, key: EngineKey, data: Bytes) {
    if (!(key instanceof Held)) return engine.decrypt(algorithm, key, data);
    const bytes = new Uint8Array(data);
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, algorithm["iv"] as Bytes);
    decipher.setAAD((algorithm["additionalData"] ?? new Uint8Array()) as Bytes);
    decipher.setAuthTag(bytes.subarray(-tagLength));
    return later(buffer(Buffer.concat([decipher.update(bytes.subarray(0, -tagLength)), decipher.final()])));
  },

  async exportKey(format: string, key: EngineKey) {
    return key instanceof Held ? buffer(key.bytes) : engine.exportKey(format, key);
  },

  async getPublicKey(key: EngineKey) {
    return new Held("public", xWingName, boxKeyOf((key as Held).bytes));
  },

  async encapsulateBits(_: unknown, key: EngineKey) {
    const { sharedSecret, cipherText } = xWing.encapsulate((key as Held).bytes);
    shared.keep([(key as Held).bytes, cipherText], new Uint8Array(sharedSecret));
    return { sharedKey: buffer(sharedSecret), ciphertext: buffer(cipherText) };
  },

  async decapsulateBits(_: unknown, key: EngineKey, ciphertext: Bytes) {
    const [sent, seed] = [new Uint8Array(ciphertext), (key as Held).bytes];
    return buffer(shared.get([boxKeyOf(seed), sent]) ?? xWing.decapsulate(sent, seed));
  },
};

function isHmac256(algorithm: string | Algorithm): boolean {
  return typeof algorithm === "object" && algorithm.name === "HMAC" && algorithm["hash"] === "SHA-256";
}

function signed(pkcs8: Bytes, key: KeyObject, data: Bytes): Uint8Array {
  const signature = sign(null, data, key);
  const raw = publicKeys.orMade([pkcs8], () => publicOf(key));
  holding.keep([raw, signature, data], true);
  return signature;
}

function holds(raw: Bytes, key: KeyObject, signature: Bytes, data: Bytes): boolean {
  if (holding.get([raw, signature, data]) === true) return true;
  if (!verify(null, data, key, signature)) return false;
  holding.keep([raw, signature, data], true);
  return true;
}

function boxKeyOf(seed: Bytes): Bytes {
  return boxKeys.orMade([seed], () => new Uint8Array(xWing.keygen(seed).publicKey));
}

/** As JSON, which Node reads several times as fast as DER. */
function publicKey(raw: Bytes): KeyObject {
  const key = { kty: "OKP", crv: "Ed25519", x: text(raw) };
  return signing.orMade([raw], () => createPublicKey({ key, format: "jwk" }));
}

function privateKey(pkcs8: Bytes): KeyObject {
  const key = { kty: "OKP", crv: "Ed25519", d: text(pkcs8.subarray(-32)), x: "" };
  return signing.orMade([pkcs8], () => createPrivateKey({ key, format: "jwk" }));
}

function publicOf(key: KeyObject): Bytes {
  return new Uint8Array(Buffer.from(createPublicKey(key).export({ format: "jwk" }).x!, "base64url"));
}

const text = (bytes: Bytes): string => Buffer.from(bytes).toString("base64url");

/** A buffer of its own, apart from the pool that Node's may share. */
function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** Puts it in the place of Node's, for all that runs in this process. */
export function beQuick(): void {
  const subtle = new Proxy(engine, {
    get(target, name) {
      const member: unknown = Reflect.get(name in quick ? quick : target, name);
      return typeof member === "function" ? (member.bind(target) as unknown) : member;
    },
  });
  Object.defineProperty(webcrypto, "subtle", { value: subtle, configurable: true });
  // By this the HPKE library finds out what it has.
  const supports = (_: string, name: string): boolean => name === xWingName;
  Object.defineProperty(engine.constructor, "supports", { value: supports, configurable: true });
}
