import type { Book, Deed } from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import { decidedOf } from "./decided-of.ts";
import { entitles } from "./entitles.ts";
import { decisionsOf } from "./of-book.ts";

/** The outcome that would entitle to a deed on a day of the hall; null where none does. */
export function warrantFor(
  book: Book,
  deed: Pick<Deed<unknown>, "kind" | "payload">,
  { day }: { readonly day: number },
): EntryId | null {
  if (decidedOf(deed) === null) return null;
  for (const { outcome } of decisionsOf(book).values())
    if (outcome !== null && entitles(book, { ...deed, day }, outcome.entry) === null) return outcome.entry;
  return null;
}
