import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A part of a bench in a process of its own, so that what is measured and what measures share nothing. */
export class Child implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #part: string;
  #failed: Error | null = null;

  constructor(part: string, env: { readonly [name: string]: string } = {}) {
    const path = fileURLToPath(new URL("./child-main.js", import.meta.url));
    this.#part = part;
    this.#process = fork(path, [part], {
      env: { ...process.env, ...env },
      execArgv: ["--expose-gc"],
      serialization: "advanced",
    });
    this.#process.once("exit", (code) => (this.#failed = new Error(`${part} ended with ${code}`)));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Hands it one task, and waits for what comes of it. Throws when the process ends instead. */
  async ask<Answer>(task: unknown): Promise<Answer> {
    if (this.#failed !== null) throw this.#failed;
    const gone = new AbortController();
    const ended = once(this.#process, "exit", { signal: gone.signal }).then(([code]) => {
      throw new Error(`the part ${this.#part} of the bench ended early with ${code}; what it said stands above`);
    });
    const answered = once(this.#process, "message", { signal: gone.signal });
    this.#process.send(task as object);
    try {
      const [answer] = await Promise.race([answered, ended]);
      return answer as Answer;
    } finally {
      gone.abort();
      await Promise.allSettled([answered, ended]);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = once(this.#process, "exit");
    this.#process.disconnect();
    const late = setTimeout(() => this.#process.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(late);
  }
}

/** On the other side: does each task that comes, one after another, and ends when nobody wants anything any more. */
export function serve(
  work: (task: unknown) => Promise<unknown>,
  end: () => Promise<void> = () => Promise.resolve(),
): void {
  let last: Promise<void> = Promise.resolve();
  process.on("message", (task) => {
    last = last.then(async () => void process.send?.(await work(task)));
    last.catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    });
  });
  process.once("disconnect", () => void end().finally(() => process.exit(0)));
}
