import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lot } from "./index.ts";

const seed = fc.uint8Array({ maxLength: 64 });
const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 20 });

describe("a lot", () => {
  it("draws everyone once, whatever the order they stood in", () => {
    fc.assert(
      fc.property(seed, numbers, fc.string(), (from, among, about) => {
        const drawn = lot(from, about, among);
        expect(drawn.toSorted((a, b) => a - b)).toEqual(among.toSorted((a, b) => a - b));
        expect(lot(from, about, among.toReversed())).toEqual(drawn);
      }),
    );
  });

  it("can be repeated with nothing but SHA-256", () => {
    // Seed "ab", about "tie", number 7, each length and number in four bytes.
    const bytes = [0, 0, 0, 1, 0xab, 0, 0, 0, 3, 0, 0, 0, 116, 0, 0, 0, 105, 0, 0, 0, 101];
    const key = (number: number): string =>
      createHash("sha256")
        .update(Uint8Array.from([...bytes, 0, 0, 0, number]))
        .digest("hex");
    const byHand = [3, 5, 7].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(lot(Uint8Array.of(0xab), "tie", [3, 5, 7])).toEqual(byHand);
  });

  it("favours nobody", () => {
    const first = [0, 0, 0];
    for (let i = 0; i < 3000; i++) first[lot(Uint8Array.of(i >> 8, i & 255), "tie", [0, 1, 2])[0]!]!++;
    for (const times of first) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });

  it("draws another order for another tie", () => {
    const among = Array.from({ length: 20 }, (_, i) => i);
    expect(lot(Uint8Array.of(1), "stage 1", among)).not.toEqual(lot(Uint8Array.of(1), "stage 2", among));
  });
});
