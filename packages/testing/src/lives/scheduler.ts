import { answering } from "../world/counted.ts";
import type { Dice } from "../world/random.ts";

interface Held {
  /** What goes the same way stays in its order; null where it need not. */
  readonly way: string | null;
  readonly ready: Promise<unknown>;
  readonly release: () => void;
}

/** More than any world needs to come to rest. */
const enough = 200_000;

/**
 * Holds whatever takes time, and lets one thing happen after another, in an order that a seed decides: of each phone
 * and hall one answer of an engine, one write, one frame. So a world happens the same way every time, however busy the
 * machine is.
 */
export class Scheduler {
  readonly #dice: Dice;
  /** In ms of the machine, for what comes by a way of its own, as hints between processes do. */
  readonly #patience: number;
  readonly #held = new Map<string, Held[]>();
  readonly #gone = new Set<string>();
  readonly #slow = new Map<string, number>();
  #steps = 0;
  #running = 0;

  constructor(dice: Dice, patience = 0) {
    this.#dice = dice;
    this.#patience = patience;
  }

  /** A port of somebody's, whose answers wait for their turn. */
  holding<T extends object>(owner: string, port: T, way: string | null = null): T {
    return answering(port, (answer) => this.#hold(owner, way, answer));
  }

  /** A port whose answers are not held, but waited for before anything else happens. */
  waitingFor<T extends object>(port: T): T {
    return answering(port, (answer) => {
      this.#running += 1;
      return answer.finally(() => (this.#running -= 1));
    });
  }

  /** Runs something when it is its turn. */
  queue(owner: string, way: string, run: () => void): void {
    this.#put(owner, { way, ready: Promise.resolve(), release: run });
  }

  /** Nothing of this owner happens any more, as if its power had gone. */
  drop(owner: string): void {
    this.#gone.add(owner);
    this.#held.delete(owner);
  }

  /** Nothing of this owner happens for so many steps of the others. */
  slow(owner: string, steps: number): void {
    this.#slow.set(owner, this.#steps + steps);
  }

  async steps(count: number): Promise<void> {
    for (let step = 0; step < count && (await this.#step()); step++);
  }

  /** Lets everything happen that can without the clock moving. */
  async quiet(): Promise<void> {
    this.#slow.clear();
    do for (let step = 0; await this.#step(); step++) if (step > enough) throw new Error("there is no end to it");
    while (await this.#more());
  }

  /** Whether something came after a while. */
  async #more(): Promise<boolean> {
    if (this.#patience === 0) return false;
    await new Promise((resolve) => setTimeout(resolve, this.#patience));
    return this.#held.size > 0;
  }

  /** Lets everything happen until something has come of a promise. */
  async until<R>(promise: Promise<R>): Promise<R> {
    let over = false;
    const end = (): void => void (over = true);
    void promise.then(end, end);
    for (let step = 0; !over; step++) if (!(await this.#step()) && step > enough) break;
    return promise;
  }

  #hold<R>(owner: string, way: string | null, answer: Promise<R>): Promise<R> {
    const ready = answer.catch(() => undefined);
    return new Promise((resolve) => this.#put(owner, { way, ready, release: () => resolve(answer) }));
  }

  #put(owner: string, held: Held): void {
    if (this.#gone.has(owner)) return;
    this.#held.set(owner, [...(this.#held.get(owner) ?? []), held]);
  }

  /** False where nothing is held. */
  async #step(): Promise<boolean> {
    await this.#drain();
    const next = this.#next();
    if (next === null) return false;
    this.#steps += 1;
    await next.ready;
    next.release();
    await this.#drain();
    return true;
  }

  #next(): Held | null {
    const owners = [...this.#held.keys()];
    const quick = owners.filter((owner) => (this.#slow.get(owner) ?? 0) <= this.#steps);
    const among = quick.length > 0 ? quick : owners;
    if (among.length === 0) return null;
    const owner = among[this.#dice(among.length)]!;
    const all = this.#held.get(owner) ?? [];
    const some = all[this.#dice(all.length)]!;
    const first = some.way === null ? some : all.find(({ way }) => way === some.way)!;
    const rest = all.filter((each) => each !== first);
    if (rest.length > 0) this.#held.set(owner, rest);
    else this.#held.delete(owner);
    return first;
  }

  /** Until what was let go has gone as far as it goes by itself. */
  async #drain(): Promise<void> {
    do await new Promise((resolve) => setImmediate(resolve));
    while (this.#running > 0);
  }
}
