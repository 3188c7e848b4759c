import type { ServerResponse } from "node:http";
import type { Drill } from "../drill.ts";

/** A page that is open. */
export interface Onlooker {
  readonly answer: ServerResponse;
  /** What it was shown last. */
  shown: string;
  /** Whose app it has. */
  app: Drill | null;
}

/** All pages that are open, each told what happens by a stream of events. */
export class Onlookers implements Iterable<Onlooker> {
  readonly #all = new Set<Onlooker>();
  #noneLeft = (): void => undefined;

  add(answer: ServerResponse): void {
    const onlooker = { answer, shown: "", app: null };
    answer.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    answer.flushHeaders();
    answer.on("close", () => {
      this.#all.delete(onlooker);
      if (this.#all.size === 0) this.#noneLeft();
    });
    this.#all.add(onlooker);
  }

  /** Resolves when no page is open any more, or after so many ms. */
  left(ms: number): Promise<void> {
    if (this.#all.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const late = setTimeout(resolve, ms);
      this.#noneLeft = () => {
        clearTimeout(late);
        resolve();
      };
    });
  }

  tell(event: string, data: string): void {
    for (const { answer } of this.#all) answer.write(`event: ${event}\ndata: ${data}\n\n`);
  }

  /** Whatever is not as it was shown last. */
  show(now: string): void {
    for (const onlooker of this.#all) {
      if (onlooker.shown === now) continue;
      onlooker.shown = now;
      onlooker.answer.write(`event: now\ndata: ${now}\n\n`);
    }
  }

  [Symbol.iterator](): Iterator<Onlooker> {
    return this.#all.values();
  }
}
