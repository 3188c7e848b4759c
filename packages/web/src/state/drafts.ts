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

/** A draft is as good as its circle: it goes with what is left, locked, or of a visit that is over. */
export function dropDrafts(except: readonly { readonly id: CircleId }[] = []): void {
  const stay = new Set(except.map(({ id }) => id));
  const next = new Map([...drafts.value].filter(([id]) => stay.has(id)));
  if (next.size < drafts.value.size) drafts.value = next;
}

export const isWriting: ReadonlySignal<boolean> = computed(() => drafts.value.size > 0);
