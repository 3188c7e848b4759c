import type { Key, SeatId } from "@unionhall/protocol";
import type { Book } from "./book.ts";

/** Keys that speak for seats, all or all but one. */
export function seatKeys({ seats }: Book, except?: SeatId): ReadonlySet<Key> {
  return new Set([...seats].flatMap(([id, { keys }]) => (id === except ? [] : keys)));
}
