import { leading } from "./leading.ts";
import { dot } from "./vectors.ts";
import type { VoteTable } from "./votes.ts";

/** The two directions along which people differ most. One number for each statement of the table, in its order. */
export interface Axes {
  readonly means: Float64Array;
  readonly weights: readonly [Float64Array, Float64Array];
  /** Which part of all differences lies along each axis, from 0 to 1. */
  readonly shares: readonly [number, number];
}

/**
 * Principal components of the table, a vote that is missing standing at the mean of its statement: it is no difference
 * to anybody, so it is nowhere added up. Statements that were put away (`away`) are as if everybody had passed.
 */
export function axesOf(table: VoteTable, away: ReadonlySet<string>): Axes {
  const isAway = table.statements.map((id) => away.has(id));
  const means = meansOf(table, isAway);
  const differences = differencesOf(table, means, isAway);
  const apply = (vector: Float64Array): Float64Array => spread(table, differences, vector);
  // The guess weighs no two statements alike, so that it is at right angles to no axis that anybody would meet.
  const start = Float64Array.from(isAway, (gone, i) => (gone ? 0 : 1 + ((i * 7) % 11) / 16));
  const first = leading(apply, start, []);
  const second = first === null ? null : leading(apply, start, [first.vector]);
  const none = new Float64Array(table.statements.length);
  const all = dot(differences, differences);
  return {
    means,
    weights: [signed(first?.vector ?? none), signed(second?.vector ?? none)],
    shares: [first === null ? 0 : first.value / all, second === null ? 0 : second.value / all],
  };
}

function meansOf(table: VoteTable, isAway: readonly boolean[]): Float64Array {
  const sums = new Int32Array(isAway.length);
  const seen = new Int32Array(isAway.length);
  for (const [i, c] of table.columns.entries()) {
    sums[c]! += table.votes[i]!;
    seen[c]!++;
  }
  return Float64Array.from(isAway, (gone, c) => (gone ? 0 : sums[c]! / Math.max(seen[c]!, 1)));
}

/** Of every vote, in the order of the table, how far it is from the mean of its statement. */
function differencesOf({ columns, votes }: VoteTable, means: Float64Array, isAway: readonly boolean[]): Float64Array {
  const differences = new Float64Array(votes.length);
  for (let i = 0; i < votes.length; i++) {
    const c = columns[i]!;
    if (!isAway[c]) differences[i] = votes[i]! - means[c]!;
  }
  return differences;
}

/** How everybody's differences, taken together, answer to a direction. */
function spread({ people, starts, columns }: VoteTable, differences: Float64Array, vector: Float64Array): Float64Array {
  const sum = new Float64Array(vector.length);
  for (let p = 0; p < people.length; p++) {
    const [begin, end] = [starts[p]!, starts[p + 1]!];
    let along = 0;
    for (let i = begin; i < end; i++) along += differences[i]! * vector[columns[i]!]!;
    for (let i = begin; i < end; i++) sum[columns[i]!]! += differences[i]! * along;
  }
  return sum;
}

/** An axis has two ends and neither is first. So that all draw the same: the end where the larger weights are. */
function signed(axis: Float64Array): Float64Array {
  const cubes = dot(
    axis.map((each) => each * each),
    axis,
  );
  return cubes < 0 ? axis.map((each) => -each) : axis;
}

/**
 * Where each person stands, in the order of the table: along both axes, and further out the less they voted, as
 * somebody who saw few statements would otherwise stand in the middle for that alone.
 */
export function placesOf(
  table: VoteTable,
  away: ReadonlySet<string>,
  axes: Axes,
): readonly (readonly [number, number])[] {
  const { people, statements, starts, columns, votes } = table;
  const isAway = statements.map((id) => away.has(id));
  const gone = isAway.filter(Boolean).length;
  const [first, second] = axes.weights;
  return people.map((_, p) => {
    let [x, y, seen] = [0, 0, gone];
    for (let i = starts[p]!; i < starts[p + 1]!; i++) {
      const c = columns[i]!;
      if (isAway[c]) continue;
      seen++;
      x += (votes[i]! - axes.means[c]!) * first[c]!;
      y += (votes[i]! - axes.means[c]!) * second[c]!;
    }
    const out = Math.sqrt(statements.length / Math.max(seen, 1));
    return [x * out, y * out];
  });
}
