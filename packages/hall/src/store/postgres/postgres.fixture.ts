import { vi } from "vitest";
import type { DatabaseAddress } from "../../config/database-address.ts";
import { databaseAddress } from "../../config/database-address.ts";
import type { Every } from "./ear.ts";
import type { PostgresParts } from "./postgres-store.ts";

/** What `DATABASE_URL` comes to. */
export function addressOf(url: string): DatabaseAddress {
  const read = databaseAddress(url, "DATABASE_URL");
  if ("problem" in read) throw new Error(read.problem);
  return read.value;
}

/** A store that tells nobody but the test. */
export const quiet: PostgresParts = {
  fault(error) {
    throw error;
  },
  away() {},
};

/** Time that passes when a test says so. */
export class HandTimers {
  readonly #running = new Set<{ readonly ms: number; readonly run: () => void }>();

  readonly every: Every = (ms, run) => {
    const timer = { ms, run };
    this.#running.add(timer);
    return () => this.#running.delete(timer);
  };

  /** What runs every so many milliseconds runs once. */
  pass(ms: number): void {
    for (const timer of this.#running) if (timer.ms === ms) timer.run();
  }
}

/** What happens elsewhere takes as long as it takes, on a machine that does other things too. */
const patience = { timeout: 15_000, interval: 10 } as const;
export const soon = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, patience);
export const eventually = (look: () => Promise<boolean>): Promise<boolean> => vi.waitUntil(look, patience);
