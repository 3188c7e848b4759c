import type { Bytes } from "../bytes.ts";

/**
 * What was made for the most recently used byte strings, and no more than `limit` of them: a stream
 * of made-up keys pushes others out, and never fills the memory.
 */
export class Recent<V> {
  readonly #limit: number;
  readonly #kept = new Map<string, V>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(bytes: Bytes, make: () => V): V {
    const name = nameOf(bytes);
    const known = this.#kept.get(name);
    const value = known === undefined ? make() : known;
    this.#kept.delete(name);
    this.#kept.set(name, value);
    if (this.#kept.size > this.#limit) this.#dropOldest();
    return value;
  }

  clear(): void {
    this.#kept.clear();
  }

  #dropOldest(): void {
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest);
      return;
    }
  }
}

/** A text that differs where bytes do. Spreading the bytes themselves would go the slow way, for every signature. */
function nameOf(bytes: Bytes): string {
  const codes: number[] = [];
  codes.length = bytes.length;
  for (let i = 0; i < bytes.length; i++) codes[i] = bytes[i]!;
  return String.fromCharCode(...codes);
}
