import type { DraftActs, Outcome } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import type { ReadonlySignal } from "@preact/signals";
import { computed, signal } from "@preact/signals";

/** Where something is being written: a line in a room of a circle or to another, or what a room holds or is to get. */
export type Where = `${CircleId} ${RoomId}` | `${CircleId} ${RoomId} ${"title" | "text" | `to ${string}`}`;

/** The member has what is being written, and keeps it sealed on this device; nothing of it is anywhere else. */
let owner: DraftActs | null = null;
const pulse = signal(0);
/** Where something was written since this page was opened. */
const touched = new Set<Where>();
/** What came, or is to come, of the newest that was written in each circle: with it goes what is older there. */
const keeping = new Map<CircleId, Promise<Outcome<void>>>();

/** From now on drafts are this member's. */
export function draftsAreWith(drafts: DraftActs): void {
  owner = drafts;
  keeping.clear();
  pulse.value++;
}

/** Some may have gone with their circle, or be away while the device is locked. */
export function draftsMoved(): void {
  pulse.value++;
}

export function draftOf(where: Where): string {
  void pulse.value;
  return owner?.of(...placeOf(where)) ?? "";
}

/** A disk that is full is said above every screen. */
export function draft(where: Where, text: string): void {
  if (owner === null) return;
  touched.add(where);
  const [circle, place] = placeOf(where);
  keeping.set(circle, owner.put(circle, place, text));
  pulse.value++;
}

/** Whether all that was written is on disk, once that is clear. */
export async function areDraftsKept(): Promise<boolean> {
  return (await Promise.all(keeping.values())).every(({ ok }) => ok);
}

function placeOf(where: Where): [circle: CircleId, place: string] {
  const [circle, ...place] = where.split(" ");
  return [circle as CircleId, place.join(" ")];
}

/** Somebody is at it: what is opened anew by itself waits until they are not. */
export const isWriting: ReadonlySignal<boolean> = computed(() => {
  void pulse.value;
  return [...touched].some((where) => draftOf(where) !== "");
});
