import type { EntryId } from "@unionhall/protocol";
import { book, entryId, readHeader, turnOf } from "@unionhall/protocol";
import type { Welcome } from "../line/greet.ts";
import { Serial } from "./serial.ts";
import type { SealedItem } from "./waiting.ts";

/** So many appends go after one another before the first of them is answered. */
const mostAppends = 8;

/** What a device has sent to one circle and nobody has answered for: by its number in the outbox. */
export class OnItsWay {
  readonly #serial = new Serial();
  readonly #entries = new Map<number, { readonly id: EntryId; readonly turn: number | null }>();
  readonly #answers = new Set<Promise<unknown>>();
  /** Deeds that change keys and are not over. */
  #shutting = 0;
  /** How the hall greeted on the line on which this device came in and read what it had: on another it has to do that first. */
  cameInOn: Welcome | null = null;

  has(n: number): boolean {
    return this.#entries.has(n);
  }

  get isEmpty(): boolean {
    return this.#answers.size === 0;
  }

  get isFull(): boolean {
    return this.#answers.size >= mostAppends;
  }

  get ids(): readonly EntryId[] {
    return [...this.#entries.values()].map(({ id }) => id);
  }

  /**
   * Whether all of it is for rooms and under keys of this turn: then the hall takes nothing that comes behind it where it refuses
   * it itself for its keys.
   */
  isOf(turn: number): boolean {
    return [...this.#entries.values()].every((entry) => entry.turn === turn);
  }

  /** Whether somebody is being shut out, or let in: what is said waits for that, and goes under the keys that it leaves. */
  get isStopped(): boolean {
    return this.#shutting > 0;
  }

  /** From when such a deed is asked for, not from when it begins, and until it is over. */
  async stopFor<T>(deed: () => Promise<T>): Promise<T> {
    this.#shutting += 1;
    try {
      return await deed();
    } finally {
      this.#shutting -= 1;
    }
  }

  /** What is sealed, sent and taken for answered goes one after the other, so that it goes in order. Nothing in it waits for the hall. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    return this.#serial.run(task);
  }

  /** From now on until it is answered and that is heard, or the line is gone. */
  add(items: readonly SealedItem[], answer: Promise<unknown>): void {
    for (const { n, room, sealed } of items) {
      const turn = room === book ? null : turnOf(readHeader(sealed.header).epoch);
      this.#entries.set(n, { id: entryId(sealed.header), turn });
    }
    const over = (): void => {
      for (const { n } of items) this.#entries.delete(n);
      this.#answers.delete(done);
    };
    const done = answer.then(over, over);
    this.#answers.add(done);
  }

  /** Once all that is on its way now is answered, or lost with its line. */
  async answered(): Promise<void> {
    await Promise.all(this.#answers);
  }
}
