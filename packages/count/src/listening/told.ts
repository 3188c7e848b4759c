import { fewest } from "./fewest.ts";
import type { Rows } from "./groups.ts";

/** One of the groups: whether it is on the map at all, and whether its numbers are told. */
export interface Told {
  readonly rows: Rows;
  readonly shown: boolean;
  readonly counted: boolean;
}

/**
 * A group under eight is not shown. But who knows what everybody said, and what the other groups said, knows by
 * subtraction what the rest said: so where there is such a group, whoever is in no group whose numbers are told must be
 * eight together as well. Until they are, the smallest group keeps its numbers to itself, too.
 */
export function toldOf(groups: readonly Rows[], people: number): readonly Told[] {
  const counted = groups.filter((rows) => rows.length >= fewest).toSorted((a, b) => b.length - a.length);
  const rest = (): number => people - counted.reduce((sum, rows) => sum + rows.length, 0);
  const isHidden = counted.length < groups.length;
  while (isHidden && counted.length > 0 && rest() < fewest) counted.pop();
  return groups.map((rows) => ({ rows, shown: rows.length >= fewest, counted: counted.includes(rows) }));
}
