import type { ReadonlySignal, Signal } from "@preact/signals";
import { signal } from "@preact/signals";

type Screens = typeof import("../inside.tsx");

const fetched: Signal<Screens | null> = signal(null);

/** The screens behind the door, once they are here. Who stands before it does not pay for them yet. */
export const inside: ReadonlySignal<Screens | null> = fetched;

let asked: Promise<void> | null = null;

/** Fetches them, once; after a failure, the next call tries again. */
export function fetchInside(): void {
  asked ??= import("../inside.tsx").then(
    (screens) => void (fetched.value = screens),
    () => void (asked = null),
  );
}
