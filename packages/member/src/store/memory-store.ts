import type { Bytes } from "@unionhall/protocol";
import type { Change, LocalStore, StoredItem } from "../ports.ts";

/** A store that lasts as long as the process: for visits, and for tests. */
export class MemoryStore implements LocalStore {
  readonly #shelves = new Map<string, Map<string, Bytes>>();

  read(shelf: string): Promise<readonly StoredItem[]> {
    const items = [...(this.#shelves.get(shelf) ?? [])].map(([key, value]) => ({ key, value }));
    return Promise.resolve(items.sort((a, b) => (a.key < b.key ? -1 : 1)));
  }

  write(changes: readonly Change[]): Promise<void> {
    for (const change of changes) {
      if (change.key === null) this.#shelves.delete(change.shelf);
      else this.#put(change.shelf, change.key, change.value);
    }
    return Promise.resolve();
  }

  #put(shelf: string, key: string, value: Bytes | null): void {
    const items = this.#shelves.get(shelf) ?? new Map<string, Bytes>();
    if (value === null) items.delete(key);
    else items.set(key, value);
    this.#shelves.set(shelf, items);
  }

  /** Every value and the name of its shelf, for whoever wants to see what is there. */
  everything(): readonly Bytes[] {
    return [...this.#shelves].flatMap(([shelf, items]) => [
      new TextEncoder().encode(shelf),
      ...[...items].flatMap(([key, value]) => [new TextEncoder().encode(key), value]),
    ]);
  }

  clear(): Promise<void> {
    this.#shelves.clear();
    return Promise.resolve();
  }
}
