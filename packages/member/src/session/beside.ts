import { Malformed } from "@unionhall/protocol";
import { HallLies } from "../circle/hall-lies.ts";
import { Behind, Changed } from "../files/put-blob.ts";
import { Offline, Refused } from "../line/thrown.ts";
import { KeepsNothing } from "../store/watched-store.ts";
import type { Session } from "./session.ts";

/**
 * Runs something beside all that a person asks of a circle: nothing waits for it, and it waits for its turn once. What
 * breaks it off is no error: it is begun again when there is occasion. Null then, and for good once the session has ended.
 */
export class Beside {
  readonly #session: Session;
  #callOff: (() => void) | null = null;
  #isEnded = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Whether something is set or under way. */
  get isBusy(): boolean {
    return this.#callOff !== null;
  }

  after(ms: number, run: () => Promise<void>): void {
    if (this.#isEnded) return;
    const { clock } = this.#session.circle.env;
    this.#callOff = clock.after(ms, () => void this.#run(run));
  }

  end(): void {
    this.#isEnded = true;
    this.#callOff?.();
  }

  async #run(run: () => Promise<void>): Promise<void> {
    const { circle, listener } = this.#session;
    const mine = this.#callOff;
    try {
      await circle.serial.idle();
      // To another past nothing is told, and nothing of it is read.
      if (!this.#isEnded && !circle.parted) await run();
    } catch (error) {
      if (error instanceof HallLies || error instanceof Malformed) circle.link.distrust();
      else if (!isBrokenOff(error)) throw error;
    }
    if (this.#callOff === mine) this.#callOff = null;
    if (this.#isEnded) return;
    this.#session.settleState();
    listener.changed();
  }
}

function isBrokenOff(error: unknown): boolean {
  return [Offline, Refused, Behind, Changed, KeepsNothing].some((kind) => error instanceof kind);
}
