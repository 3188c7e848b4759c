import { fork } from "node:child_process";
import { once } from "node:events";
import { inRoot } from "../../bin/lib/root.mjs";

/** A part of `npm run bench` in a process of its own, for as long as something is asked of it. */
export async function withBenchChild<T>(part: string, run: (child: BenchChild) => Promise<T>): Promise<T> {
  const child = new BenchChild(part);
  try {
    return await run(child);
  } finally {
    await child.end();
  }
}

export class BenchChild {
  readonly #process;
  readonly #ended: Promise<unknown>;

  constructor(part: string) {
    const main = inRoot("packages", "cli", "dist", "bench", "child-main.js");
    this.#process = fork(main, [part], { execArgv: [], serialization: "advanced" });
    this.#ended = once(this.#process, "exit");
  }

  /** Throws where the process ends instead. */
  async ask<Answer>(task: object): Promise<Answer> {
    this.#process.send(task);
    const early = this.#ended.then(() => {
      throw new Error("it ended and told nothing; what it said stands above");
    });
    early.catch(() => undefined);
    const [answer] = (await Promise.race([once(this.#process, "message"), early])) as [Answer];
    return answer;
  }

  async end(): Promise<void> {
    if (this.#process.connected) this.#process.disconnect();
    await this.#ended;
  }
}
