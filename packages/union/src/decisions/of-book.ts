import type { Book } from "@unionhall/kernel";
import { stateOf } from "../law/state.ts";
import { dayOf } from "./rounds.ts";
import type { Decisions } from "./state.ts";

export function decisionsOf(book: Pick<Book, "law">): Decisions {
  return stateOf(book).decisions;
}

/** The circle's day on a day of the hall. */
export function todayOf(book: Pick<Book, "law">, { day: on }: { readonly day: number }): number {
  return dayOf(stateOf(book).stops, on);
}
