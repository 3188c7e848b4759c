import { fewest } from "./fewest.ts";
import { clusterings } from "./k-means.ts";
import { silhouette } from "./silhouette.ts";
import { spotsOf } from "./spots.ts";
import { voted, type VoteTable } from "./votes.ts";

/** Rows of the table. */
export type Rows = readonly number[];

export interface Found {
  readonly groups: readonly Rows[];
  /** How well as many groups would be told apart. */
  readonly silhouettes: ReadonlyMap<number, number>;
}

const mostGroups = 5;
const enoughVotes = 7;
const fewestPlaced = 15;

/**
 * Who voted enough to be placed: seven times, or to every statement where there are fewer. Where that leaves fewer than
 * fifteen, those who voted most come in until it is fifteen; who voted equally often comes in together. If fewer than
 * eight are left out, they come in as well: they would be told by what all groups leave over.
 */
export function placedRows(table: VoteTable): Rows {
  const counts = table.people.map((_, p) => voted(table, p));
  const enough = Math.min(enoughVotes, table.statements.length);
  const placed = counts.filter((count) => count >= enough).length;
  const last = counts.toSorted((a, b) => b - a)[Math.min(fewestPlaced, counts.length) - 1] ?? enough;
  const line = placed < fewestPlaced ? Math.min(enough, last) : enough;
  const placing = [...counts.keys()].filter((p) => counts[p]! >= line);
  return counts.length - placing.length < fewest ? [...counts.keys()] : placing;
}

/** Two to five groups, as many as are told apart best; no more than people can fill. */
export function findGroups(places: readonly (readonly [number, number])[], rows: Rows): Found {
  const { spots, of } = spotsOf(rows.map((p) => places[p]!));
  const most = Math.min(mostGroups, 2 + Math.floor(spots.length / 12));
  const silhouettes = new Map<number, number>();
  let best: { readonly labels: readonly number[]; readonly value: number } | null = null;
  for (const [count, labels] of clusterings(spots, most)) {
    const value = silhouette(spots, labels);
    silhouettes.set(count, value);
    if (best === null || value > best.value) best = { labels, value };
  }
  const labels = best?.labels ?? spots.map(() => 0);
  const groups: number[][] = [];
  for (const [i, row] of rows.entries()) (groups[labels[of[i]!]!] ??= []).push(row);
  return { groups: groups.filter((group) => group !== undefined), silhouettes };
}
