import { byId } from "./ids.ts";

/** 1 agrees, −1 disagrees, 0 passes. Whoever did not see a statement has no vote on it. */
export type Vote = -1 | 0 | 1;

/** One vote as it was cast. `at` is any number that grows with time. */
export interface Cast {
  readonly person: string;
  readonly statement: string;
  readonly vote: Vote;
  readonly at: number;
}

/**
 * Who said what, each person once to each statement. Row by row: the votes of person `p` are those from `starts[p]` to
 * `starts[p + 1]`, each with the number of its statement in `columns` and what it says in `votes`. People, statements,
 * and the columns of each row stand in the order of their ids.
 */
export interface VoteTable {
  readonly people: readonly string[];
  readonly statements: readonly string[];
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly votes: Int8Array;
  /** How many votes were cast again later, and do not count any more. */
  readonly repeated: number;
}

/**
 * The last vote of each person to each statement counts. Two that were cast at the same moment and contradict each
 * other are a pass: to take either would be to take the one that was written down last.
 */
export function tableOf(cast: readonly Cast[]): VoteTable {
  const people = [...new Set(cast.map(({ person }) => person))].toSorted(byId);
  const statements = [...new Set(cast.map(({ statement }) => statement))].toSorted(byId);
  const row = numbered(people);
  const column = numbered(statements);
  const rows = people.map((): Cast[] => []);
  for (const each of cast) rows[row.get(each.person)!]!.push(each);
  const starts = new Int32Array(people.length + 1);
  const columns = new Int32Array(cast.length);
  const votes = new Int8Array(cast.length);
  let end = 0;
  for (const [p, theirs] of rows.entries()) {
    const last = lastOf(theirs);
    const seen = [...last.values()].map((each) => ({ at: column.get(each.statement)!, vote: each.vote }));
    for (const each of seen.toSorted((a, b) => a.at - b.at)) {
      columns[end] = each.at;
      votes[end++] = each.vote;
    }
    starts[p + 1] = end;
  }
  const repeated = cast.length - end;
  return { people, statements, starts, columns: columns.slice(0, end), votes: votes.slice(0, end), repeated };
}

function lastOf(cast: readonly Cast[]): Map<string, Cast> {
  const last = new Map<string, Cast>();
  for (const each of cast) {
    const before = last.get(each.statement);
    if (before === undefined || before.at < each.at) last.set(each.statement, each);
    else if (before.at === each.at && before.vote !== each.vote) last.set(each.statement, { ...each, vote: 0 });
  }
  return last;
}

function numbered(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}

/** To how many statements a person said something. */
export function voted({ starts }: VoteTable, person: number): number {
  return starts[person + 1]! - starts[person]!;
}
