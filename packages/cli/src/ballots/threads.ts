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
    await using thread = new Thread();
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

class Thread implements AsyncDisposable {
  // Points come and go: with room for them they are swept away less often.
  readonly #worker = new Worker(new URL("./thread-main.js", import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });

  ask(job: Job): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.#worker.off("message", answered).off("error", failed);
      };
      const answered = (outcome: Outcome): void => {
        settle();
        resolve(outcome);
      };
      const failed = (error: Error): void => {
        settle();
        reject(error);
      };
      this.#worker.on("message", answered).on("error", failed);
      this.#worker.postMessage(job);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}
