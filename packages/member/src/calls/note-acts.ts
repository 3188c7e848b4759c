import type { EntryId, RoomId } from "@unionhall/protocol";
import * as union from "@unionhall/union";
import type { NewNote, NoteActs, NoteToDo, NoteWish } from "../call-notes.ts";
import { openToDo } from "../decisions/to-dos.ts";
import { Stopped } from "../problems.ts";
import type { At } from "../rooms.ts";
import { inside } from "../session/acts.ts";
import { pathTo } from "../session/item-views.ts";
import type { Run } from "../session/run.ts";
import type { Session } from "../session/session.ts";
import { placedId } from "../session/waiting.ts";
import { fitting, placed, put } from "./put.ts";

/** What is done with the notes of a call, while it is on and after. */
export function noteActs(run: Run): NoteActs {
  const at = (call: At, act: (session: Session) => Promise<void>): ReturnType<NoteActs["note"]> =>
    run((person) => act(inside(person, call.circle)));
  const say = <P>(call: At, kind: union.EntryKind<P>, payload: P): ReturnType<NoteActs["note"]> =>
    at(call, (session) => put(session, call.room, kind, payload));
  return {
    note: (call, note) => at(call, (session) => writeNote(session, call.room, note)),
    changeNote: (call, note, wish) => at(call, (session) => changeNote(session, call.room, note, wish)),
    answerQuote: (call, note, word) => say(call, union.quoteAnswered, { note: placed(note), word }),
    makeToDo: (call, note, toDo) =>
      run((person) => makeToDo(inside(person, call.circle), call.room, placed(note), toDo)),
    linkDecision: (call, note, decision) =>
      say(call, union.noteLinked, { note: placed(note), to: { type: "decision", decision } }),
    offerNotes: (call) => say(call, union.notesOffered, {}),
    answerNotes: (call, answer) => at(call, (session) => answerNotes(session, call.room, answer)),
  };
}

async function writeNote(session: Session, room: RoomId, note: NewNote): Promise<void> {
  const text = fitting(note.text, union.longestNote);
  // Under a line that is on its way itself a new one comes at the end, as that does.
  const after = note.after == null ? note.after : placedId(note.after);
  const under = after === undefined || (after === null && note.after !== null) ? {} : { after };
  const mark = note.mark ?? { type: "none" };
  await put(session, room, union.noteWritten, { at: note.at, text, mark, ...under });
}

async function changeNote(session: Session, room: RoomId, note: string, wish: NoteWish): Promise<void> {
  const text = wish.text === undefined ? {} : { text: fitting(wish.text, union.longestNote) };
  const line = session.room(room).call.notes.lines.get(note);
  const isMarked = wish.mark !== undefined && line !== undefined && session.me !== null;
  if (isMarked && union.staysQuoted(line, { ...text, mark: wish.mark }, session.me))
    throw new Stopped("quote-not-agreed");
  await put(session, room, union.noteChanged, { ...wish, ...text, note: placed(note) });
}

/** Each says of the other: the to-do which line it comes from, the line where it is done. */
async function makeToDo(session: Session, room: RoomId, line: EntryId, toDo: NoteToDo): Promise<RoomId> {
  const { assigned, due } = toDo;
  const note = { path: pathTo(session, room), line };
  const made = await openToDo(session, toDo, { assigned, due, from: room, note });
  await put(session, room, union.noteLinked, { note: line, to: { type: "to-do", ...made } });
  return made.toDo;
}

async function answerNotes(
  session: Session,
  room: RoomId,
  { yes, comment }: Parameters<NoteActs["answerNotes"]>[1],
): Promise<void> {
  if (!yes && comment.trim() === "") throw new Stopped("empty");
  const hash = union.notesHash(session.room(room).call.notes);
  await put(session, room, union.notesAnswered, { hash, yes, comment: comment.trim() });
}
