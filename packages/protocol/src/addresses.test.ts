import { webcrypto } from "node:crypto";
import { expect, test } from "vitest";
import type { Addresses } from "./addresses.ts";
import { addressesToSign, holdsAddresses, readSignedAddresses, signedAddressesBytes } from "./addresses.ts";
import { Malformed } from "./canonical.ts";
import { webCrypto } from "./crypto/crypto.ts";
import type { Subtle } from "./crypto/subtle.ts";
import { idOf } from "./ids.ts";

const crypto = webCrypto(webcrypto.subtle as Subtle);
const seed = new Uint8Array(32).fill(7);

async function signed(over: Partial<Addresses> = {}) {
  const hall = idOf("key", await crypto.publicKey(seed));
  const statement: Addresses = { v: 1, hall, number: 5, addresses: ["https://hall.example"], ...over };
  return { statement, signature: await crypto.sign(seed, addressesToSign(statement)) };
}

test("a list that the hall's key signed holds, and reads as it was written", async () => {
  const list = await signed({ addresses: ["https://new.example:8443", "http://abc.onion", "http://127.0.0.1:7300"] });
  expect(readSignedAddresses(signedAddressesBytes(list))).toEqual(list);
  expect(await holdsAddresses(crypto, list)).toBe(true);
});

test("a list of another key, and one that was bent, do not hold", async () => {
  const list = await signed();
  const other = idOf("key", await crypto.publicKey(new Uint8Array(32).fill(8)));
  for (const over of [{ hall: other }, { number: 6 }, { addresses: ["https://elsewhere.example"] }])
    expect(await holdsAddresses(crypto, { ...list, statement: { ...list.statement, ...over } })).toBe(false);
});

test.each([
  "http://hall.example",
  "https://hall.example/",
  "https://hall.example; script-src *",
  "https://Hall.example",
  "https://me@hall.example",
  "javascript:alert(1)",
  "http://127.0.0.1.example",
  "https://",
])("%s is no address that a list may name", async (address) => {
  const list = await signed({ addresses: [address] });
  expect(() => readSignedAddresses(signedAddressesBytes(list))).toThrow(Malformed);
});

test("a list names one address at least, and three at most", async () => {
  for (const count of [0, 4]) {
    const list = await signed({ addresses: Array.from({ length: count }, () => "https://hall.example") });
    expect(() => readSignedAddresses(signedAddressesBytes(list))).toThrow(Malformed);
  }
});
