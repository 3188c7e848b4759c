import type { Rows } from "./groups.ts";

/** Of fewer people nothing is told but within the whole. */
export const fewest = 8;

/** One of the groups: whether it is on the map at all, and whether its numbers are told. */
export interface Told {
  readonly rows: Rows;
  readonly shown: boolean;
  readonly counted: boolean;
}

/**
 * A group under eight is not shown. But who knows what everybody said, and what the other groups said, knows by
 * subtraction what the rest said: so whoever is in no group whose numbers are told must be eight together as well, or
 * nobody. Until they are, the smallest group keeps its numbers to itself, too.
 */
export function toldOf(groups: readonly Rows[], people: number): readonly Told[] {
  const counted = groups.filter((rows) => rows.length >= fewest).toSorted((a, b) => b.length - a.length);
  const rest = (): number => people - counted.reduce((sum, rows) => sum + rows.length, 0);
  while (counted.length > 0 && rest() > 0 && rest() < fewest) counted.pop();
  return groups.map((rows) => ({ rows, shown: rows.length >= fewest, counted: counted.includes(rows) }));
}
