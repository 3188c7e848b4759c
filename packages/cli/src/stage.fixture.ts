import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runHall } from "./run.ts";
import type { Stage } from "./stage.ts";

/** What a command said and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Given {
  readonly env?: { readonly [name: string]: string };
  readonly input?: string;
  /** Sees what is shown of how far something is. */
  readonly watch?: (line: string) => void;
  /** Answers for whoever is asked at the terminal. */
  readonly answers?: readonly string[];
}

/** A command under way. */
export interface Running {
  readonly ended: Promise<Ended>;
  /** As Ctrl-C does. */
  readonly stop: () => void;
  /** Settles once standard output holds this. */
  readonly says: (part: string | RegExp) => Promise<string>;
}

/** A machine with a directory of its own, on which commands are typed. */
export class TestMachine implements AsyncDisposable {
  readonly dir: string;
  readonly #running = new Set<Running>();

  private constructor(dir: string) {
    this.dir = dir;
  }

  static async make(): Promise<TestMachine> {
    return new TestMachine(await mkdtemp(join(tmpdir(), "unionhall-cli-")));
  }

  home(name: string): string {
    return join(this.dir, name);
  }

  /** Types a command as somebody, and waits for its end. */
  as(name: string, typed: readonly string[], given: Given = {}): Promise<Ended> {
    return this.run(typed, { ...given, env: { UNIONHALL_HOME: this.home(name), ...given.env } }).ended;
  }

  run(typed: readonly string[], given: Given = {}): Running {
    const ending = new AbortController();
    let [out, err] = ["", ""];
    let heard = (): void => undefined;
    const answers = given.answers === undefined ? null : [...given.answers];
    const stage: Stage = {
      out: (text) => ((out += text), heard()),
      err: (text) => void (err += text),
      env: given.env ?? {},
      input: () => Promise.resolve(given.input ?? ""),
      ask: answers === null ? null : () => Promise.resolve(answers.shift() ?? ""),
      progress: given.watch ?? null,
      stop: ending.signal,
      usualHome: this.home("usual"),
    };
    const ended = runHall(typed, stage).then((code) => ({ code, out, err }));
    const running: Running = {
      ended,
      stop: () => ending.abort(),
      says: async (part) => {
        const isThere = (): boolean => (typeof part === "string" ? out.includes(part) : part.test(out));
        while (!isThere()) {
          const more = new Promise<void>((resolve) => (heard = resolve));
          const over = ended.then(({ code }) => {
            if (!isThere()) throw new Error(`ended with ${code} and never said it: ${out}${err}`);
          });
          await Promise.race([more, over]);
        }
        return out;
      },
    };
    this.#running.add(running);
    return running;
  }

  /** A hall on a free port. Answers with its founding link, or its address where it has a circle. */
  async hall(name = "hall"): Promise<{ readonly link: string; readonly url: string; readonly running: Running }> {
    const running = this.run(["start", "--port", "0", "--dir", this.home(name), "--json"]);
    const { url, found } = JSON.parse(await running.says("\n")) as { url: string; found: string | null };
    return { url, link: found ?? url, running };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { stop } of this.#running) stop();
    await Promise.allSettled([...this.#running].map(({ ended }) => ended));
    await rm(this.dir, { recursive: true, force: true });
  }
}
