/**
 * A base that the browser may shut under the app: to make room, or behind an app that lay asleep, as phones
 * do without a word. It is opened again when it is next needed.
 */
export class Reopening<Base> {
  readonly #open: (gone: () => void) => Promise<Base>;
  #base: Promise<Base> | null = null;

  /** `open` calls `gone` when the browser says that it shut what was opened. */
  constructor(open: (gone: () => void) => Promise<Base>) {
    this.#open = open;
  }

  /** Opens it now. Rejects with what the browser says. */
  async ready(): Promise<void> {
    await this.#opened();
  }

  /**
   * Runs one whole transaction. A shut base shows before anything is done in it, and a transaction is done
   * whole or not at all, so that one is run once more. Rejects with what the browser says.
   */
  async use<T>(deed: (base: Base) => Promise<T>): Promise<T> {
    try {
      return await this.#once(deed);
    } catch (error) {
      if (!isShut(error)) throw error;
      this.#base = null;
      return this.#once(deed);
    }
  }

  async #once<T>(deed: (base: Base) => Promise<T>): Promise<T> {
    return deed(await this.#opened());
  }

  #opened(): Promise<Base> {
    if (this.#base !== null) return this.#base;
    const base = this.#open(() => this.#forget(base));
    this.#base = base;
    base.catch(() => this.#forget(base));
    return base;
  }

  #forget(base: Promise<Base>): void {
    if (this.#base === base) this.#base = null;
  }
}

const isShut = (error: unknown): boolean => error instanceof DOMException && error.name === "InvalidStateError";
