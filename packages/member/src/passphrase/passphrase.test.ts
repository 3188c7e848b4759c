import { webSealing } from "@unionhall/kernel";
import type { Bytes } from "@unionhall/protocol";
import { ascii } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { openWithPassphrase, sealWithPassphrase } from "./passphrase.ts";
import { stretchAnywhere } from "./anywhere.ts";
import type { Cost, Stretch } from "./cost.ts";
import { isBearable } from "./cost.ts";
import { stretch } from "./stretch.ts";

const sealing = webSealing(globalThis.crypto.subtle);
const quick: Cost = { memory: 64, passes: 1 };
const plain = ascii("keyring");
const random = (length: number): Bytes => new Uint8Array(length).fill(9);
const means = { ...sealing, stretch, random };
const seal = (passphrase: string) => sealWithPassphrase(means, passphrase, plain, quick);

function changed(bytes: Bytes, at: number, value: number): Bytes {
  return bytes.with(at, value);
}

test("what a passphrase seals opens with it alone", async () => {
  const sealed = await seal("the café on the corner");
  expect(await openWithPassphrase(means, "the café on the corner", sealed)).toEqual({ ok: true, plain });
  expect(await openWithPassphrase(means, "the cafe\u0301 on the corner", sealed)).toEqual({ ok: true, plain });
  expect(await openWithPassphrase(means, "the cafe on the corner", sealed)).toEqual({
    ok: false,
    reason: "passphrase",
  });
});

test("every byte before the text is authentic too", async () => {
  const sealed = await seal("door");
  for (let at = 4; at < sealed.length; at++) {
    const opened = await openWithPassphrase(means, "door", changed(sealed, at, sealed[at]! ^ 1));
    expect(opened.ok, `byte ${at}`).toBe(false);
  }
});

test("a newer form, a short one and an unbearable cost are told apart from a wrong passphrase", async () => {
  const sealed = await seal("door");
  const open = (bytes: Bytes) => openWithPassphrase(means, "door", bytes);
  expect(await open(changed(sealed, 0, 2))).toEqual({ ok: false, reason: "version" });
  expect(await open(new Uint8Array())).toEqual({ ok: false, reason: "malformed" });
  expect(await open(sealed.slice(0, 33))).toEqual({ ok: false, reason: "malformed" });
  expect(await open(changed(sealed, 1, 0x7f))).toEqual({ ok: false, reason: "malformed" });
  expect(await open(changed(sealed, 5, 255))).toEqual({ ok: false, reason: "malformed" });
  expect(await open(changed(sealed, 5, 0))).toEqual({ ok: false, reason: "malformed" });
  expect(await open(sealed.slice(0, 34))).toEqual({ ok: false, reason: "passphrase" });
});

test("costs have bounds", async () => {
  expect(isBearable({ memory: 64 * 1024, passes: 8 })).toBe(true);
  expect(isBearable({ memory: 64 * 1024 + 1, passes: 1 })).toBe(false);
  expect(isBearable({ memory: 7, passes: 1 })).toBe(false);
  await expect(stretch("door", random(16), { memory: 2 ** 31, passes: 1 })).rejects.toThrow(
    "outside what devices bear",
  );
});

test("the usual cost is 19 MiB and two passes", async () => {
  const sealed = await sealWithPassphrase(means, "door", plain);
  expect(sealed.subarray(0, 6)).toEqual(new Uint8Array([1, 0, 0, 0x4c, 0, 2]));
  expect(await openWithPassphrase(means, "door", sealed)).toEqual({ ok: true, plain });
});

test("a passphrase is stretched elsewhere where that can be, and here where it cannot: the key is the same", async () => {
  const asked: string[] = [];
  const worker: Stretch = (...given) => (asked.push("worker"), stretch(...given));
  const broken: Stretch = () => (asked.push("broken"), Promise.reject(new Error("no workers here")));
  const keys = await Promise.all(
    [worker, broken, undefined].map((elsewhere) => stretchAnywhere(elsewhere)("door", random(16), quick)),
  );
  expect(asked).toEqual(["worker", "broken"]);
  expect(keys).toEqual(Array.from({ length: 3 }, () => keys[0]));
});
