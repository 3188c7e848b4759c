/** A fraction of whole numbers; the lower one is above zero. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** How much each supporter pays for a unit of what a project is worth to them, at most all they have. */
export interface Price {
  readonly near: number;
  /** Between these it lies for sure. */
  readonly low: number;
  readonly high: number;
  /** The same exactly, if that is known, over what all exact prices of the moment are over. */
  readonly exact: Fraction | null;
}

/** One part in as many is lost by each step of reckoning with floats. */
export const rounding: number = 2 ** -52;

function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Which price is lower, by its sign; null where only the exact ones could say it, and one is not known. */
export function comparePrices(a: Price, b: Price): number | null {
  if (a.high < b.low) return -1;
  if (b.high < a.low) return 1;
  return a.exact === null || b.exact === null ? null : compareFractions(a.exact, b.exact);
}
