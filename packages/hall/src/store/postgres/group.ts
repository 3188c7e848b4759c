import { StoreAway } from "../store-errors.ts";
import type { Connections, Transaction } from "./connections.ts";
import type { Made } from "./made.ts";
import type { Asked } from "./round.ts";
import { Round } from "./round.ts";
import type { Standings } from "./standings.ts";
import { Collided } from "./trouble.ts";

interface Job extends Asked {
  readonly done: (answer: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** Changes in one transaction. */
const atOnce = 512;
/** How often one change is tried where another transaction came first. */
const tries = 4;

/**
 * Changes that come while a transaction is under way go into the next one together, and are acknowledged once it
 * is on disk. So one commit carries as many as came meanwhile. A circle's changes all go through one group, in the
 * order they came.
 */
export class Group {
  readonly #connections: Connections;
  readonly #standings: Standings;
  readonly #written: (made: readonly Made[]) => void;
  #waiting: Job[] = [];
  #working: Promise<void> | null = null;

  /** `written` hears of what is on disk before anyone else does. */
  constructor(connections: Connections, standings: Standings, written: (made: readonly Made[]) => void) {
    this.#connections = connections;
    this.#standings = standings;
    this.#written = written;
  }

  run<T>(asked: Asked<T>): Promise<T> {
    return new Promise<T>((resolve, failed) => {
      this.#waiting.push({ ...asked, done: (answer) => resolve(answer as T), failed });
      this.#working ??= this.#work();
    });
  }

  /** Settles once nothing waits any more. */
  async idle(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    // After this turn of the loop, so that all sockets that have something to say are heard.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#settle(this.#waiting.splice(0, atOnce), tries);
    this.#working = null;
  }

  async #settle(jobs: readonly Job[], left: number): Promise<void> {
    try {
      const { outcomes, made } = await this.#transact(jobs);
      this.#written(made);
      for (const [at, job] of jobs.entries()) outcomes[at]?.(job);
    } catch (error) {
      // One change that the database refuses does not take others with it: then each goes alone.
      if (jobs.length > 1 && !(error instanceof StoreAway)) for (const job of jobs) await this.#settle([job], tries);
      else if (error instanceof Collided && left > 1) await this.#settle(jobs, left - 1);
      else for (const job of jobs) job.failed(error instanceof Collided ? error.lastly : error);
    }
  }

  /** All or nothing. What is decided is told to nobody before it is on disk. */
  async #transact(jobs: readonly Job[]): Promise<{ outcomes: readonly Outcome[]; made: readonly Made[] }> {
    const transaction = await this.#connections.begin();
    const outcomes: Outcome[] = [];
    const made: Made[] = [];
    try {
      while (outcomes.length < jobs.length) {
        const round = await Round.open(transaction.run, this.#standings, jobs.slice(outcomes.length));
        for (const job of jobs.slice(outcomes.length)) {
          if (!round.takes(job)) break;
          outcomes.push(decided(round, job));
        }
        made.push(...round.made);
        const written = round.write(transaction.run);
        await (outcomes.length < jobs.length ? Promise.all(written) : finish(transaction, written, made.length > 0));
      }
      return { outcomes, made };
    } catch (error) {
      transaction.abandon();
      throw error;
    }
  }
}

type Outcome = (job: Job) => void;

function decided(round: Round, job: Job): Outcome {
  try {
    const answer = round.decide(job);
    return ({ done }) => done(answer);
  } catch (error) {
    return ({ failed }) => failed(error);
  }
}

/** The last writes and the commit go out together. */
async function finish(transaction: Transaction, written: readonly Promise<unknown>[], some: boolean): Promise<void> {
  await Promise.all([...written, some ? transaction.commit() : transaction.leave()]);
}
