import type { Outcome } from "@unionhall/member";
import type { ReadonlySignal, Signal } from "@preact/signals";
import { signal } from "@preact/signals";

const shown: Signal<string | null> = signal(null);
const spoken: Signal<string> = signal("");

/** A short word on how something went; it goes by itself, and is read out. */
export const notice: ReadonlySignal<string | null> = shown;
/** What is read out and not shown, such as a line someone just said. */
export const whisper: ReadonlySignal<string> = spoken;

const staysFor = 5_000;
let goes: ReturnType<typeof setTimeout> | undefined;

export function tell(words: string): void {
  clearTimeout(goes);
  shown.value = words;
  goes = setTimeout(() => {
    shown.value = null;
  }, staysFor);
}

export function readOut(words: string): void {
  spoken.value = words;
}

/** Tells that it went well, or how, also where the thing that was pressed is gone by then: a knock that was answered. */
export async function told<T>(deed: Promise<Outcome<T>>, words: string | ((value: T) => string)): Promise<Outcome<T>> {
  const outcome = await deed;
  if (outcome.ok) tell(typeof words === "string" ? words : words(outcome.value));
  return outcome;
}
