import { signal } from "@preact/signals";
import type { Where } from "./drafts.ts";

/** Files that are to go with what is being written, by where. In memory alone. */
const picked = signal<ReadonlyMap<Where, readonly File[]>>(new Map());

export function pickedAt(where: Where): readonly File[] {
  return picked.value.get(where) ?? [];
}

export function pick(where: Where, files: readonly File[]): void {
  const next = new Map(picked.value);
  if (files.length === 0) next.delete(where);
  else next.set(where, files);
  picked.value = next;
}

/** They go with what is left or locked, as parcels do. */
export function dropPicked(except: readonly { readonly id: string }[]): void {
  const stays = (where: Where): boolean => except.some(({ id }) => where.startsWith(id));
  if ([...picked.value.keys()].some((where) => !stays(where)))
    picked.value = new Map([...picked.value].filter(([where]) => stays(where)));
}
