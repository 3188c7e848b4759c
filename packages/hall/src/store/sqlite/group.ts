import type { Database } from "better-sqlite3";
import { diskTrouble } from "../disk-trouble.ts";

interface Job {
  readonly work: () => unknown;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Writes that arrive while the loop is busy, most often with the commit before, go into one transaction and are
 * acknowledged together once it is on disk. So one `fsync` carries as many writes as came meanwhile.
 */
export class Group {
  readonly #db: Database;
  readonly #around: Around;
  #waiting: Job[] = [];
  #scheduled = false;

  constructor(db: Database, around: Around) {
    this.#db = db;
    this.#around = around;
  }

  run<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, done: (result) => resolve(result as T), failed: reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      // After this turn of the loop, so that all sockets that have something to say are heard.
      setImmediate(() => this.flush());
    });
  }

  flush(): void {
    const jobs = this.#waiting;
    this.#waiting = [];
    this.#scheduled = false;
    // One write that the disk or a bug refuses does not take the others with it: then each goes alone.
    if (jobs.length > 1 && this.#together(jobs, false)) return;
    for (const job of jobs) this.#together([job], true);
  }

  #together(jobs: readonly Job[], last: boolean): boolean {
    let results: unknown[];
    try {
      this.#db.exec("BEGIN IMMEDIATE");
      results = jobs.map((job) => job.work());
      this.#around.ending();
      this.#db.exec("COMMIT");
    } catch (error) {
      const why = diskTrouble(this.#undo(error));
      this.#around.undone();
      if (last) for (const job of jobs) job.failed(why);
      return false;
    }
    this.#around.done();
    for (const [index, job] of jobs.entries()) job.done(results[index]);
    return true;
  }

  /** Why it came to nothing. A disk that fails may fail at this too: then the next one fails, and undoes it. */
  #undo(error: unknown): unknown {
    try {
      if (this.#db.open && this.#db.inTransaction) this.#db.exec("ROLLBACK");
      return error;
    } catch (lastly) {
      return lastly;
    }
  }
}

/** What goes with a transaction: the last writes, then news when it is on disk, or forgetting when it is not. */
export interface Around {
  ending(): void;
  done(): void;
  undone(): void;
}
