import type { MemberId, RoomId } from "@unionhall/protocol";
import type { Note } from "@unionhall/union";
import { notesNow } from "@unionhall/union";
import type { NoteView, QuoteView } from "../call-notes.ts";
import type { CallPerson, CallView } from "../calls.ts";
import { toDosMade } from "../decisions/to-dos.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";

export function personIn(session: Session, member: MemberId): CallPerson {
  return { member, name: nameOf(session, member), mine: member === session.me };
}

/** The notes of a call as they stand, and those of their lines that were put away. */
export function noteViews(
  session: Session,
  room: RoomId,
  notes: Parameters<typeof notesNow>[0],
  unsent: ReadonlySet<string>,
): Pick<CallView, "notes" | "notesAway"> {
  const see = (note: Note): NoteView => noteView(session, room, note, unsent.has(note.id));
  const away = notes.order.map((id) => notes.lines.get(id)!).filter((note) => note.away);
  return { notes: notesNow(notes).map(see), notesAway: away.map(see) };
}

function noteView(session: Session, room: RoomId, note: Note, waiting: boolean): NoteView {
  const { id, at, by, mark, versions, quoted, links, time } = note;
  const quote = quoteOf(session, note);
  // Who took their words back sees them still, and may think again.
  const isTold = quoted !== "no" || quote?.mine === true;
  return {
    ...personIn(session, by),
    id,
    at,
    text: isTold ? note.text : "",
    mark: mark.type,
    quote,
    before: versions.slice(0, -1).flatMap((version) => {
      return isTold ? [{ ...personIn(session, version.by), text: version.text, time: version.time }] : [];
    }),
    toDos: toDosMade(
      session,
      room,
      links.filter((link) => link.type === "to-do"),
    ),
    decisions: links.flatMap((link) => (link.type === "decision" ? [link.decision] : [])),
    time,
    waiting,
  };
}

function quoteOf(session: Session, { mark, quoted }: Note): QuoteView | null {
  if (mark.type !== "quote") return null;
  if (mark.of === null) return { of: null, mine: false, word: "nobody-to-ask" };
  const { name, mine } = personIn(session, mark.of);
  return { of: mine || quoted === "named" ? name : null, mine, word: quoted ?? "unanswered" };
}
