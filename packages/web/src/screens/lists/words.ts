import type { CircleView } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import type { ToDo } from "@unionhall/union";
import { dateOfDay, isOverdue } from "@unionhall/union";
import { text } from "../../messages/messages.ts";
import { toDoText } from "../../messages/to-dos.ts";
import { isolate } from "../../parts/isolate.ts";
import { dayAs } from "../../parts/time.ts";

/** A day ahead or behind, in the middle of a sentence; with its weekday where that is told soon, with its year where it is another. */
export function dayNear(day: number, now: number): string {
  const { language, common } = text();
  if (day === now) return common.today.toLocaleLowerCase(language);
  if (day === now - 1) return common.yesterday.toLocaleLowerCase(language);
  if (day === now + 1) return toDoText().tomorrow;
  const form: Intl.DateTimeFormatOptions =
    day > now && day < now + 7
      ? { weekday: "long" }
      : { day: "numeric", month: "short", ...(dateOfDay(day).year === dateOfDay(now).year ? {} : { year: "numeric" }) };
  return toDoText().theDay(dayAs(day, form, language));
}

/** Until when, and whether that is over; null where no day is said. */
export function dueInWords(toDo: ToDo, now: number): { readonly words: string; readonly late: boolean } | null {
  if (toDo.due === null) return null;
  const late = isOverdue(toDo, now);
  const day = dayNear(toDo.due, now);
  return { words: late ? toDoText().overdue(day) : toDoText().due(day), late };
}

/** Whoever a to-do names need not be anyone here. */
export function nameIn({ members }: CircleView, id: MemberId): string {
  return members.find((member) => member.id === id)?.name || toDoText().nobodyHere;
}

export function namesIn(view: CircleView, ids: readonly MemberId[]): string {
  return ids.map((id) => isolate(nameIn(view, id))).join(", ");
}
