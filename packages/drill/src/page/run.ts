import type { Language } from "@unionhall/member";

/** Lives a year in a language. Rejects with the signal's reason where it is ended before. */
export type Live<Drill> = (language: Language, signal: AbortSignal) => Promise<Drill>;

/** One union at a time: it lives its year in a language, then it is there. In another language it lives anew. */
export class Run<Drill extends AsyncDisposable> {
  /** What is lived in, or was. */
  language: Language | null = null;
  drill: Drill | null = null;
  readonly #live: Live<Drill>;
  #ending = new AbortController();
  #living: Promise<void> = Promise.resolve();

  constructor(live: Live<Drill>) {
    this.#live = live;
  }

  /** Ends what there is, and lives a year. Resolves when it was lived, or ended before. Rejects where none came of it. */
  begin(language: Language): Promise<void> {
    const ended = this.end();
    const { signal } = (this.#ending = new AbortController());
    this.language = language;
    const living = ended.then(() => this.#begin(language, signal));
    this.#living = living.catch(() => undefined);
    return living;
  }

  /** Ends what there is: nothing is left of it. */
  async end(): Promise<void> {
    this.#ending.abort();
    const { drill } = this;
    this.drill = null;
    await this.#living;
    await drill?.[Symbol.asyncDispose]();
  }

  async #begin(language: Language, signal: AbortSignal): Promise<void> {
    try {
      const drill = await this.#live(language, signal);
      if (signal.aborted) await drill[Symbol.asyncDispose]();
      else this.drill = drill;
    } catch (error) {
      if (error !== signal.reason) throw error;
    }
  }
}
