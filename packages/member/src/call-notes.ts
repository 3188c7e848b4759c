import type { MemberId, RoomId } from "@unionhall/protocol";
import type { NoteMark, QuoteWord } from "@unionhall/union";
import type { CallPerson } from "./calls.ts";
import type { MadeToDo, NewToDo } from "./decisions.ts";
import type { Outcome } from "./outcome.ts";
import type { At } from "./rooms.ts";

/** What is done with the notes of a call, while it is on and after. */
export interface NoteActs {
  note(call: At, note: NewNote): Promise<Outcome<void>>;
  changeNote(call: At, note: string, change: NoteWish): Promise<Outcome<void>>;
  /** What this person says of a line that quotes them. */
  answerQuote(call: At, note: string, word: QuoteWord): Promise<Outcome<void>>;
  /** Makes a to-do of a line, in a list of the circle or a new one. Its room. */
  makeToDo(call: At, note: string, toDo: NoteToDo): Promise<Outcome<RoomId>>;
  /** That a line is of a decision of the circle. */
  linkDecision(call: At, note: string, decision: RoomId): Promise<Outcome<void>>;
  /** That the notes are tidied: everybody is asked, anew where they were, whether they are what was said. */
  offerNotes(call: At): Promise<Outcome<void>>;
  /** What this person says of them, as they read here now. */
  answerNotes(call: At, answer: { readonly yes: boolean; readonly comment: string }): Promise<Outcome<void>>;
}

export interface NewNote {
  readonly text: string;
  /** The item of the agenda that it belongs to; null: to none. */
  readonly at: RoomId | null;
  /** The line under which it comes; null: before all; without it, at the end. */
  readonly after?: string | null;
  readonly mark?: NoteMark;
}

export interface NoteToDo extends NewToDo {
  readonly assigned: readonly MemberId[];
  /** Days since 1970, as a calendar on a wall shows them. */
  readonly due: number | null;
}

export interface NoteWish {
  readonly text?: string;
  readonly mark?: NoteMark;
  readonly away?: boolean;
}

export interface NoteView extends CallPerson {
  readonly id: string;
  readonly at: RoomId | null;
  /** Empty where its speaker does not want it told; they see it themselves. */
  readonly text: string;
  readonly mark: NoteMark["type"];
  readonly quote: QuoteView | null;
  /** How it was put before, the newest last. */
  readonly before: readonly NoteBefore[];
  /** What came of it. */
  readonly toDos: readonly MadeToDo[];
  readonly decisions: readonly RoomId[];
  readonly time: number;
  readonly waiting: boolean;
}

/**
 * Whose words a line is. Who they are and what they do not want told stands in the entry, and everybody in the circle has that: it is
 * hidden by courtesy.
 */
export interface QuoteView {
  /** By name where they agreed to it, or where they are this person; else null. */
  readonly of: string | null;
  readonly mine: boolean;
  /** Whether it is this person's to have them out of sight: not where they put them into their own mouth. */
  readonly mayTakeBack: boolean;
  /** Of somebody who is not in the circle nobody is asked. */
  readonly word: QuoteWord | "unanswered" | "nobody-to-ask";
}

/** What people say of the notes that were offered. */
export interface AdoptionView {
  readonly offeredBy: string;
  /** How many say that they are what was said, as they stand; and how many said so before they were changed. */
  readonly yes: number;
  readonly earlier: number;
  readonly objections: readonly (CallPerson & { readonly comment: string })[];
  /** What this person says of them as they stand. */
  readonly mine: "yes" | "no" | null;
}

export interface NoteBefore extends CallPerson {
  readonly text: string;
  readonly time: number;
}
