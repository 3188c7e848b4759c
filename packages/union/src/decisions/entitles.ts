import type { Book, Deed, Void } from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";

/** Why the outcome that a deed names does not entitle to it at its place; null where it does. */
export function entitles(_book: Book, _deed: Deed<unknown>, _outcome: EntryId): Void | null {
  return "not-warranted";
}

/** A deed that names an outcome has counted: the outcome entitles to it no more. */
export function carriedOut(_book: Book, _deed: Deed<unknown>, _outcome: EntryId): void {}
