import type { MemberId, RoomId } from "@unionhall/protocol";
import type { Item, WhatChanged } from "../items/contents.ts";
import type { ToDoFacts } from "./to-do.ts";
import { toDoOf } from "./to-do.ts";

/** What is needed of something that stands in a list: an item as it is folded, or as a screen sees it. */
export interface InList extends Pick<Item, "room" | "what" | "state" | "facts"> {
  readonly changes: readonly Change[];
}

const nameOfDone = "done" satisfies keyof ToDoFacts;

interface Change {
  readonly by: MemberId;
  readonly time: number;
  readonly change: Pick<WhatChanged, "facts">;
}

export interface ToDo<I extends InList = InList> extends ToDoFacts {
  readonly item: I;
  /** Who has done it and when, in ms since 1970; null where it is not done, or nothing that is kept tells. */
  readonly doneBy: Pick<Change, "by" | "time"> | null;
}

/** To-dos that stand together: those in one group, or in none. */
export interface Section<I extends InList> {
  readonly group: I | null;
  /** As people have put them. */
  readonly open: readonly ToDo<I>[];
  /** What was done last comes first. */
  readonly done: readonly ToDo<I>[];
}

export interface List<I extends InList> {
  /** Those in no group, and then each group. */
  readonly sections: readonly [Section<I>, ...Section<I>[]];
  /** To-dos and groups that are archived or in the trash. A group takes what is in it along. */
  readonly away: readonly I[];
}

/**
 * A list as people look at it. `items` are all that stands in its room, in their order. What names a group that is not here,
 * or is none, stands in no group.
 */
export function listOf<I extends InList>(items: readonly I[]): List<I> {
  const groups = items.filter(({ what }) => what === "group");
  const byGroup = new Map<RoomId | null, ToDo<I>[]>([null, ...groups].map((group) => [group?.room ?? null, []]));
  for (const item of items) {
    if (item.what !== "to-do" || item.state !== "active") continue;
    const toDo = toDoIn(item);
    const group = toDo.group !== null && byGroup.has(toDo.group) ? toDo.group : null;
    byGroup.get(group)!.push({ ...toDo, group });
  }
  const section = (group: I | null): Section<I> => sectionOf(group, byGroup.get(group?.room ?? null)!);
  const shown = groups.filter(({ state }) => state === "active");
  const away = items.filter(({ what, state }) => state !== "active" && (what === "to-do" || what === "group"));
  return { sections: [section(null), ...shown.map(section)], away };
}

function sectionOf<I extends InList>(group: I | null, toDos: readonly ToDo<I>[]): Section<I> {
  const done = toDos.filter((each) => each.done).toSorted((a, b) => (b.doneBy?.time ?? 0) - (a.doneBy?.time ?? 0));
  return { group, open: toDos.filter((each) => !each.done), done };
}

function toDoIn<I extends InList>(item: I): ToDo<I> {
  const facts = toDoOf(item);
  return { ...facts, item, doneBy: facts.done ? doneBy(item.changes) : null };
}

/** Whoever said so last. */
function doneBy(changes: readonly Change[]): ToDo["doneBy"] {
  const last = changes.findLast(({ change }) => change.facts?.includes(nameOfDone));
  return last === undefined ? null : { by: last.by, time: last.time };
}

/** All to-dos of a list that nobody has put away. */
export function toDosOf<I extends InList>(items: readonly I[]): readonly ToDo<I>[] {
  return listOf(items).sections.flatMap(({ open, done }) => [...open, ...done]);
}

export interface HowFar {
  readonly done: number;
  readonly of: number;
}

/** How many of a list's to-dos are done. */
export function howFar(items: readonly InList[]): HowFar {
  const all = toDosOf(items);
  return { done: all.filter(({ done }) => done).length, of: all.length };
}
