import type { RoomId } from "@unionhall/protocol";
import { equal } from "@unionhall/protocol";
import type { Call, Note } from "@unionhall/union";
import { isInAsMember, mayOffer, mayTakeBack, notesHash, notesNow } from "@unionhall/union";
import type { AdoptionView, NoteView, QuoteView } from "../call-notes.ts";
import type { CallView } from "../calls.ts";
import { toDosMade } from "../decisions/to-dos.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import { personIn } from "./person.ts";

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
  const { me, circle } = session;
  const isOffered = me !== null && isInAsMember(circle.book, me) && mayOffer(call.leads, me);
  return { adoption: adoptionView(session, call), mayOffer: isOffered };
}

function adoptionView(session: Session, { adoption, notes }: Call): AdoptionView | null {
  if (adoption === null) return null;
  const now = notesHash(notes);
  const answers = [...adoption.answers.values()].filter(({ by }) => isInAsMember(session.circle.book, by));
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
  // Who took their words back sees them still, and may think again; whoever wrote the line may put it otherwise.
  const isTold = quoted !== "no" || quote?.mine === true || versions[0]?.by === session.me;
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

function quoteOf(session: Session, note: Note): QuoteView | null {
  const { mark, quoted } = note;
  if (mark.type !== "quote") return null;
  if (mark.of === null) return { of: null, mine: false, mayTakeBack: false, word: "nobody-to-ask" };
  const { name, mine } = personIn(session, mark.of);
  return {
    of: mine || quoted === "named" ? name : null,
    mine,
    mayTakeBack: mine && mayTakeBack(note, mark.of),
    word: quoted ?? "unanswered",
  };
}
