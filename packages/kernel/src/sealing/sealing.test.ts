import type { Bytes, Subtle } from "@unionhall/protocol";
import { ascii, concat } from "@unionhall/protocol";
import { describe, expect, test } from "vitest";
import type { Sealing } from "./sealing.ts";
import { webSealing } from "./sealing.ts";

const subtle: Subtle = globalThis.crypto.subtle;
const seed = new Uint8Array(32).fill(3);
const key = new Uint8Array(32).fill(5);
const nonce = new Uint8Array(12).fill(6);
const info = ascii("epoch 7");
const aad = ascii("header");
const plain = ascii("meet at the hall at eight");

function flipped(bytes: Bytes, at: number): Bytes {
  const copy = bytes.slice();
  copy[at]! ^= 1;
  return copy;
}

describe.each<[string, Sealing]>([
  ["what the engine has", webSealing(subtle)],
  ["the engine's X-Wing and X25519 taken away", webSealing(subtle, { native: false })],
])("with %s", (_, sealing) => {
  test("what is sealed opens with its key, nonce and associated data alone", async () => {
    const sealed = await sealing.encrypt(key, nonce, aad, plain);
    expect(sealed.length).toBe(plain.length + 16);
    expect(await sealing.decrypt(key, nonce, aad, sealed)).toEqual(plain);
    expect(await sealing.decrypt(flipped(key, 0), nonce, aad, sealed)).toBeNull();
    expect(await sealing.decrypt(key, flipped(nonce, 0), aad, sealed)).toBeNull();
    expect(await sealing.decrypt(key, nonce, flipped(aad, 0), sealed)).toBeNull();
    for (let at = 0; at < sealed.length; at++)
      expect(await sealing.decrypt(key, nonce, aad, flipped(sealed, at))).toBeNull();
  });

  test("malformed input to decrypt is not authentic, to encrypt an error", async () => {
    const sealed = await sealing.encrypt(key, nonce, aad, plain);
    expect(await sealing.decrypt(key, nonce, aad, sealed.slice(0, 15))).toBeNull();
    expect(await sealing.decrypt(key, nonce, aad, new Uint8Array())).toBeNull();
    expect(await sealing.decrypt(key.slice(16), nonce, aad, sealed)).toBeNull();
    expect(await sealing.decrypt(key, nonce.slice(1), aad, sealed)).toBeNull();
    await expect(sealing.encrypt(key.slice(16), nonce, aad, plain)).rejects.toThrow("32 bytes, not 16");
    await expect(sealing.encrypt(key, key, aad, plain)).rejects.toThrow("12 bytes, not 32");
  });

  test("a box opens for its seed, info and associated data alone", async () => {
    const to = await sealing.boxKey(seed);
    expect(to.length).toBe(1216);
    expect(sealing.isLawfulBoxKey(to)).toBe(true);
    const box = await sealing.box(to, info, aad, plain);
    expect(box.length).toBe(1120 + plain.length + 16);
    expect(await sealing.unbox(seed, info, aad, box)).toEqual(plain);
    expect(await sealing.unbox(flipped(seed, 0), info, aad, box)).toBeNull();
    expect(await sealing.unbox(seed, flipped(info, 0), aad, box)).toBeNull();
    expect(await sealing.unbox(seed, info, flipped(aad, 0), box)).toBeNull();
    for (const at of [0, 1087, 1088, 1119, 1120, box.length - 1])
      expect(await sealing.unbox(seed, info, aad, flipped(box, at)), `byte ${at}`).toBeNull();
  });

  test("malformed boxes are null, malformed seeds throw", async () => {
    const box = await sealing.box(await sealing.boxKey(seed), info, aad, plain);
    for (const length of [0, 1, 1119, 1120, 1135])
      expect(await sealing.unbox(seed, info, aad, box.slice(0, length))).toBeNull();
    const zeroShare = concat(box.slice(0, 1088), new Uint8Array(32), box.slice(1120));
    expect(await sealing.unbox(seed, info, aad, zeroShare)).toBeNull();
    await expect(sealing.boxKey(seed.slice(1))).rejects.toThrow("a seed is 32 bytes, not 31");
    await expect(sealing.unbox(seed.slice(1), info, aad, box)).rejects.toThrow("a seed is 32 bytes, not 31");
  });

  test("nothing is boxed to an unlawful key", async () => {
    const to = await sealing.boxKey(seed);
    const odd = [
      to.slice(1),
      concat(new Uint8Array([0xff, 0xff]), to.slice(2)),
      concat(to.slice(0, 1184), new Uint8Array(32)),
      concat(to.slice(0, 1184), new Uint8Array(32).fill(0xff)),
      concat(to.slice(0, 1184), new Uint8Array([0xed]), new Uint8Array(30).fill(0xff), new Uint8Array([0x7f])),
    ];
    for (const each of odd) {
      expect(sealing.isLawfulBoxKey(each)).toBe(false);
      await expect(sealing.box(each, info, aad, plain)).rejects.toThrow("no X-Wing key");
    }
  });
});

test("both ways of boxing make the same keys and open each other's boxes", async () => {
  const [one, other] = [webSealing(subtle), webSealing(subtle, { native: false })];
  const to = await one.boxKey(seed);
  expect(to).toEqual(await other.boxKey(seed));
  expect(await other.unbox(seed, info, aad, await one.box(to, info, aad, plain))).toEqual(plain);
  expect(await one.unbox(seed, info, aad, await other.box(to, info, aad, plain))).toEqual(plain);
});
