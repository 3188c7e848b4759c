/** One line of the page. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: "ms" | "%" | "kB" | "MB";
  /** The same by something bare, in the same run. */
  readonly bare?: number;
  readonly most?: number;
}

export function middleOf(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!;
}
