import type { CircleView, NotesWords } from "@unionhall/member";
import { notesParts, notesText } from "@unionhall/member";
import { agendaIn, agendaItemOf, toDosOf } from "@unionhall/union";
import { plain, plainLines } from "../show/plain.ts";
import { dayText } from "../show/time.ts";
import type { CallMeant } from "./find.ts";

/** A call as it stands: how far it is, its agenda, what is to be done before it, and who waits to speak. */
export function callText({ event, call, items }: CallMeant, { members }: Pick<CircleView, "members">): string {
  const named = (id: string | null): string => plain(members.find((each) => each.id === id)?.name ?? "");
  const agenda = agendaIn(items);
  const lines = agenda.map((item, at) => {
    const { minutes, goal, owner, carried } = agendaItemOf(item);
    const now = call.at?.item === item.room ? "now" : call.been.includes(item.room) ? "reached" : "";
    const to = carried === null ? "" : `carried over to ${dayText(carried)}`;
    const facts = [`${minutes} min`, goal, owner === null ? "" : named(owner), now, to];
    return `${at + 1}. ${plain(item.title)} (${facts.filter((each) => each !== "").join(", ")})`;
  });
  const toDos = toDosOf(items).map(({ item, done, assigned }) => {
    const who = assigned.map(named).join(", ");
    return `[${done ? "x" : " "}] ${plain(item.title)}${who === "" ? "" : ` (${who})`}`;
  });
  const waiting = call.stack.map(({ name, for: asked }) =>
    asked === "speak" ? plain(name) : `${plain(name)} (${asked})`,
  );
  const roles = call.leads.map(({ name, role }) => `${role}: ${plain(name)}`);
  return [
    headOf({ event, call }),
    ...section("AGENDA", lines, "Nothing is on it."),
    ...section("TO DO BEFORE IT", toDos),
    ...section("ROLES", roles),
    ...section("SPEAKS", call.speaks === null ? [] : [plain(call.speaks.name)]),
    ...section("WAIT TO SPEAK", waiting),
  ].join("\n");
}

/** The same for programs. */
export function callTold({ event, call, items }: CallMeant): unknown {
  const { room, day, over, at, been, leads, speaks, stack, here } = call;
  const agenda = agendaIn(items).map((item) => ({ room: item.room, title: item.title, ...agendaItemOf(item) }));
  const toDos = toDosOf(items).map(({ item, done, assigned }) => ({
    room: item.room,
    title: item.title,
    done,
    assigned,
  }));
  return { event: event.title, room, day, over, here: here.length, at, been, agenda, toDos, leads, speaks, stack };
}

/** Its notes as they may leave the circle, for programs. */
export function notesTold({ event, call, items }: CallMeant): unknown {
  return { event: event.title, day: call.day, notes: notesParts({ call, agenda: agendaIn(items) }, words) };
}

/** Its notes as they may leave the circle. */
export function callNotes({ event, call, items }: CallMeant): string {
  const text = notesText({ call, agenda: agendaIn(items) }, words);
  return `${plain(event.title)}, ${dayText(call.day)}\n\n${plainLines(text.trimEnd(), "")}`;
}

function headOf({ event, call }: Pick<CallMeant, "event" | "call">): string {
  const { over, here, at } = call;
  const state = over !== null ? "over" : here.length > 0 || at !== null ? `goes on, ${here.length} there` : "not begun";
  return `${plain(event.title)}, ${dayText(call.day)}: ${state}`;
}

function section(title: string, lines: readonly string[], none?: string): readonly string[] {
  if (lines.length === 0) return none === undefined ? [] : ["", title, none];
  return ["", title, ...lines];
}

const words: NotesWords = {
  marks: { action: "to do", decision: "decided", question: "question", quote: "in their words" },
  quoteOf: (name) => `in the words of ${name}`,
  elsewhere: "To nothing on the agenda",
  adopted: (yes) => `Adopted: ${yes} ${yes === 1 ? "says" : "say"} that this is what was said.`,
  notAdopted: (no) => (no === 0 ? "Not adopted." : `Not adopted: ${no} ${no === 1 ? "says" : "say"} otherwise.`),
  changedSince: (count) => `${count} said yes to other words, and they were changed since.`,
  leftOut: (count) => `Left out: ${count}, as whoever said it has not agreed.`,
};
