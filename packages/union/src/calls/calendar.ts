import type { FactBytes } from "../items/kinds.ts";
import type { Occurrence, Reader, Scheduled } from "../schedule/agenda.ts";
import { agendaOf } from "../schedule/agenda.ts";
import type { Span } from "../schedule/repeat.ts";
import { callOfEvent } from "./facts.ts";

/** A calendar of calls, seen from now. */
export interface CallsAround<E> {
  /** What is over, the latest first. */
  readonly past: readonly Occurrence<E>[];
  /** What is not, the soonest first: also what goes on now. */
  readonly coming: readonly Occurrence<E>[];
}

/** The calls among what is scheduled, that touch a span of the reader's days; `now` in ms since 1970, `today` is the reader's. */
export function callsAround<E extends { readonly facts: FactBytes }>(
  scheduled: readonly Scheduled<E>[],
  span: Span,
  { now, today, ...reader }: Reader & { readonly now: number; readonly today: number },
): CallsAround<E> {
  const all = agendaOf(callsAmong(scheduled), span, reader);
  const isOver = ({ at, last }: Occurrence<E>): boolean => (at === null ? last < today : at.end <= now);
  return { past: all.filter(isOver).toReversed(), coming: all.filter((each) => !isOver(each)) };
}

const msBefore = 15 * 60_000;

/** Whether it is time to come: a quarter of an hour before it begins; of whole days, any. `now` in ms since 1970. */
export function mayBeginAt({ at }: Pick<Occurrence<unknown>, "at">, now: number): boolean {
  return at === null || now >= at.start - msBefore;
}

export function callsAmong<E extends { readonly facts: FactBytes }>(
  scheduled: readonly Scheduled<E>[],
): readonly Scheduled<E>[] {
  return scheduled.filter(({ event }) => callOfEvent(event) !== null);
}
