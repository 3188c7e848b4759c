/**
 * Ballot papers, many marked alike under one count. Marks lie one behind another in one array, as a million papers of
 * their own would fill the memory.
 */
export interface Papers {
  /** How many kinds of papers. */
  readonly length: number;
  /** How many papers of each kind. */
  readonly counts: Float64Array;
  /** Where the marks of each kind begin; one more than `length`. */
  readonly starts: Uint32Array;
  /** The marks from the first preference on: see `mark`. */
  readonly marks: Int32Array;
}

/** Of a place on the paper where nobody stands. */
export const skipped = -1;

/** Somebody on a paper: `beside` is whether they have the same place as the one before. */
export function mark(candidate: number, beside: boolean): number {
  return candidate * 2 + Number(beside);
}

export const marked = (mark: number): number => mark >> 1;
export const isBeside = (mark: number): boolean => mark >= 0 && (mark & 1) === 1;

/** Papers as they are read. It takes room for what came, never for what a header promises. */
export class PaperPile {
  #marks = new Int32Array(1024);
  #starts = new Uint32Array(256);
  #counts = new Float64Array(256);
  #length = 0;
  #end = 0;
  #total = 0;

  add(mark: number): void {
    if (this.#end === this.#marks.length) this.#marks = grown(this.#marks, new Int32Array(this.#end * 2));
    this.#marks[this.#end++] = mark;
  }

  /** Ends a paper of which there are `count`; false if all of them together cannot be counted exactly any more. */
  end(count: number): boolean {
    this.#total += count;
    if (!Number.isSafeInteger(this.#total)) return false;
    if (this.#length + 1 === this.#starts.length) {
      this.#starts = grown(this.#starts, new Uint32Array(this.#starts.length * 2));
      this.#counts = grown(this.#counts, new Float64Array(this.#counts.length * 2));
    }
    this.#counts[this.#length++] = count;
    this.#starts[this.#length] = this.#end;
    return true;
  }

  papers(): Papers {
    return {
      length: this.#length,
      counts: this.#counts.slice(0, this.#length),
      starts: this.#starts.slice(0, this.#length + 1),
      marks: this.#marks.slice(0, this.#end),
    };
  }
}

function grown<A extends Int32Array | Uint32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
