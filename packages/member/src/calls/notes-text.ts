import type { NoteMark } from "@unionhall/union";
import type { NoteView } from "../call-notes.ts";
import type { CallView } from "../calls.ts";
import type { ItemView } from "../rooms.ts";
import { linesOf, onOneLine } from "./written-out.ts";

/** What is said around the notes of a call where they leave the circle. */
export interface NotesWords {
  readonly marks: Readonly<Record<Exclude<NoteMark["type"], "none">, string>>;
  readonly quoteOf: (name: string) => string;
  /** Above what belongs to no item of the agenda. */
  readonly elsewhere: string;
  readonly adopted: (yes: number) => string;
  /** `no`: how many say that this is not what was said. */
  readonly notAdopted: (no: number) => string;
  readonly changedSince: (count: number) => string;
  readonly leftOut: (count: number) => string;
}

export interface NotesPart {
  readonly is: "heading" | "text" | "line";
  readonly text: string;
}

interface NotesOf {
  readonly call: Pick<CallView, "notes" | "adoption">;
  /** The items of its agenda, in order. */
  readonly agenda: readonly Pick<ItemView, "room" | "title">[];
}

/**
 * The notes of a call for paper and for a file: whether they are adopted, then what was noted, item by item. Nobody is named but
 * whoever agreed to be quoted so; words of who has not agreed yet, or does not, are left out, and how many.
 */
export function notesParts({ call, agenda }: NotesOf, words: NotesWords): readonly NotesPart[] {
  const told = call.notes.filter(mayLeave);
  const known = new Set(agenda.map(({ room }) => room));
  const groups = [null, ...agenda].flatMap((item): readonly NotesPart[] => {
    const lines = told.filter(({ at }) => (item === null ? at === null || !known.has(at) : at === item.room));
    if (lines.length === 0) return [];
    const above =
      agenda.length === 0
        ? []
        : [{ is: "heading", text: item === null ? words.elsewhere : onOneLine(item.title) } as const];
    return [...above, ...lines.map((note) => ({ is: "line", text: lineOf(note, words) }) as const)];
  });
  const left = call.notes.length - told.length;
  const end = left === 0 ? [] : [words.leftOut(left)];
  return [...textsOf(stateOf(call.adoption, words)), ...groups, ...textsOf(end)];
}

/** The same as plain text. */
export function notesText(of: NotesOf, words: NotesWords): string {
  const lines = notesParts(of, words).map(({ is, text }) => {
    return is === "line"
      ? `- ${text.replaceAll("\n", "\n  ")}`
      : is === "heading"
        ? `\n${text.toUpperCase()}`
        : `\n${text}`;
  });
  return `${lines.join("\n").trim()}\n`;
}

/** By consent alone: what is asked, and not answered, stays in the circle. */
function mayLeave({ quote, text }: NoteView): boolean {
  return text !== "" && quote?.word !== "no" && quote?.word !== "unanswered";
}

function stateOf(adoption: CallView["adoption"], words: NotesWords): readonly string[] {
  if (adoption === null) return [words.notAdopted(0)];
  const { yes, earlier, objections } = adoption;
  const is = yes > 0 && objections.length === 0 ? words.adopted(yes) : words.notAdopted(objections.length);
  return earlier === 0 ? [is] : [is, words.changedSince(earlier)];
}

function lineOf({ text, mark, quote }: NoteView, words: NotesWords): string {
  const name = quote?.word === "named" ? quote.of : null;
  const own = linesOf(text).join("\n");
  const said = name === null ? own : `${own} (${words.quoteOf(onOneLine(name))})`;
  return mark === "none" ? said : `[${words.marks[mark]}] ${said}`;
}

function textsOf(texts: readonly string[]): readonly NotesPart[] {
  return texts.map((text) => ({ is: "text", text }));
}
