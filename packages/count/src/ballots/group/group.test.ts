import { ed25519 } from "@noble/curves/ed25519.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elementOf, pointOf, textOf } from "./element.ts";
import { add, fieldOf, invert, numberOf, p, subtract } from "./field.ts";
import { multiply, square } from "./limbs.ts";
import { numbersSaid, pointSaying } from "./numbers.ts";
import { equal, generator, isIdentity, type Point, sum } from "./point.ts";
import { generatorPowers, powersOf } from "./powers.ts";
import { productOf } from "./product.ts";
import { inverse, q, reduced, scalarOf } from "./scalar.ts";

const inField = fc.oneof(fc.bigInt(0n, p - 1n), fc.constantFrom(0n, 1n, p - 1n, p - 19n, 2n ** 254n, 2n ** 255n - 20n));
// Digits are carried at 8 and 9: all of them, and the last before there is no more place.
const carriedAt = [8n, 9n, 15n].map((digit) => BigInt(`0x${digit.toString(16).repeat(62)}`));
const scalar = fc.oneof(fc.bigInt(0n, q - 1n), fc.constantFrom(0n, 1n, 8n, 9n, q - 1n, ...carriedAt));
const few = { numRuns: 40 };

/** Their bytes are ours the other way round. */
function byNoble(power: bigint): string {
  const { BASE, ZERO } = ed25519.Point;
  const hex = (power === 0n ? ZERO : BASE.multiply(power)).toHex();
  return hex.match(/../g)!.toReversed().join("");
}

describe("the field", () => {
  it("reckons as whole numbers do", () => {
    fc.assert(
      fc.property(inField, inField, (a, b) => {
        const [fa, fb] = [fieldOf(a), fieldOf(b)];
        expect(numberOf(multiply(fa, fb))).toBe((a * b) % p);
        expect(numberOf(square(fa))).toBe((a * a) % p);
        // As much as a product may take in: sums of sums.
        const much = subtract(add(fa, fb), subtract(fb, fa));
        expect(numberOf(multiply(much, much))).toBe((4n * a * a) % p);
        if (a !== 0n) expect(numberOf(multiply(invert(fa), fa))).toBe(1n);
      }),
      few,
    );
  });
});

describe("the group", () => {
  const ofOne = powersOf(generator);

  it("is the one that others have", () => {
    fc.assert(
      fc.property(scalar, (power) => {
        const text = byNoble(power);
        expect(textOf(generatorPowers().to(power))).toBe(text);
        expect(textOf(ofOne.to(power))).toBe(text);
      }),
      { numRuns: 10 },
    );
  });

  it("raises to what is not reduced, too, as far as it is said", () => {
    const most = 2n ** 255n - 1n;
    expect(equal(ofOne.to(most), generatorPowers().to(reduced(most)))).toBe(true);
  });

  it("tells a point that is in it from the seven others", () => {
    const eighth = pointOf("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7") as Point;
    let torsion = eighth;
    for (let i = 1; i < 8; i++) {
      expect(powersOf(sum(ofOne.to(98765n), torsion)).inGroup()).toBe(false);
      torsion = sum(torsion, eighth);
    }
    expect(isIdentity(torsion)).toBe(true);
    expect(powersOf(sum(ofOne.to(98765n), torsion)).inGroup()).toBe(true);
    expect(generatorPowers().inGroup()).toBe(true);
  });

  it("multiplies many powers as it does one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(scalar, scalar), { maxLength: 12 }), (factors) => {
        const together = productOf(factors.map(([base, power]) => [generatorPowers().to(base), power]));
        const right = factors.reduce((total, [base, power]) => total + base * power, 0n);
        expect(equal(together, generatorPowers().to(reduced(right)))).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it("reads each element in its one form, and nothing else", () => {
    const text = byNoble(12345n);
    expect(elementOf(text)).toMatchObject({ text });
    const torsion = ed25519.Point.fromHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
    const mixed = ed25519.Point.BASE.multiply(12345n).add(torsion).toHex().match(/../g)!.toReversed().join("");
    const wrong: [string, string][] = [
      [byNoble(0n), "neutral"],
      [mixed, "prime order"],
      [`${"0".repeat(63)}0`, "prime order"], // of order 4
      [(p - 1n).toString(16).padStart(64, "0"), "prime order"], // of order 2
      [(p + 1n).toString(16).padStart(64, "0"), "canonical"],
      [(2n ** 255n + 1n).toString(16), "canonical"],
      ["2".padStart(64, "0"), "no point"],
      [text.toUpperCase(), "hexadecimal"],
      [text.slice(2), "hexadecimal"],
      [` ${text.slice(1)}`, "hexadecimal"],
    ];
    for (const [written, why] of wrong)
      expect([written, elementOf(written)]).toEqual([written, expect.stringContaining(why)]);
  });

  it("reads each scalar in its one form, and nothing else", () => {
    expect(scalarOf(String(q - 1n))).toBe(q - 1n);
    for (const wrong of [String(q), "01", "-1", "+1", "1.0", "1e3", "", " 1", "0x1"])
      expect(scalarOf(wrong)).toBeUndefined();
    expect(reduced(inverse(7n) * 7n)).toBe(1n);
  });

  it("says numbers by a point, and reads them again", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 30 }), (numbers) => {
        expect(numbersSaid(textOf(pointSaying(numbers)), numbers.length)).toEqual(numbers);
      }),
      { numRuns: 10 },
    );
  });
});
