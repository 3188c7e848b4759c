import type { CircleCard } from "../api.ts";
import type { Mine } from "./fold.ts";

/** As their person has put them; those that have no place come after, the newest last word first. */
export function arranged(mine: Mine, cards: readonly CircleCard[]): readonly CircleCard[] {
  const places = new Map((mine.order.get("")?.circles ?? []).map((circle, at) => [circle, at]));
  const placeOf = ({ id }: CircleCard): number => places.get(id) ?? places.size;
  return cards.toSorted((a, b) => placeOf(a) - placeOf(b) || (b.lastLine?.time ?? 0) - (a.lastLine?.time ?? 0));
}
