import type { CircleId, RoomId } from "@unionhall/protocol";
import type { ReadonlySignal } from "@preact/signals";
import { computed, signal } from "@preact/signals";

/** Where something is being written: a circle's chat, a line in a room of it, or what a room holds or is to get. */
export type Where = CircleId | `${CircleId} ${RoomId}` | `${CircleId} ${RoomId} ${"title" | "text"}`;

/** What is being written, by where. In memory alone: nothing unsealed is ever stored on the device. */
const drafts = signal<ReadonlyMap<Where, string>>(new Map());

export function draftOf(where: Where): string {
  return drafts.value.get(where) ?? "";
}

export function draft(where: Where, text: string): void {
  const next = new Map(drafts.value);
  if (text === "") next.delete(where);
  else next.set(where, text);
  drafts.value = next;
}

/** A draft is as good as its circle: it goes with what is left, locked, or of a visit that is over. */
export function dropDrafts(except: readonly { readonly id: CircleId }[] = []): void {
  const stay = new Set<string>(except.map(({ id }) => id));
  const next = new Map([...drafts.value].filter(([where]) => stay.has(where.split(" ")[0]!)));
  if (next.size < drafts.value.size) drafts.value = next;
}

export const isWriting: ReadonlySignal<boolean> = computed(() => drafts.value.size > 0);
