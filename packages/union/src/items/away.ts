import type { RoomId } from "@unionhall/protocol";
import type { Contents, Item } from "./contents.ts";
import { traitsOf } from "./traits.ts";

/** What an item says that it stands in, of the same room; null where that is nothing, or not here. */
export function standsIn(
  { items }: Pick<Contents, "items">,
  { what, facts }: Pick<Item, "what" | "facts">,
): Item | null {
  const within = traitsOf(what)?.within;
  const room = within?.of(facts) ?? null;
  const found = room === null ? undefined : items.get(room);
  return found?.what === within?.what ? (found ?? null) : null;
}

/** The nearest that it stands in which is put away: it takes along what is in it, until somebody brings that back. */
export function takenAlongBy(contents: Pick<Contents, "items">, item: Item): Item | null {
  const met = new Set<RoomId>([item.room]);
  for (let at = standsIn(contents, item); at !== null && !met.has(at.room); at = standsIn(contents, at)) {
    if (at.state !== "active") return at;
    met.add(at.room);
  }
  return null;
}
