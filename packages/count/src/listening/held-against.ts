import type { Axes } from "./axes.ts";
import { groupAwareConsensus } from "./consensus.ts";
import type { Given } from "./conversation.ts";
import type { Rows } from "./groups.ts";
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
  const ours = groupAwareConsensus(table, theirs);
  const differs = table.statements.filter((id, c) => {
    const told = given.consensus.get(id);
    return told !== undefined && Math.abs(told - ours[c]!) > 1e-9;
  });
  return {
    source: given.source,
    otherCounts: [...given.voted].filter(([id, count]) => {
      const p = row.get(id);
      return count !== (p === undefined ? 0 : voted(table, p));
    }).length,
    axes: given.axes.map((axis, i) => nearness(table, axis, axes.weights[i] ?? new Float64Array())),
    consensus: { told: given.consensus.size, differs },
    together: together(theirs, found),
  };
}

function nearness({ statements }: VoteTable, axis: ReadonlyMap<string, number>, ours: Float64Array): number {
  const theirs = Float64Array.from(statements, (id) => axis.get(id) ?? 0);
  const sizes = length(theirs) * length(ours);
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
