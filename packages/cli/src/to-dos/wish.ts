import type { CircleView, ItemView } from "@unionhall/member";
import type { ItemChange, ListPlace, ToDoFacts } from "@unionhall/union";
import { listOf, mostAssigned, movedTo, toDoFacts, writeFacts } from "@unionhall/union";
import type { Call } from "../command.ts";
import { refused, wrongUsage } from "../exit.ts";
import { itemMeant } from "../place.ts";
import { memberMeant } from "../select.ts";
import { dayTyped } from "./days.ts";

/** Takes away what an option would put there. */
const none = "-";

/** What was typed of a to-do but for people and places: those have to be looked for. */
export function typedOf({ on, value }: Call): Partial<ToDoFacts> {
  if (on("done") && on("undone")) throw wrongUsage("It is done or it is not: only one of the two.");
  if (on("first") && value("before") !== undefined) throw wrongUsage("First, or before another: only one of the two.");
  const [due, starts] = [value("due"), value("starts")];
  return {
    ...(on("done") ? { done: true } : on("undone") ? { done: false } : {}),
    ...(due === undefined ? {} : { due: dayTyped(due) }),
    ...(starts === undefined ? {} : { starts: dayTyped(starts) }),
  };
}

export function peopleOf({ value }: Call, circle: CircleView): Partial<ToDoFacts> {
  const [assigned, tell] = [value("assign"), value("tell")];
  return {
    ...(assigned === undefined ? {} : { assigned: named(circle, assigned) }),
    ...(tell === undefined ? {} : { tell: named(circle, tell) }),
  };
}

function named(circle: CircleView, text: string): ToDoFacts["assigned"] {
  if (text === none) return [];
  const people = [...new Set(text.split(",").map((name) => memberMeant(circle, name).id))];
  if (people.length > mostAssigned) throw refused(`That takes ${mostAssigned} people at most.`);
  return people;
}

/** The group that was typed, by its room; undefined where none was. */
export function groupOf({ value }: Call, items: readonly ItemView[]): ListPlace["group"] | undefined {
  const group = value("into");
  if (group === undefined || group === none) return group === none ? null : undefined;
  return itemMeant(
    items.filter(({ what }) => what === "group"),
    group,
  ).room;
}

/** All that was typed of a to-do of a list. */
export function changeOf(
  call: Call,
  circle: CircleView,
  items: readonly ItemView[],
  room: ItemView["room"],
): ItemChange {
  const facts = writeFacts(toDoFacts, { ...typedOf(call), ...peopleOf(call, circle) });
  const place = placeOf(call, items, room);
  const moved = place === null ? {} : movedTo(items, room, place);
  const all = new Map([...facts, ...(moved.facts ?? [])]);
  const title = call.value("title");
  return {
    ...moved,
    ...(title === undefined ? {} : { title }),
    ...(all.size === 0 ? {} : { facts: all }),
  };
}

function placeOf(call: Call, items: readonly ItemView[], room: ItemView["room"]): ListPlace | null {
  const group = groupOf(call, items);
  const [isFirst, before] = [call.on("first"), call.value("before")];
  if (group === undefined && !isFirst && before === undefined) return null;
  const { sections } = listOf(items);
  const other = before === undefined ? null : itemMeant(items, before).room;
  const isIn = sections.find(({ open, done }) => [...open, ...done].some(({ item }) => item.room === (other ?? room)));
  const where = group === undefined ? (isIn?.group?.room ?? null) : group;
  const there = sections.find((section) => (section.group?.room ?? null) === where)?.open ?? [];
  return { group: where, before: isFirst ? (there.find(({ item }) => item.room !== room)?.item.room ?? null) : other };
}
