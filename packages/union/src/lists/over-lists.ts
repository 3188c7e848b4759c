import type { MemberId } from "@unionhall/protocol";
import { msInDay } from "@unionhall/protocol";
import type { InList, ToDo } from "./list.ts";
import { toDosOf } from "./list.ts";

/** A list that somebody looks at, whichever circle it is in. */
export interface ListFor<I extends InList> {
  /** Who that is in the list's circle: in each they are somebody else. */
  readonly me: MemberId | null;
  readonly items: readonly I[];
}

/** What somebody is still to do, over all these lists: what is due first comes first, and then what is due on no day. */
export function mineToDo<I extends InList>(lists: readonly ListFor<I>[]): readonly ToDo<I>[] {
  const mine = lists.flatMap(({ me, items }) =>
    me === null ? [] : toDosOf(items).filter(({ done, assigned }) => !done && assigned.includes(me)),
  );
  return mine.toSorted(byDue);
}

/** What should have been done by now, whoever was to do it: the longest ago first. */
export function overdue<I extends InList>(lists: readonly ListFor<I>[], today: number): readonly ToDo<I>[] {
  const all = lists.flatMap(({ items }) => toDosOf(items));
  return all.filter((toDo) => isOverdue(toDo, today)).toSorted(byDue);
}

export function isOverdue({ done, due }: Pick<ToDo, "done" | "due">, today: number): boolean {
  return !done && due !== null && due < today;
}

/** Today and so many days before are lately. */
const daysBefore = 6;

/** What got done lately, by anyone: what was done last comes first. */
export function doneLately<I extends InList>(lists: readonly ListFor<I>[], today: number): readonly ToDo<I>[] {
  const since = (today - daysBefore) * msInDay;
  const time = ({ doneBy }: ToDo<I>): number => doneBy?.time ?? 0;
  const done = lists.flatMap(({ items }) => toDosOf(items)).filter((toDo) => toDo.doneBy !== null);
  return done.filter((toDo) => time(toDo) >= since).toSorted((a, b) => time(b) - time(a));
}

/** Those alike stay as they are: sorting is stable. */
function byDue(a: Pick<ToDo, "due">, b: Pick<ToDo, "due">): number {
  return (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER);
}
