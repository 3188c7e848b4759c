import type { VoteTable } from "./votes.ts";

/** What some people said to one statement. `seen` is all three together. */
export interface Tally {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly seen: number;
}

/** For each statement of the table, in its order: what everybody said, or only the people of these rows. */
export function tally(table: VoteTable, rows?: readonly number[]): readonly Tally[] {
  const { statements, starts, columns, votes } = table;
  const [agree, disagree, seen] = [0, 1, 2].map(() => new Int32Array(statements.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (const p of rows ?? table.people.keys()) {
    for (let i = starts[p]!; i < starts[p + 1]!; i++) {
      const c = columns[i]!;
      seen[c]!++;
      if (votes[i] === 1) agree[c]!++;
      else if (votes[i] === -1) disagree[c]!++;
    }
  }
  return statements.map((_, c) => ({
    agree: agree[c]!,
    disagree: disagree[c]!,
    pass: seen[c]! - agree[c]! - disagree[c]!,
    seen: seen[c]!,
  }));
}
