import type { Bytes, Codec, EntryId, MemberId, RoomId } from "@unionhall/protocol";
import { bool, bytes, choice, id, maybe, orNull, struct, tagged, text } from "@unionhall/protocol";
import type { EntryKind } from "../item.ts";

export const longestNote = 2_000;

/** What a line of the notes is marked as. */
export type NoteMark =
  | { readonly type: "none" }
  /** Something to be done: a to-do can be made of it. */
  | { readonly type: "action" }
  /** Something that was decided: a decision can be linked. */
  | { readonly type: "decision" }
  | { readonly type: "question" }
  /** What somebody said, in their words: theirs to agree to, with their name or without. Null: somebody who is not in the circle. */
  | { readonly type: "quote"; readonly of: MemberId | null };

export const noteMarkCodec: Codec<NoteMark> = tagged<NoteMark>({
  none: struct({}),
  action: struct({}),
  decision: struct({}),
  question: struct({}),
  quote: struct({ of: orNull(id("member")) }),
});

export interface NoteWritten {
  /** The item of the agenda that it belongs to, by its room; null: to none. */
  readonly at: RoomId | null;
  /** The line under which it comes; null: before all; without it, at the end. */
  readonly after?: EntryId | null;
  readonly text: string;
  readonly mark: NoteMark;
}

/** In a call's room: a line of its notes. Whoever is in the circle writes. */
export const noteWritten: EntryKind<NoteWritten> = {
  name: "note.written",
  version: 1,
  payload: struct({
    at: orNull(id("room")),
    after: maybe(orNull(id("entry"))),
    text: text(longestNote),
    mark: noteMarkCodec,
  }),
};

/** What it names is so from now on. */
export interface NoteChanged {
  readonly note: EntryId;
  readonly text?: string;
  readonly mark?: NoteMark;
  /** It stands in the notes no more, and in their history still. */
  readonly away?: boolean;
}

export const noteChanged: EntryKind<NoteChanged> = {
  name: "note.changed",
  version: 1,
  payload: struct({ note: id("entry"), text: maybe(text(longestNote)), mark: maybe(noteMarkCodec), away: maybe(bool) }),
};

/** What came of a line, where the work is. */
export type NoteLink =
  | { readonly type: "to-do"; readonly list: RoomId; readonly toDo: RoomId }
  | { readonly type: "decision"; readonly decision: RoomId };

/** The to-do says which line it comes from; a decision stands for itself. */
export const noteLinked: EntryKind<{ readonly note: EntryId; readonly to: NoteLink }> = {
  name: "note.linked",
  version: 1,
  payload: struct({
    note: id("entry"),
    to: tagged<NoteLink>({
      "to-do": struct({ list: id("room"), toDo: id("room") }),
      decision: struct({ decision: id("room") }),
    }),
  }),
};

/** What somebody says of a line that quotes them. */
export type QuoteWord = (typeof quoteWords)[number];
const quoteWords = ["named", "unnamed", "no"] as const;

/** By whom a line quotes, of its text as it stands. The newest counts. */
export const quoteAnswered: EntryKind<{ readonly note: EntryId; readonly word: QuoteWord }> = {
  name: "quote.answered",
  version: 1,
  payload: struct({ note: id("entry"), word: choice(...quoteWords) }),
};

/** That the notes are tidied: whoever was there is asked whether they are what was said. */
export const notesOffered: EntryKind<Readonly<Record<never, never>>> = {
  name: "notes.offered",
  version: 1,
  payload: struct({}),
};

export const longestNotesComment = 1_000;
const hashLength = 32;

/** What its author says of the notes that were offered. `hash` is of the lines as they read them. The newest counts. */
export const notesAnswered: EntryKind<{ readonly hash: Bytes; readonly yes: boolean; readonly comment: string }> = {
  name: "notes.answered",
  version: 1,
  payload: struct({ hash: bytes(hashLength), yes: bool, comment: text(longestNotesComment) }),
};
