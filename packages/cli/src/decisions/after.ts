import type { AdviceView, DecisionView, MadeToDo, ReviewView } from "@unionhall/member";
import { nameText } from "../show/name.ts";
import { plain, plainLines } from "../show/plain.ts";
import { dayText } from "../show/time.ts";

/** What advisers were asked, what came of it, and what comes after it was decided. */
export function aroundLines({ advice, review, toDos, print }: DecisionView): readonly string[] {
  return [
    ...advice.flatMap(adviceLines),
    ...(review === null ? [] : [reviewLine(review)]),
    ...toDos.map(toDoLine),
    `What was proposed comes to ${print}.`,
  ];
}

const usedAs = { used: "used", partly: "used in part", aside: "set aside" } as const;

function adviceLines({ called, asks, by, name, brought, used, there }: AdviceView): readonly string[] {
  const left = there?.left.length ?? 0;
  return [
    `${nameText({ name, id: by })} asked ${plain(called)}: ${plainLines(asks, "  ")}`,
    ...brought.map((each) => {
      const bringer = nameText({ name: each.name, id: each.by });
      return `  ${plain(each.adviser)}, adviser (brought by ${bringer}): ${plainLines(each.advice, "    ")}`;
    }),
    ...(left === 0 ? [] : [`  ${left} not brought here.`]),
    ...(used === null ? [] : [`  It was ${usedAs[used.use]}. ${plainLines(used.because, "    ")}`.trimEnd()]),
  ];
}

function reviewLine({ day, due, looked }: ReviewView): string {
  const when =
    day === null
      ? "Looked at again on no day"
      : `${due ? "To be looked at again since" : "Looked at again on"} ${dayText(day)}`;
  if (looked === null) return `${when}.`;
  const what = looked.instead === null ? "it is still right" : "something is proposed in its place";
  return `${when}; ${nameText({ name: looked.name, id: looked.by })} has looked: ${what}.`;
}

function toDoLine({ is, room }: MadeToDo): string {
  return is === null ? `To-do ${room}.` : `${is.done ? "[x]" : "[ ]"} to-do: ${plain(is.title)}`;
}
