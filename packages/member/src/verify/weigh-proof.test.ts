import { webcrypto } from "node:crypto";
import type { Subtle } from "@unionhall/protocol";
import { webCrypto } from "@unionhall/protocol";
import { expect, test } from "vitest";
import { fromHex, readVectors } from "../../../../vectors/read.ts";
import { longestProof, weighProof } from "./weigh-proof.ts";

const crypto = webCrypto(webcrypto.subtle as Subtle);
const forks = readVectors<{ readonly holds: string; readonly hall: string; readonly circle: string; proof: string }>(
  "kernel/forks.json",
);

test.each(forks)("a proof says for which hall, circle and places it holds: $holds", async (row) => {
  expect(await weighProof(crypto, fromHex(row.proof))).toEqual({
    says: row.holds === "yes" ? "holds" : "fails",
    hall: row.hall,
    circle: row.circle,
    one: { seq: 2, day: 20_455 },
    other: { seq: 3, day: 20_457 },
  });
});

test("what is no proof, or more or less than one, is not read as one", async () => {
  const whole = fromHex(forks[0]!.proof);
  const none = [new Uint8Array(), whole.subarray(1), whole.subarray(0, -1), new Uint8Array([...whole, 0])];
  for (const file of [...none, new TextEncoder().encode("{}"), new Uint8Array(longestProof + 1)])
    expect(await weighProof(crypto, file)).toEqual({ says: "unreadable" });
});

test("whatever byte of a proof is another, it does not hold for that hall any more", async () => {
  const { proof, hall } = forks[0]!;
  const whole = fromHex(proof);
  for (let at = 0; at < whole.length; at++) {
    const bent = whole.with(at, whole[at]! ^ 1);
    const weighed = await weighProof(crypto, bent);
    expect(weighed.says === "holds" && weighed.hall === hall, `byte ${at}`).toBe(false);
  }
});
