import type { ReadonlySignal } from "@preact/signals";
import { computed, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

const places = signal(0);

/** Somebody writes in the middle of a page: an answer to a line, or something put otherwise. Its foot makes room for that. */
export const isWritingAbove: ReadonlySignal<boolean> = computed(() => places.value > 0);

/** As long as this is drawn, and `isAbove`. */
export function useWritingAbove(isAbove = true): void {
  useEffect(() => {
    if (!isAbove) return undefined;
    places.value++;
    return () => void places.value--;
  }, [isAbove]);
}
