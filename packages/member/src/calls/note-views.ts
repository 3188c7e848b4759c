import type { MemberId, RoomId } from "@unionhall/protocol";
import { equal } from "@unionhall/protocol";
import type { Call, Note } from "@unionhall/union";
import { mayOffer, notesHash, notesNow } from "@unionhall/union";
import type { AdoptionView, NoteView, QuoteView } from "../call-notes.ts";
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

/** What people say of the notes, held to the lines as they stand here. */
export function adoptionIn(session: Session, call: Call): Pick<CallView, "adoption" | "mayOffer"> {
  const { me } = session;
  return { adoption: adoptionView(session, call), mayOffer: me !== null && mayOffer(call.leads, me) };
}

function adoptionView(session: Session, { adoption, notes }: Call): AdoptionView | null {
  if (adoption === null) return null;
  const now = notesHash(notes);
  const answers = [...adoption.answers.values()];
  const [yes, no] = [answers.filter((each) => each.yes), answers.filter((each) => !each.yes)];
  const fitting = yes.filter(({ hash }) => equal(hash, now)).length;
  const mine = answers.find(({ by, hash }) => by === session.me && equal(hash, now));
  return {
    offeredBy: nameOf(session, adoption.by),
    yes: fitting,
    earlier: yes.length - fitting,
    objections: no.map(({ by, comment }) => ({ ...personIn(session, by), comment })),
    mine: mine === undefined ? null : mine.yes ? "yes" : "no",
  };
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
      return isTold && version.text !== ""
        ? [{ ...personIn(session, version.by), text: version.text, time: version.time }]
        : [];
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
