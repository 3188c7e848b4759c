/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The same by something bare, in the same run. */
  readonly bare?: number;
  /** What it is to reach, and whether it does. */
  readonly target?: { readonly words: string; readonly met: boolean };
}

/** At least this much, and at least this share of the bare one. */
export function atLeast(value: number, least: number, unit: string): NonNullable<Row["target"]> {
  return { words: `≥ ${shown(least)} ${unit}`, met: value >= least };
}

export function atMost(value: number, most: number, unit: string): NonNullable<Row["target"]> {
  return { words: `≤ ${shown(most)} ${unit}`, met: value <= most };
}

/** Three digits that matter, thousands set apart. */
export function shown(value: number): string {
  if (value >= 1000)
    return Math.round(value)
      .toString()
      .replaceAll(/\B(?=(\d{3})+$)/g, " ");
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
