import type { Change, LocalStore, StoredItem } from "../ports.ts";

/** This device does not keep, or does not give back, what belongs on it: no room, blocked, shut down under it. */
export class KeepsNothing extends Error {
  override readonly name = "KeepsNothing";
}

/** Says in one way that a store fails, whatever its platform throws, and tells when it stops to and when it keeps again. */
export class WatchedStore implements LocalStore {
  readonly #below: LocalStore;
  readonly #told: (keeps: boolean) => void;
  #keeps = true;

  constructor(below: LocalStore, told: (keeps: boolean) => void) {
    this.#below = below;
    this.#told = told;
  }

  /** Whether it did what was last asked of it. */
  get keeps(): boolean {
    return this.#keeps;
  }

  read(shelf: string): Promise<readonly StoredItem[]> {
    return this.#watched(() => this.#below.read(shelf));
  }

  async write(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    await this.#watched(() => this.#below.write(changes));
    this.#note(true);
  }

  clear(): Promise<void> {
    return this.#watched(() => this.#below.clear());
  }

  async #watched<T>(deed: () => Promise<T>): Promise<T> {
    try {
      return await deed();
    } catch (cause) {
      this.#note(false);
      throw new KeepsNothing("this device's store failed", { cause });
    }
  }

  #note(keeps: boolean): void {
    if (this.#keeps === keeps) return;
    this.#keeps = keeps;
    this.#told(keeps);
  }
}
