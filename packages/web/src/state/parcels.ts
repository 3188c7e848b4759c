import type { At, Problem } from "@unionhall/member";
import type { ReadonlySignal, Signal } from "@preact/signals";
import { computed, signal } from "@preact/signals";

/** Files on their way to a room, and what is said with them once they are there. In memory alone, like the files themselves. */
export interface Parcel {
  readonly n: number;
  readonly at: At;
  readonly words: string;
  readonly files: readonly { readonly name: string; readonly length: number; readonly done: number }[];
  /** Why it does not go on; null as long as it does. Without a line it goes on by itself when there is one. */
  readonly problem: Problem | null;
}

export const parcels: Signal<readonly Parcel[]> = signal([]);

export function parcelsTo({ room }: At): readonly Parcel[] {
  return parcels.value.filter(({ at }) => at.room === room);
}

/** A page that is opened anew would have them no more. */
export const isSending: ReadonlySignal<boolean> = computed(() => parcels.value.length > 0);
