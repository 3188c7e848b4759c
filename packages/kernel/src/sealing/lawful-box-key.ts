import type { Bytes } from "@unionhall/protocol";
import { hexOf } from "@unionhall/protocol";

/** Bytes of the ML-KEM-768 key in an X-Wing key: 768 coefficients of 12 bits, then a 32-byte seed. */
const coefficients = 1152;
const latticeKey = 1184;
const wholeKey = 1216;
const modulus = 3329;

/**
 * Whether everyone, in every engine, can box to this key: 1,216 bytes, every ML-KEM coefficient below
 * the modulus (FIPS 203 §7.2), and an X25519 share that no engine refuses. Every key made by the
 * rules passes. Checked here, because engines differ in what they check and one member's odd key
 * must not stop a steward's turn on some phones.
 */
export function isLawfulBoxKey(key: Bytes): boolean {
  return key.length === wholeKey && areReduced(key) && isLawfulShare(key.subarray(latticeKey));
}

function areReduced(key: Bytes): boolean {
  for (let at = 0; at < coefficients; at += 3) {
    const first = key[at]! | ((key[at + 1]! & 0x0f) << 8);
    const second = (key[at + 1]! >> 4) | (key[at + 2]! << 4);
    if (first >= modulus || second >= modulus) return false;
  }
  return true;
}

/** The u of X25519's points of low order that are canonical (RFC 7748 §6.1): 0, 1, p − 1 and two of order 8. */
const lowOrder: readonly string[] = [
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
  "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
];

/** Whether 32 bytes are a canonical X25519 share (u below 2^255 − 19) of more than low order. */
function isLawfulShare(share: Bytes): boolean {
  return isBelowPrime(share) && !lowOrder.includes(hexOf(share));
}

function isBelowPrime(share: Bytes): boolean {
  if (share[31]! > 0x7f) return false;
  if (share[31]! < 0x7f) return true;
  for (let i = 30; i > 0; i--) if (share[i]! < 0xff) return true;
  return share[0]! < 0xed;
}
