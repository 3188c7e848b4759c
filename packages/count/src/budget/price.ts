/** A fraction of whole numbers; the lower one is above zero. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** How much each supporter pays a unit of utility, at most all they have. */
export interface Price {
  readonly near: number;
  /** The same exactly; null where only floats are at hand. */
  readonly exact: Fraction | null;
  /** How many supporters pay less, as they have no more. */
  readonly poor: number;
}

/** Two figures are so close that floats cannot tell which is larger, or whether they are the same. */
export class Unsure extends Error {}

/** Far wider than what a million roundings of one part in 10¹⁶ add up to. */
export const margin = 1e-7;

export function fraction(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n ? { over: over / a, under: under / a } : { over, under };
}

export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Which price is lower; throws `Unsure` where only the exact ones could say it, and one is not at hand. */
export function comparePrices(a: Price, b: Price): number {
  if (Math.abs(a.near - b.near) > margin * Math.max(a.near, b.near)) return a.near - b.near;
  if (a.exact === null || b.exact === null) throw new Unsure();
  return compareFractions(a.exact, b.exact);
}

/** For sizes beyond what a float can hold, as near as floats come. */
export function nearest({ over, under }: Fraction): number {
  const shift = BigInt(Math.max(0, Math.max(over.toString(2).length, under.toString(2).length) - 1000));
  return Number(over >> shift) / Number(under >> shift);
}
