import type { FactBytes } from "../items/kinds.ts";
import type { Occurrence, Reader, Scheduled } from "./agenda.ts";
import { agendaOf } from "./agenda.ts";
import type { Span } from "./repeat.ts";

/** What is not over yet, of a span of the reader's days, in the order of the day; `now` in ms since 1970. */
export function comingUp<E extends { readonly facts: FactBytes }>(
  scheduled: readonly Scheduled<E>[],
  span: Span,
  now: number,
  reader: Reader,
): readonly Occurrence<E>[] {
  return agendaOf(scheduled, span, reader).filter(({ at }) => at === null || at.end > now);
}

/** Something that stands on a day: an event, or a to-do that is due. */
export type OfDay<E, T> = { readonly day: number } & (
  | { readonly type: "event"; readonly occurrence: Occurrence<E> }
  | { readonly type: "to-do"; readonly toDo: T }
);

/** Both in one list by days, the events of a day before what is due on it. What lasts stands once, on its first day of the span. */
export function dayByDay<E, T extends { readonly due: number | null }>(
  occurrences: readonly Occurrence<E>[],
  toDos: readonly T[],
  { from, to }: Span,
): readonly OfDay<E, T>[] {
  const events = occurrences.map((occurrence) => {
    return { type: "event", day: Math.max(from, occurrence.first), occurrence } as const;
  });
  const due = toDos.flatMap((toDo) =>
    toDo.due === null || toDo.due < from || toDo.due > to ? [] : [{ type: "to-do", day: toDo.due, toDo } as const],
  );
  return [...events, ...due].toSorted((a, b) => a.day - b.day);
}
