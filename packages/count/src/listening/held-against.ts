import type { Axes } from "./axes.ts";
import { groupAwareConsensus } from "./consensus.ts";
import type { Given } from "./conversation.ts";
import type { Rows } from "./groups.ts";
import { byId } from "./ids.ts";
import { dot, length } from "./vectors.ts";
import { voted, type VoteTable } from "./votes.ts";

/** What somebody else has published about the same conversation, beside what the votes say. */
export interface Against {
  readonly source: string;
  /** Of how many people they count another number of votes than is here. If of any, files are missing something. */
  readonly otherCounts: number;
  /** How near each of their axes is to ours: 1 is the same, 0 at right angles. Empty where they told none. */
  readonly axes: readonly number[];
  /** Of how many statements their consensus among groups was told, and of which it is another than the votes give. */
  readonly consensus: { readonly told: number; readonly differs: readonly string[] };
  /** Of two people who were grouped there and here: how often both say alike whether these two belong together. */
  readonly together: number | null;
}

export function heldAgainst(given: Given, table: VoteTable, axes: Axes, found: readonly Rows[]): Against {
  const row = new Map(table.people.map((id, at) => [id, at]));
  const theirs = given.groups.map((people) => people.flatMap((id) => row.get(id) ?? []));
  const ours = new Map(groupAwareConsensus(table, theirs).map((value, c) => [table.statements[c]!, value]));
  // On a statement that is not here nobody voted: if they told another consensus on it, votes are missing.
  const unseen = 0.5 ** theirs.length;
  const differs = [...given.consensus].filter(([id, told]) => Math.abs(told - (ours.get(id) ?? unseen)) > 1e-9);
  return {
    source: given.source,
    otherCounts: otherCounts(given, table, row),
    axes: given.axes.map((axis, i) => nearness(table, axis, axes.weights[i] ?? new Float64Array())),
    consensus: { told: given.consensus.size, differs: differs.map(([id]) => id).toSorted(byId) },
    together: together(theirs, found),
  };
}

/** Whoever is in a group has voted, so it is another count, too, where there is no vote of theirs here. */
function otherCounts({ groups, voted: counted }: Given, table: VoteTable, row: ReadonlyMap<string, number>): number {
  const missing = groups.flat().filter((id) => !counted.has(id) && !row.has(id));
  const other = [...counted].filter(([id, count]) => count !== (row.has(id) ? voted(table, row.get(id)!) : 0));
  return missing.length + other.length;
}

/** What their axis has of statements that are not here is length in a direction that ours has nothing of. */
function nearness({ statements }: VoteTable, axis: ReadonlyMap<string, number>, ours: Float64Array): number {
  const theirs = Float64Array.from(statements, (id) => axis.get(id) ?? 0);
  const sizes = length(Float64Array.from(axis.values())) * length(ours);
  return sizes === 0 ? 0 : Math.min(1, Math.abs(dot(theirs, ours)) / sizes);
}

/** By counting, not pair by pair. */
function together(theirs: readonly Rows[], ours: readonly Rows[]): number | null {
  const here = new Map(ours.flatMap((rows, g) => rows.map((p) => [p, g] as const)));
  const counts = theirs.map((rows) => ours.map((_, g) => rows.filter((p) => here.get(p) === g).length));
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const all = pairs(sum(counts.flat()));
  if (all === 0) return null;
  const both = sum(counts.flat().map(pairs));
  const there = sum(counts.map((row) => pairs(sum(row))));
  const hereToo = sum(ours.map((_, g) => pairs(sum(counts.map((row) => row[g]!)))));
  return (all + 2 * both - there - hereToo) / all;
}
