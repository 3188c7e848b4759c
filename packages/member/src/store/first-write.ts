import type { Change, LocalStore, StoredItem } from "../ports.ts";

/**
 * Writes something along with the first thing that is written, unless it is there by then: what was only
 * looked at leaves no trace on the device.
 */
export class FirstWrite implements LocalStore {
  readonly #below: LocalStore;
  readonly #along: Change;
  #isDone = false;

  constructor(below: LocalStore, along: Change) {
    this.#below = below;
    this.#along = along;
  }

  read(shelf: string): Promise<readonly StoredItem[]> {
    return this.#below.read(shelf);
  }

  async write(changes: readonly Change[]): Promise<void> {
    if (this.#isDone) return this.#below.write(changes);
    const isThere = (await this.#below.read(this.#along.shelf)).some(({ key }) => key === this.#along.key);
    await this.#below.write(isThere ? changes : [this.#along, ...changes]);
    this.#isDone = true;
  }

  clear(): Promise<void> {
    return this.#below.clear();
  }
}
