import type { TargetedMouseEvent, TargetedPointerEvent } from "preact";
import { useEffect, useState } from "preact/hooks";

/** So long a finger stays where it is, in ms, and no further off than this, in CSS pixels. */
export const holdFor = 500;
const still = 10;

type Point = Pick<PointerEvent, "clientX" | "clientY" | "pointerType">;

/** Told of what a finger does, it tells of a hold. A mouse holds nothing: it has a second button. */
export class Hold {
  readonly #held: () => void;
  #from: Point | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isHeld = false;

  constructor(held: () => void) {
    this.#held = held;
  }

  down(at: Point): void {
    this.rest();
    if (at.pointerType === "mouse") return;
    this.#from = at;
    this.#timer = setTimeout(() => this.#fire(), holdFor);
  }

  /** Who scrolls or drags does not hold. */
  move({ clientX, clientY }: Point): void {
    const from = this.#from;
    if (from !== null && Math.hypot(clientX - from.clientX, clientY - from.clientY) > still) this.up();
  }

  up(): void {
    clearTimeout(this.#timer);
    this.#from = null;
  }

  /** Nothing is held, nor was: the browser's own menu comes. */
  rest(): void {
    this.up();
    this.#isHeld = false;
  }

  /** Whether the browser's own menu stays away: it is asked for by a finger that holds, which some browsers notice earlier. */
  menu(): boolean {
    if (this.#from !== null) this.#fire();
    return this.#isHeld;
  }

  #fire(): void {
    this.up();
    this.#isHeld = true;
    this.#held();
  }
}

export interface Held {
  readonly onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: TargetedPointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onContextMenu: (event: TargetedMouseEvent<HTMLElement>) => void;
}

/**
 * For what is held to have its menu. Only beside a button that opens the same: nobody has to be able to hold. Where it is open
 * already, a finger that holds is the browser's.
 */
export function useHold(open: () => void, isOpen = false): Held {
  const held = (): void => {
    pressNothing();
    open();
  };
  const [hold] = useState(() => new Hold(held));
  useEffect(() => () => hold.up(), []);
  return {
    onPointerDown: (event) => (isOpen ? hold.rest() : hold.down(event)),
    onPointerMove: (event) => hold.move(event),
    onPointerUp: () => hold.up(),
    onPointerCancel: () => hold.up(),
    onContextMenu: (event) => hold.menu() && event.preventDefault(),
  };
}

/** The finger that held is lifted over what has opened under it meanwhile: that presses nothing, and the next one does. */
function pressNothing(): void {
  const over = new AbortController();
  const until = { capture: true, signal: over.signal };
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("click", swallow, until);
  for (const next of ["pointerdown", "keydown"]) addEventListener(next, () => over.abort(), until);
}
