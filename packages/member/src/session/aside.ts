import { KeepsNothing } from "../store/watched-store.ts";

/** What goes on without anybody waiting for it. */
export class Aside {
  readonly #works = new Set<Promise<void>>();

  /** What the store does not keep is no error here: it is told of by itself, and brought on again when it works. */
  goOn(work: Promise<void>): void {
    const done = work.catch((error: unknown) => {
      if (!(error instanceof KeepsNothing)) throw error;
    });
    this.#works.add(done);
    void done.finally(() => this.#works.delete(done));
  }

  /** When all that is under way now has come to its end. */
  async settled(): Promise<void> {
    await Promise.all(this.#works);
  }
}
