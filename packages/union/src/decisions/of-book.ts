import type { Book } from "@unionhall/kernel";
import type { EntryId } from "@unionhall/protocol";
import { lawOf, stateOf } from "../law/state.ts";
import { dayOf } from "./rounds.ts";
import type { Decision, Decisions } from "./state.ts";

export function decisionsOf(book: Pick<Book, "law">): Decisions {
  return stateOf(book).decisions;
}

/**
 * What a book has let go of since it began, or since the point that it began with: for whoever looks, as nothing goes by it
 * any more.
 */
export function pastOf(book: Pick<Book, "law">): Decisions {
  return lawOf(book).past;
}

/** A decision that the book tells of, past or not. */
export function decisionIn(book: Pick<Book, "law">, proposal: EntryId): Decision | undefined {
  return decisionsOf(book).get(proposal) ?? pastOf(book).get(proposal);
}

/** The circle's day on a day of the hall. */
export function todayOf(book: Pick<Book, "law">, { day: on }: { readonly day: number }): number {
  return dayOf(stateOf(book).stops, on);
}
