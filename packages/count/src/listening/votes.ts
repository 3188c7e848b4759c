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
  const [who, what] = [new Map<string, Cast[]>(), new Set<string>()];
  for (const each of cast) {
    what.add(each.statement);
    const theirs = who.get(each.person);
    if (theirs === undefined) who.set(each.person, [each]);
    else theirs.push(each);
  }
  const people = [...who.keys()].toSorted(byId);
  const statements = [...what].toSorted(byId);
  const column = new Map(statements.map((id, at) => [id, at]));
  const starts = new Int32Array(people.length + 1);
  const columns = new Int32Array(cast.length);
  const votes = new Int8Array(cast.length);
  const last = new LastVotes(statements.length);
  let end = 0;
  for (const [p, id] of people.entries()) {
    for (const each of who.get(id)!) last.take(column.get(each.statement)!, each);
    for (const c of last.seen()) {
      columns[end] = c;
      votes[end++] = last.votes[c]!;
    }
    starts[p + 1] = end;
  }
  const repeated = cast.length - end;
  return { people, statements, starts, columns: columns.slice(0, end), votes: votes.slice(0, end), repeated };
}

/** What one person said last to each statement. Used for one after the other, as there may be millions of votes. */
class LastVotes {
  readonly votes: Int8Array;
  readonly #times: Float64Array;
  readonly #isSeen: Uint8Array;
  #columns: number[] = [];

  constructor(statements: number) {
    this.votes = new Int8Array(statements);
    this.#times = new Float64Array(statements);
    this.#isSeen = new Uint8Array(statements);
  }

  take(c: number, { vote, at }: Cast): void {
    if (this.#isSeen[c] === 1 && at < this.#times[c]!) return;
    const contradicts = this.#isSeen[c] === 1 && at === this.#times[c] && vote !== this.votes[c];
    if (this.#isSeen[c] === 0) this.#columns.push(c);
    this.#isSeen[c] = 1;
    this.#times[c] = at;
    this.votes[c] = contradicts ? 0 : vote;
  }

  /** The columns of all statements that were seen, in their order; then the next person may come. */
  seen(): Int32Array {
    const columns = Int32Array.from(this.#columns).sort();
    for (const c of columns) this.#isSeen[c] = 0;
    this.#columns = [];
    return columns;
  }
}

/** To how many statements a person said something. */
export function voted({ starts }: VoteTable, person: number): number {
  return starts[person + 1]! - starts[person]!;
}
