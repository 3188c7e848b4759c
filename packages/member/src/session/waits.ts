import type { Key } from "@unionhall/protocol";
import type { Knock } from "../circle/deeds.ts";
import type { Clock } from "../ports.ts";

/** When a device tends to a circle again by itself. All of it can be called off at once. */
export class Waits {
  readonly #clock: Clock;
  readonly #tend: () => void;
  /** Knocks that somebody nearer may answer first: what calls the wait off, or that it is over. */
  readonly #knocks = new Map<Key, "over" | (() => void)>();
  #look: { readonly at: number; readonly callOff: () => void } | null = null;

  constructor(clock: Clock, tend: () => void) {
    this.#clock = clock;
    this.#tend = tend;
  }

  isOver({ signed }: Knock): boolean {
    return this.#knocks.get(signed.letter.keys.signing) === "over";
  }

  /** Looks at this knock again after a while. */
  start({ signed }: Knock, ms: number): void {
    const { signing } = signed.letter.keys;
    if (this.#knocks.has(signing)) return;
    const callOff = this.#clock.after(ms, () => {
      this.#knocks.set(signing, "over");
      this.#tend();
    });
    this.#knocks.set(signing, callOff);
  }

  /** Tends to the circle again after a while, or sooner if something else asked for that. */
  lookAgain(ms: number): void {
    const at = this.#clock.now() + ms;
    if (this.#look !== null && this.#look.at <= at) return;
    this.#look?.callOff();
    const look = (): void => {
      this.#look = null;
      this.#tend();
    };
    this.#look = { at, callOff: this.#clock.after(ms, look) };
  }

  end(): void {
    this.#look?.callOff();
    for (const wait of this.#knocks.values()) if (wait !== "over") wait();
  }
}
