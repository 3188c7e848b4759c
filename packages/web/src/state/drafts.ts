import type { CircleId } from "@unionhall/protocol";
import type { ReadonlySignal } from "@preact/signals";
import { computed, signal } from "@preact/signals";

/** What is being written, by circle. In memory alone: nothing unsealed is ever stored on the device. */
const drafts = signal<ReadonlyMap<CircleId, string>>(new Map());

export function draftOf(circle: CircleId): string {
  return drafts.value.get(circle) ?? "";
}

export function draft(circle: CircleId, text: string): void {
  const next = new Map(drafts.value);
  if (text === "") next.delete(circle);
  else next.set(circle, text);
  drafts.value = next;
}

export function dropDrafts(): void {
  drafts.value = new Map();
}

export const isWriting: ReadonlySignal<boolean> = computed(() => drafts.value.size > 0);
