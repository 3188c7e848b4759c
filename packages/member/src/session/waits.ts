import { membersIn } from "@unionhall/kernel";
import { isApart } from "../circle/apart.ts";
import { patienceAtTheDoor } from "../circle/at-the-door.ts";
import type { Circle } from "../circle/circle.ts";
import type { Clock } from "../ports.ts";

/** What a session comes back to by itself: it rings, and what is due is looked at anew. */
export class Waits {
  readonly #clock: Clock;
  readonly #ring: () => void;
  readonly #named = new Map<string, "over" | (() => void)>();
  #look: { readonly at: number; callOff(): void } | null = null;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Rings after a while, or sooner if something else asked for that. */
  lookAgain(ms: number): void {
    const at = this.#clock.now() + ms;
    if (this.#look !== null && this.#look.at <= at) return;
    this.#look?.callOff();
    const look = (): void => {
      this.#look = null;
      this.#ring();
    };
    this.#look = { at, callOff: this.#clock.after(ms, look) };
  }

  /** Whether the wait of this name is over. The first to ask begins it. */
  isOver(name: string, ms: () => number): boolean {
    const wait = this.#named.get(name);
    if (wait !== undefined) return wait === "over";
    const callOff = this.#clock.after(ms(), () => {
      this.#named.set(name, "over");
      this.#ring();
    });
    this.#named.set(name, callOff);
    return false;
  }

  /** Whether hall and book have had different turns for a while: the news of a turn may be on its way here. */
  isApart(circle: Circle): boolean {
    if (!isApart(circle)) return false;
    const turns = `turns ${circle.tie?.standing.turn} ${circle.book.turns.at(-1)?.turn}`;
    return this.isOver(turns, () => patienceAtTheDoor);
  }

  end(): void {
    this.#look?.callOff();
    for (const wait of this.#named.values()) if (wait !== "over") wait();
  }
}

/** How long, in ms, a device waits before it tries a door again that it should stand in. */
export const patienceOutside = 300_000;

/** How long it waits before it asks again for what a hall has refused that can take it later: its disk was full, say. */
export const patienceRefused = 60_000;

/** A while, in ms, that differs from device to device, so that a hundred phones do not all do the same at once. */
export function spread(
  circle: Circle,
  longest: number = Math.min(20_000, 500 * membersIn(circle.book).length),
): number {
  return (longest * new DataView(circle.env.random(4).buffer).getUint32(0)) / 2 ** 32;
}
