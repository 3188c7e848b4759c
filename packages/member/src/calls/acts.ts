import type { EntryId, RoomId } from "@unionhall/protocol";
import type { EntryKind } from "@unionhall/union";
import * as union from "@unionhall/union";
import type { NewNote, NoteToDo, NoteWish } from "../call-notes.ts";
import type { CallAbout, CallActs } from "../calls.ts";
import { openToDo } from "../decisions/to-dos.ts";
import { Stopped } from "../problems.ts";
import type { At } from "../rooms.ts";
import { inside } from "../session/acts.ts";
import { contentsOf, itemOf, pathTo } from "../session/item-views.ts";
import type { Person } from "../session/person.ts";
import { change, putAs, sendNow } from "../session/room-acts.ts";
import type { Run } from "../session/run.ts";
import type { Session } from "../session/session.ts";
import { placedId } from "../session/waiting.ts";
import { attendanceRule, beNamed } from "./attendance.ts";
import { carryOver } from "./carry.ts";
import { prepare } from "./prepare.ts";
import { rolesAsked } from "./roles.ts";
import { callView } from "./view.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function callActs(run: Run, who: () => Person | null): CallActs {
  const at = (call: At, act: (session: Session) => Promise<void>): ReturnType<CallActs["end"]> =>
    run((person) => act(inside(person, call.circle)));
  const say = <P>(call: At, kind: EntryKind<P>, payload: P): ReturnType<CallActs["end"]> =>
    at(call, (session) => put(session, call.room, kind, payload));
  return {
    make: (schedule, ...about) => at(schedule, (session) => make(session, schedule.room, ...about)),
    prepare: (event, day) => run((person) => prepare(inside(person, event.circle), event.room, day)),
    carryOver: (call, ...what) => run((person) => carryOver(inside(person, call.circle), call.room, ...what)),
    look(call) {
      const session = who()?.sessions.get(call.circle);
      return session === undefined ? null : callView(session, call);
    },
    name: (call, role, member) => say(call, union.callLed, { role, member }),
    couldCarry: (call, role, willing) => say(call, union.callWilling, { role, willing }),
    takeOver: (call) => at(call, (session) => takeOver(session, call.room)),
    come: (call, here) => say(call, union.callHere, { here }),
    moveTo: (call, item) => at(call, (session) => moveTo(session, call.room, item)),
    extend: (call, minutes) => say(call, union.callExtended, { minutes }),
    beNamed: (call, named) => at(call, (session) => beNamed(session, call.room, named)),
    end: (call, over) => at(call, (session) => end(session, call.room, over)),
    ask: (call, asked, first) => say(call, union.stackAsked, { for: asked, first }),
    leave: (call, ask) => say(call, union.stackLeft, { ask: placed(ask) }),
    give: (call, ask, because) => at(call, (session) => give(session, call.room, ask, because)),
    hush: (call) => say(call, union.stackOver, {}),
    note: (call, note) => at(call, (session) => writeNote(session, call.room, note)),
    changeNote: (call, note, wish) => at(call, (session) => changeNote(session, call.room, note, wish)),
    answerQuote: (call, note, word) => say(call, union.quoteAnswered, { note: placed(note), word }),
    makeToDo: (call, note, toDo) =>
      run((person) => makeToDo(inside(person, call.circle), call.room, placed(note), toDo)),
    linkDecision: (call, note, decision) =>
      say(call, union.noteLinked, { note: placed(note), to: { type: "decision", decision } }),
    offerNotes: (call) => say(call, union.notesOffered, {}),
    answerNotes: (call, answer) => at(call, (session) => answerNotes(session, call.room, answer)),
    check: (call, asked) => at(call, (session) => ask(session, call.room, asked)),
    answerCheck: (call, check, choice) => say(call, union.checkAnswered, { check: placed(check), choice }),
    closeCheck: (call, check) => say(call, union.checkClosed, { check: placed(check) }),
    gesture: (call, gesture) => say(call, union.gestureMade, { gesture }),
    caption: (call, ...said) => at(call, (session) => caption(session, call.room, ...said)),
    leaveWord: (call, ...word) => at(call, (session) => leaveWord(session, call.room, ...word)),
    readWord: (call, item, member) => say(call, union.wordRead, { at: item, member }),
  };
}

async function put<P>(session: Session, room: RoomId, kind: EntryKind<P>, payload: P): Promise<void> {
  if (itemOf(session, room)?.item.what !== "call") throw new Stopped("no-such-room");
  await putAs(session, room, union.callClass({ kind: kind.name }) ?? "kept", kind, payload);
  sendNow(session);
}

/** Its secret stays once it has one: its rooms are named by it. */
async function make(session: Session, schedule: RoomId, event: RoomId, about: CallAbout): Promise<void> {
  const item = contentsOf(session, schedule).items.get(event);
  if (item === undefined) throw new Stopped("no-such-room");
  const call = union.callOfEvent(item) === null ? { call: { secret: session.circle.env.random(16) } } : {};
  await change(session, schedule, event, { facts: union.writeFacts(union.eventCallFacts, { ...call, ...about }) });
}

/** Who facilitates comes last: from then on only they give roles. */
async function takeOver(session: Session, room: RoomId): Promise<void> {
  const asked = rolesAsked(session, room);
  if (asked === null) throw new Stopped("no-such-room");
  for (const [role, member] of [...union.proposedLeads(asked)].toReversed())
    await put(session, room, union.callLed, { role, member });
}

/** Who led it then stands beside it in the event, so that whose turn it is next is known without reading it. */
async function end(session: Session, room: RoomId, over: boolean): Promise<void> {
  const came = over ? union.cameWritten(session.room(room).call, attendanceRule(session)) : null;
  await put(session, room, union.callOver, { over, came });
  const found = itemOf(session, room);
  const led = [...session.room(room).call.leads].map(([role, { member }]) => ({ role, member }));
  if (found === null || !over || led.length === 0) return;
  await change(session, found.parent, room, { facts: union.writeFacts(union.callFacts, { led }) });
}

async function moveTo(session: Session, room: RoomId, to: RoomId | null): Promise<void> {
  const item = to === null ? undefined : contentsOf(session, room).items.get(to);
  if (to !== null && item?.state !== "active") throw new Stopped("no-such-room");
  const minutes = item === undefined ? 0 : union.agendaItemOf(item).minutes;
  await put(session, room, union.callMoved, { to, minutes });
}

async function ask(session: Session, room: RoomId, asked: union.CheckAsked): Promise<void> {
  const amiss = union.checkAmiss(asked);
  if (amiss !== null) throw new Stopped(amiss.startsWith("long") || amiss.startsWith("many") ? "too-long" : "empty");
  await put(session, room, union.checkAsked, asked);
}

async function caption(session: Session, room: RoomId, said: string, language: string): Promise<void> {
  await put(session, room, union.captionSaid, { text: fitting(said, union.longestCaption), language });
}

async function leaveWord(session: Session, room: RoomId, item: RoomId, said: string): Promise<void> {
  await put(session, room, union.wordLeft, { at: item, text: upTo(union.longestWord, said) });
}

async function give(session: Session, room: RoomId, ask: string, because: string): Promise<void> {
  const { seq } = session.circle.log.chain;
  await put(session, room, union.stackGiven, { ask: placed(ask), knew: seq, because: because.trim() });
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
  { yes, comment }: Parameters<CallActs["answerNotes"]>[1],
): Promise<void> {
  if (!yes && comment.trim() === "") throw new Stopped("empty");
  const hash = union.notesHash(session.room(room).call.notes);
  await put(session, room, union.notesAnswered, { hash, yes, comment: comment.trim() });
}

function fitting(said: string, longest: number): string {
  const text = upTo(longest, said.trim());
  if (text === "") throw new Stopped("empty");
  return text;
}

function upTo(longest: number, text: string): string {
  if (text.length > longest) throw new Stopped("too-long");
  return text;
}

/** What waits to be sent has no id yet by which others know it. */
function placed(id: string): EntryId {
  const entry = placedId(id);
  if (entry === null) throw new Stopped("no-such-line");
  return entry;
}
