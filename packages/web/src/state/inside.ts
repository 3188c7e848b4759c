import type { ReadonlySignal, Signal } from "@preact/signals";
import { signal } from "@preact/signals";
import type { VNode } from "preact";
import { speakWarnings } from "../messages/messages.ts";

/** The screens behind the door. */
interface Screens {
  readonly Inside: () => VNode;
}

const fetched: Signal<Screens | null> = signal(null);

/** Null until they are here: who stands before the door does not pay for them yet. */
export const inside: ReadonlySignal<Screens | null> = fetched;

let asked: Promise<void> | null = null;

/** Fetches them, once; after a failure, the next call tries again. */
export function fetchInside(): void {
  asked ??= Promise.all([import("../inside.tsx"), speakWarnings()]).then(
    ([{ Inside }]) => void (fetched.value = { Inside }),
    () => void (asked = null),
  );
}
