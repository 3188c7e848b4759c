/** What does not hold, and where: both for people to read. */
export interface Fault {
  readonly where: string;
  readonly what: string;
}

/** Thrown while something is read, and caught where the reading began, which then says it as a value. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly fault: Fault;

  constructor(where: string, what: string) {
    super(`${where}: ${what}`);
    this.fault = { where, what };
  }
}

/** What `read` gives, or the fault it met. Bugs go on being thrown. */
export function attempt<T>(
  read: () => T,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault } {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** Thrown where an archive asks for what this reader does not know. It may be honest. */
export class Unsupported extends Refusal {}
