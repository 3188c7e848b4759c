import type { Clock } from "../ports.ts";
import type { MineSaid, Own } from "./kinds.ts";
import { mostOwn } from "./kinds.ts";
import type { Session } from "../session/session.ts";

/** Once nothing was read for so long it is said how far everything is read, all of it in one entry; in ms. */
const quietFor = 300_000;
/** And at least once in so long, while somebody reads on. */
const longest = 3_600_000;

interface Reader {
  readonly clock: Clock;
  /** When any of this person's devices said something last. */
  readonly saidAt: () => number;
  readonly say: (said: MineSaid) => Promise<void>;
  readonly sessions: ReadonlyMap<unknown, Session>;
  /** Goes on with something that nobody waits for. */
  readonly goOn: (work: Promise<void>) => void;
}

/** How far this person has read, on its way to their other devices: a day of it is a handful of entries. */
export class ReadsToSay {
  readonly #reader: Reader;
  #since: number | null = null;
  #callOff: (() => void) | null = null;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Something was read here, or is found unsaid when the device is opened. */
  soon(): void {
    const { clock, goOn } = this.#reader;
    const now = clock.now();
    this.#since ??= now;
    this.#callOff?.();
    const pause = Math.max(0, Math.min(quietFor, this.#since + longest - now));
    this.#callOff = clock.after(pause, () => goOn(this.say()));
  }

  /** For a device that is open for moments only: what was read by then, unless something was said within the hour. */
  async ifLate(): Promise<void> {
    const { clock, saidAt } = this.#reader;
    if (clock.now() - saidAt() >= longest) await this.say();
  }

  /** Says it, if there is anything to be said. */
  async say(): Promise<void> {
    this.end();
    const { say, sessions } = this.#reader;
    const all = [...sessions.values()].map(({ circle }) => ({ circle, places: circle.seen.unsaid }));
    const reads = all.flatMap(({ circle: { id }, places }): Own<"reads">[] =>
      places.map(({ room, seq }) => ({ circle: id, room, seq, at: null })),
    );
    if (reads.length === 0) return;
    await say({ reads: reads.slice(-mostOwn.reads) });
    for (const { circle, places } of all) await circle.seen.said(places);
  }

  end(): void {
    this.#callOff?.();
    [this.#callOff, this.#since] = [null, null];
  }
}
