import { describe, expect, test, vi } from "vitest";
import type { Bytes } from "../bytes.ts";
import { ascii } from "../bytes.ts";
import type { Crypto } from "./crypto.ts";
import { webCrypto } from "./crypto.ts";
import { forgetJudged, isLawfulKey, isMadeHere } from "./gate.ts";
import { Recent } from "./recent.ts";
import type { Subtle } from "./subtle.ts";

const subtle: Subtle = globalThis.crypto.subtle;
const ash = new Uint8Array(32).fill(3);
const bo = new Uint8Array(32).fill(4);
const message = ascii("nothing about us without us");
const refusing = (): Promise<never> => Promise.reject(new Error("NotSupportedError"));

/** The engine, but for what is named. */
function engine(changes: Partial<Subtle> = {}): Subtle {
  return {
    digest: (...given) => subtle.digest(...given),
    sign: (...given) => subtle.sign(...given),
    verify: (...given) => subtle.verify(...given),
    encrypt: (...given) => subtle.encrypt(...given),
    decrypt: (...given) => subtle.decrypt(...given),
    deriveBits: (...given) => subtle.deriveBits(...given),
    importKey: (...given) => subtle.importKey(...given),
    exportKey: (...given) => subtle.exportKey(...given),
    ...changes,
  };
}

function flipped(bytes: Bytes, at: number): Bytes {
  const copy = bytes.slice();
  copy[at]! ^= 1;
  return copy;
}

describe.each<[string, Crypto]>([
  ["the engine's Ed25519", webCrypto(subtle)],
  ["the fallback by choice", webCrypto(subtle, { native: false })],
  ["the fallback by need", webCrypto(engine({ importKey: refusing }))],
])("with %s", (_, crypto) => {
  test("a signature holds for its key and message alone", async () => {
    const key = await crypto.publicKey(ash);
    const signature = await crypto.sign(ash, message);
    expect(await crypto.verify(key, signature, message)).toBe(true);
    expect(await crypto.verify(key, signature, ascii("nothing"))).toBe(false);
    expect(await crypto.verify(await crypto.publicKey(bo), signature, message)).toBe(false);
    for (const at of [0, 31, 32, 63]) expect(await crypto.verify(key, flipped(signature, at), message)).toBe(false);
  });

  test("the same verdict goes on after an author has signed much", async () => {
    const key = await crypto.publicKey(bo);
    for (let count = 0; count < 10; count++) {
      const signature = await crypto.sign(bo, new Uint8Array([count]));
      expect(await crypto.verify(key, signature, new Uint8Array([count]))).toBe(true);
      expect(await crypto.verify(key, signature, message)).toBe(false);
    }
  });

  test("malformed keys and signatures are false, malformed seeds throw", async () => {
    const key = await crypto.publicKey(ash);
    const signature = await crypto.sign(ash, message);
    expect(await crypto.verify(key.slice(1), signature, message)).toBe(false);
    expect(await crypto.verify(new Uint8Array(), signature, message)).toBe(false);
    expect(await crypto.verify(key, signature.slice(1), message)).toBe(false);
    expect(await crypto.verify(key, new Uint8Array(64).fill(0xff), message)).toBe(false);
    await expect(crypto.sign(key.slice(1), message)).rejects.toThrow("a seed is 32 bytes, not 31");
    await expect(crypto.publicKey(signature)).rejects.toThrow("a seed is 32 bytes, not 64");
  });

  test("both ways of signing make the same bytes", async () => {
    expect(await crypto.sign(ash, message)).toEqual(await webCrypto(subtle, { native: false }).sign(ash, message));
  });
});

test("the engine's own Ed25519 is used where it is good", async () => {
  let asked = 0;
  const verify: Subtle["verify"] = (...given) => (asked++, subtle.verify(...given));
  const crypto = webCrypto(engine({ verify }));
  const signature = await crypto.sign(ash, message);
  asked = 0;
  expect(await crypto.verify(await crypto.publicKey(ash), signature, message)).toBe(true);
  expect(asked).toBe(1);
});

test("keys are kept at hand to be quick, and none is once they are to be forgotten", async () => {
  const imported: string[] = [];
  const importKey: Subtle["importKey"] = (format, ...rest) => (
    imported.push(format),
    subtle.importKey(format, ...rest)
  );
  const crypto = webCrypto(engine({ importKey }));
  const use = async (): Promise<readonly string[]> => {
    imported.length = 0;
    await crypto.verify(await crypto.publicKey(ash), await crypto.sign(ash, message), message);
    return [...imported];
  };
  await use();
  expect(await use()).toEqual([]);
  crypto.forget();
  expect(await use()).toEqual(["pkcs8", "raw"]);
});

test("an engine that stumbles later is not believed", async () => {
  let stumbles = false;
  const verify: Subtle["verify"] = (...given) => (stumbles ? refusing() : subtle.verify(...given));
  const crypto = webCrypto(engine({ verify }));
  const signature = await crypto.sign(ash, message);
  stumbles = true;
  expect(await crypto.verify(await crypto.publicKey(ash), signature, message)).toBe(true);
  expect(await crypto.verify(await crypto.publicKey(bo), signature, message)).toBe(false);
});

test("a seed that the engine does not take signs all the same", async () => {
  const importKey: Subtle["importKey"] = (format, key, ...rest) =>
    format === "pkcs8" && key[16] === 0 ? refusing() : subtle.importKey(format, key, ...rest);
  const crypto = webCrypto(engine({ importKey }));
  const seed = ash.with(0, 0);
  expect(await crypto.sign(seed, message)).toEqual(await webCrypto(subtle).sign(seed, message));
});

test("an engine that accepts everything is not used", async () => {
  const crypto = webCrypto(engine({ verify: () => Promise.resolve(true) }));
  expect(await crypto.verify(await crypto.publicKey(bo), await crypto.sign(ash, message), message)).toBe(false);
});

test("a key that is made here is not judged, until it is forgotten", async () => {
  const kept = vi.spyOn(Recent.prototype, "get");
  const key = await webCrypto(subtle).publicKey(bo);
  expect(kept).toHaveBeenCalledExactlyOnceWith(key, expect.any(Function));
  kept.mockRestore();
  const odd = new Uint8Array(32);
  isMadeHere(odd);
  expect(isLawfulKey(odd)).toBe(true);
  webCrypto(subtle).forget();
  expect(isLawfulKey(odd)).toBe(false);
});

test("a key of small order, the identity and a key with a torsion part are unlawful", async () => {
  const { ed25519, ED25519_TORSION_SUBGROUP } = await import("@noble/curves/ed25519.js");
  const honest = await webCrypto(subtle).publicKey(ash);
  forgetJudged();
  expect(isLawfulKey(honest)).toBe(true);
  for (const small of ED25519_TORSION_SUBGROUP) {
    const point = ed25519.Point.fromHex(small);
    expect(isLawfulKey(new Uint8Array(point.toBytes()))).toBe(false);
    const mixed = ed25519.Point.fromBytes(honest).add(point);
    expect(isLawfulKey(new Uint8Array(mixed.toBytes()))).toBe(point.is0());
  }
});
