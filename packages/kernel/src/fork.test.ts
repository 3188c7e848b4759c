import { webcrypto } from "node:crypto";
import type { Head, Passed, SignedHead, Subtle } from "@unionhall/protocol";
import { firstHead, headToSign, idOf, webCrypto } from "@unionhall/protocol";
import { expect, test } from "vitest";
import type { ForkProof } from "./fork.ts";
import { forkProofBytes, headAfter, provesFork, readForkProof } from "./fork.ts";

const crypto = webCrypto(webcrypto.subtle as Subtle);
const seed = new Uint8Array(32).fill(1);
const circle = idOf("circle", new Uint8Array(20).fill(2));
const passed = (...tags: readonly number[]): readonly Passed[] =>
  tags.map((tag) => ({ entry: idOf("entry", new Uint8Array(32).fill(tag)), day: 20_000 }));
const headOf = (...tags: readonly number[]): Head => headAfter(firstHead(circle), passed(...tags));

async function signed(seq: number, head: Head, of = circle): Promise<SignedHead> {
  const statement = { circle: of, seq, head, day: 20_000, nonce: new Uint8Array(32) };
  return { statement, signature: await crypto.sign(seed, headToSign(statement)) };
}

/** The hall has signed 1, 2, 3 to one and 1, 4, 5, 6 to another. */
async function fork(): Promise<ForkProof> {
  const [one, other] = [await signed(2, headOf(1, 2)), await signed(4, headOf(1, 4, 5, 6))];
  const hall = idOf("key", await crypto.publicKey(seed));
  return { v: 1, hall, one, other, before: headOf(1, 4), between: passed(5, 6) };
}

test("two heads that a hall signed, and what leads past the one to the other, prove a fork to anyone", async () => {
  const proof = await fork();
  expect(await provesFork(crypto, proof)).toBe(true);
  expect(await provesFork(crypto, readForkProof(forkProofBytes(proof)))).toBe(true);
  const [one, other] = [await signed(2, headOf(1, 2)), await signed(2, headOf(1, 4))];
  const ofOnePlace = { ...proof, one, other, before: other.statement.head, between: [] };
  expect(await provesFork(crypto, ofOnePlace)).toBe(true);
});

test("one past proves no fork, and nothing does that the hall has not signed", async () => {
  const proof = await fork();
  const onePast = { ...proof, other: await signed(4, headOf(1, 2, 5, 6)), before: headOf(1, 2) };
  const elsewhere = idOf("circle", new Uint8Array(20).fill(3));
  const none: readonly ForkProof[] = [
    onePast,
    { ...onePast, before: headOf(1, 4) },
    { ...proof, between: passed(5) },
    { ...proof, between: passed(6, 5) },
    { ...proof, one: await signed(1, headOf(1)) },
    { ...proof, one: await signed(2, headOf(1, 2), elsewhere) },
    { ...proof, one: { ...proof.one, signature: new Uint8Array(64) } },
    { ...proof, other: { ...proof.other, signature: proof.one.signature } },
    { ...proof, hall: idOf("key", await crypto.publicKey(new Uint8Array(32).fill(9))) },
  ];
  for (const each of none) expect(await provesFork(crypto, each)).toBe(false);
});
