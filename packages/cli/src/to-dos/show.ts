import type { CircleView, ItemView } from "@unionhall/member";
import type { HowFar, List, ToDo } from "@unionhall/union";
import { isOverdue } from "@unionhall/union";
import { plain } from "../show/plain.ts";
import { itemTitle } from "../show/room.ts";
import { table } from "../show/table.ts";
import { dayText, moment } from "../show/time.ts";

/** A list, and how far it is where it is read here. */
export interface ListShown {
  readonly item: ItemView;
  readonly howFar: HowFar | null;
}

export function listTable(lists: readonly ListShown[]): string {
  const rows = lists.map(({ item, howFar }) => {
    return [itemTitle(item), howFar === null ? "" : `${howFar.done} of ${howFar.of}`, item.room];
  });
  return table(["LIST", "DONE", "ID"], rows);
}

/** Each group with its to-dos; what is done comes after what is not. */
export function listText(circle: CircleView, list: List<ItemView>, today: number): string {
  const sections = list.sections.map(({ group, open, done }) => {
    const all = [...open, ...done];
    const title = group === null ? "" : `${itemTitle(group)}  (${group.room})`;
    return [title, all.length === 0 ? "" : toDoTable(circle, all, today)].filter((part) => part !== "").join("\n");
  });
  return sections.filter((section) => section !== "").join("\n\n") || "Nothing is in it yet.";
}

export function toDoTable(circle: CircleView, toDos: readonly ToDo<ItemView>[], today: number): string {
  const rows = toDos.map((toDo) => [
    toDo.done ? "[x]" : "[ ]",
    itemTitle(toDo.item),
    marks(toDo, today),
    toDo.assigned.map((each) => nameIn(circle, each)).join(", "),
    whenOf(circle, toDo),
    toDo.item.room,
  ]);
  return table(["", "TO-DO", "", "FOR", "WHEN", "ID"], rows);
}

function marks(toDo: ToDo<ItemView>, today: number): string {
  const { nudged, waiting } = toDo.item;
  const all = [isOverdue(toDo, today) ? "overdue" : "", nudged ? "for you" : "", waiting ? "waiting" : ""];
  return all.filter((mark) => mark !== "").join(", ");
}

function whenOf(circle: CircleView, { done, doneBy, starts, due }: ToDo): string {
  if (done) return doneBy === null ? "done" : `done by ${nameIn(circle, doneBy.by)} ${moment(doneBy.time)}`;
  const from = starts === null ? "" : `from ${dayText(starts)}`;
  return [from, due === null ? "" : `due ${dayText(due)}`].filter((part) => part !== "").join(", ");
}

/** Whoever a to-do names need not be anyone here. */
function nameIn({ members }: CircleView, id: ToDo["assigned"][number]): string {
  return plain(members.find((member) => member.id === id)?.name ?? "") || "somebody unknown";
}
