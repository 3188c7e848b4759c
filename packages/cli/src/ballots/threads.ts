import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Job, type Outcome, worker } from "@unionhall/count/ballots";

/** Does all jobs on as many threads as this machine has cores, and says how many are done. Outcomes are in the jobs' order. */
export async function allDone(jobs: readonly Job[], done: (count: number) => void): Promise<Outcome[]> {
  const threads = Math.min(availableParallelism(), Math.floor(jobs.length / 4));
  if (threads < 2 || !isBuilt) return here(jobs, done);
  const outcomes: Outcome[] = [];
  let next = 0;
  let count = 0;
  const serve = async (): Promise<void> => {
    await using thread = new Thread(new URL("./thread-main.js", import.meta.url));
    for (let i = next++; i < jobs.length; i = next++) {
      outcomes[i] = await thread.ask(jobs[i]!);
      done(++count);
    }
  };
  await Promise.all(Array.from({ length: threads }, serve));
  return outcomes;
}

/** Threads run what was built; tests run the sources. */
const isBuilt = import.meta.url.endsWith(".js");

function here(jobs: readonly Job[], done: (count: number) => void): Outcome[] {
  const work = worker();
  return jobs.map((job, i) => {
    const outcome = work(job);
    done(i + 1);
    return outcome;
  });
}

/** A thread that does jobs. However it ends, whoever waits for it hears of it: a job is done, or it throws. */
export class Thread implements AsyncDisposable {
  readonly #worker: Worker;
  readonly #ended: Promise<never>;

  constructor(main: URL) {
    // Points come and go: with room for them they are swept away less often.
    this.#worker = new Worker(main, { resourceLimits: { maxYoungGenerationSizeMb: 64 } });
    this.#ended = new Promise((_, reject) => {
      this.#worker.on("error", reject).on("messageerror", reject);
      this.#worker.on("exit", () => reject(new Error("A thread ended before its work was done.")));
    });
    // It may end when nobody waits, as it does after all work.
    this.#ended.catch(() => {});
  }

  ask(job: Job): Promise<Outcome> {
    const answered = new Promise<Outcome>((resolve) => void this.#worker.once("message", resolve));
    this.#worker.postMessage(job);
    return Promise.race([answered, this.#ended]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}
