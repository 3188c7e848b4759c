/** Why a file or a count is refused. The words stand with whoever shows it; what is quoted is cut to what a sentence can hold. */
export interface Faults {
  readonly empty: object;
  readonly binary: object;
  readonly "no-papers": object;
  readonly "no-candidates": object;
  readonly "no-seats": object;
  /** What ends the papers is missing. */
  readonly "no-end": object;
  readonly "line-too-long": { readonly most: number };
  readonly header: { readonly text: string };
  readonly "not-a-number": { readonly text: string };
  readonly negative: { readonly text: string };
  readonly "too-large": { readonly most: string };
  readonly "unknown-candidate": { readonly text: string };
  readonly "unknown-section": { readonly text: string };
  readonly "too-many-candidates": { readonly most: number };
  readonly "unended-paper": object;
  readonly "unended-quote": object;
  readonly "nothing-equal": object;
  /** Something stands where nothing more is expected. */
  readonly "after-end": object;
  readonly "late-withdrawal": object;
  readonly "withdrawn-twice": { readonly text: string };
  readonly "all-withdrawn": object;
  readonly "name-twice": { readonly text: string };
  readonly "names-missing": { readonly have: number; readonly want: number };
  readonly "name-empty": object;
  /** A row has more or fewer cells than there are columns. */
  readonly cells: { readonly have: number; readonly want: number };
  readonly "unknown-grade": { readonly text: string };
  readonly "column-missing": { readonly text: string };
  /** A number in the head is not how many there are. */
  readonly total: { readonly key: string; readonly says: string; readonly have: number };
  readonly points: { readonly have: number; readonly want: number };
  readonly "unknown-project": { readonly text: string };
  readonly "name-too-long": object;
  /** Whoever read it in quotes would take it for another. */
  readonly "name-unquotable": { readonly text: string };
  /** A count did not come to its end in so many rounds. */
  readonly endless: { readonly most: number };
}

export type Fault = { readonly [What in keyof Faults]: { readonly what: What } & Faults[What] }[keyof Faults];

export interface Refusal {
  readonly ok: false;
  /** The line of the file, the first one being 1; null where it is about the whole of it. */
  readonly line: number | null;
  readonly fault: Fault;
}

export type Done<T> = { readonly ok: true; readonly value: T } | Refusal;

/** Stops a reader where it stands; never leaves `attempt`. */
class Stop extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.fault.what);
    this.refusal = refusal;
  }
}

export function stop(line: number | null, fault: Fault): never {
  throw new Stop({ ok: false, line, fault });
}

/** Runs a reader, which is loops within loops, and turns where it stopped into a value. */
export function attempt<T>(read: () => T): Done<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Stop) return error.refusal;
    throw error;
  }
}

/** What a file says, cut to what a sentence can hold. */
export function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
