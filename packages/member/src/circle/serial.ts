/** Runs tasks one after another; a task that fails does not stop the next. */
export class Serial {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task, task);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** When everything asked for so far has ended. */
  async idle(): Promise<void> {
    await this.#tail;
  }
}
