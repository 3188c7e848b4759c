import { createHash } from "node:crypto";

/** More than a world asks again, and little enough for a process that sees many worlds. */
const limit = 20_000;

/** What came of byte strings that were given together. Where there is too much of it, the oldest is forgotten. */
export class Remembered<V> {
  readonly #kept = new Map<string, V>();

  get(of: readonly Uint8Array[]): V | undefined {
    return this.#kept.get(nameOf(of));
  }

  keep(of: readonly Uint8Array[], value: V): void {
    this.#keep(nameOf(of), value);
  }

  /** As it is remembered, or as it is made now. */
  orMade(of: readonly Uint8Array[], make: () => V): V {
    const name = nameOf(of);
    return this.#kept.get(name) ?? this.#keep(name, make());
  }

  #keep(name: string, value: V): V {
    this.#kept.set(name, value);
    if (this.#kept.size > limit) this.#kept.delete(this.#kept.keys().next().value!);
    return value;
  }
}

/** A text that differs where bytes do, or where one part ends and the next begins. */
function nameOf(parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest("base64");
}
