import { webcrypto } from "node:crypto";
import { webSealing } from "@unionhall/kernel";
import type { Bytes, Subtle } from "@unionhall/protocol";
import { ascii, webCrypto } from "@unionhall/protocol";
import { expect, test, vi } from "vitest";
import { engine } from "./quick.ts";
import { xWing } from "./x-wing.ts";

const quick = webcrypto.subtle as Subtle;
const seed = new Uint8Array(32).fill(3);
const nonce = new Uint8Array(12).fill(6);
const [aad, plain] = [ascii("header"), ascii("meet at the hall at eight")];

test("tests are in its hands, and it does not ask Node's", async () => {
  expect(quick).not.toBe(engine);
  const asked = vi.spyOn(SubtleCrypto.prototype, "digest");
  await webCrypto(quick).sha256(plain);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

test("it hashes and signs as Node's engine does", async () => {
  const [crypto, node] = [webCrypto(quick), webCrypto(engine)];
  expect(await crypto.sha256(plain)).toEqual(await node.sha256(plain));
  const signature = await crypto.sign(seed, plain);
  expect(signature).toEqual(await node.sign(seed, plain));
  const key = await crypto.publicKey(seed);
  expect(await crypto.verify(key, signature, plain)).toBe(true);
  expect(await crypto.verify(key, signature, aad)).toBe(false);
});

test("what it signed it knows again, and nothing that differs by a bit; another's it checks", async () => {
  const node = webCrypto(engine);
  const [mine, theirs] = [seed.with(0, 1), seed.with(0, 2)];
  const signature = await webCrypto(quick).sign(mine, plain);
  // Asked itself: what stumbles on the trial that the house puts it to would only not be used.
  const holds = async (by: Bytes, made: Bytes, data: Bytes): Promise<boolean> =>
    quick.verify("Ed25519", await quick.importKey("raw", await node.publicKey(by), "Ed25519", true, []), made, data);
  for (let times = 0; times < 2; times++) {
    expect(await holds(mine, signature, plain)).toBe(true);
    for (const at of [0, 31, 32, 63])
      expect(await holds(mine, signature.with(at, signature[at]! ^ 1), plain), `byte ${at}`).toBe(false);
    expect(await holds(mine, signature, plain.with(0, plain[0]! ^ 1))).toBe(false);
    expect(await holds(theirs, signature, plain)).toBe(false);
    expect(await holds(theirs, await node.sign(theirs, plain), plain)).toBe(true);
  }
});

test("it seals as Node's engine does, and opens nothing that was touched", async () => {
  const [sealing, node] = [webSealing(quick), webSealing(engine)];
  const sealed = await sealing.encrypt(seed, nonce, aad, plain);
  expect(sealed).toEqual(await node.encrypt(seed, nonce, aad, plain));
  expect(await sealing.decrypt(seed, nonce, aad, sealed)).toEqual(plain);
  for (let at = 0; at < sealed.length; at++)
    expect(await sealing.decrypt(seed, nonce, aad, sealed.with(at, sealed[at]! ^ 1))).toBeNull();
  for (const length of [0, 1, 15]) expect(await sealing.decrypt(seed, nonce, aad, sealed.slice(0, length))).toBeNull();
});

test("what it boxes is opened by X-Wing in script, and the other way round", async () => {
  const [sealing, script] = [webSealing(quick), webSealing(engine, { native: false })];
  const to = await sealing.boxKey(seed);
  expect(to).toEqual(await script.boxKey(seed));
  const made = vi.spyOn(xWing, "encapsulate");
  const box = await sealing.box(to, aad, nonce, plain);
  expect(made).toHaveBeenCalledOnce();
  made.mockRestore();
  expect(await script.unbox(seed, aad, nonce, box)).toEqual(plain);
  const opened = vi.spyOn(xWing, "decapsulate");
  expect(await sealing.unbox(seed, aad, nonce, box), "which it remembers").toEqual(plain);
  expect(opened).not.toHaveBeenCalled();
  expect(await sealing.unbox(seed, aad, nonce, await script.box(to, aad, nonce, plain))).toEqual(plain);
  expect(await sealing.unbox(seed.with(0, 4), aad, nonce, box), "for another").toBeNull();
  expect(opened).toHaveBeenCalledTimes(2);
  opened.mockRestore();
  for (const at of [0, 1087, 1088, 1119, 1120, box.length - 1])
    expect(await sealing.unbox(seed, aad, nonce, box.with(at, box[at]! ^ 1)), `byte ${at}`).toBeNull();
  const zeroShare = box.slice();
  zeroShare.fill(0, 1088, 1120);
  expect(await sealing.unbox(seed, aad, nonce, zeroShare)).toBeNull();
});
