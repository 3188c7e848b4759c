import type { RoomId } from "@unionhall/protocol";
import type { EntryKind } from "@unionhall/union";
import * as union from "@unionhall/union";
import type { CallAbout, CallActs } from "../calls.ts";
import { Stopped } from "../problems.ts";
import { recordActs } from "../records/acts.ts";
import type { At } from "../rooms.ts";
import { inside } from "../session/acts.ts";
import { contentsOf, itemOf } from "../session/item-views.ts";
import type { Person } from "../session/person.ts";
import { change } from "../session/room-acts.ts";
import type { Run } from "../session/run.ts";
import type { Session } from "../session/session.ts";
import { placedId, waitingBy, waitingId } from "../session/waiting.ts";
import { attendanceRule, beNamed } from "./attendance.ts";
import { carryOver } from "./carry.ts";
import { noteActs } from "./note-acts.ts";
import { isPresent } from "./person.ts";
import { prepare } from "./prepare.ts";
import { fitting, placed, put, upTo } from "./put.ts";
import { rolesAsked } from "./roles.ts";
import { callView } from "./view.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function callActs(run: Run, who: () => Person | null): CallActs {
  const at = (call: At, act: (session: Session) => Promise<void>): ReturnType<CallActs["end"]> =>
    run((person) => act(inside(person, call.circle)));
  const say = <P>(call: At, kind: EntryKind<P>, payload: P): ReturnType<CallActs["end"]> =>
    at(call, (session) => put(session, call.room, kind, payload));
  // What is of the moment: once it is over nobody would see it.
  const on = (call: At, act: (session: Session) => Promise<void>): ReturnType<CallActs["end"]> =>
    at(call, (session) => act(goingOn(session, call.room)));
  const sayOn = <P>(call: At, kind: EntryKind<P>, payload: P): ReturnType<CallActs["end"]> =>
    on(call, (session) => put(session, call.room, kind, payload));
  return {
    ...noteActs(run),
    records: recordActs(run, who),
    make: (schedule, ...about) => at(schedule, (session) => make(session, schedule.room, ...about)),
    prepare: (event, day) => run((person) => prepare(inside(person, event.circle), event.room, day)),
    carryOver: (call, ...what) => run((person) => carryOver(inside(person, call.circle), call.room, ...what)),
    look(call) {
      const session = who()?.sessions.get(call.circle);
      return session === undefined ? null : callView(session, call, who()?.mine?.records ?? []);
    },
    name: (call, role, member) => sayOn(call, union.callLed, { role, member }),
    couldCarry: (call, role, willing) => sayOn(call, union.callWilling, { role, willing }),
    takeOver: (call) => on(call, (session) => takeOver(session, call.room)),
    come: (call, here) => (here ? sayOn : say)(call, union.callHere, { here }),
    moveTo: (call, item) => on(call, (session) => moveTo(session, call.room, item)),
    extend: (call, minutes) => sayOn(call, union.callExtended, { minutes }),
    beNamed: (call, named) => at(call, (session) => beNamed(session, call.room, named)),
    end: (call, over) => at(call, (session) => end(session, call.room, over)),
    ask: (call, asked, first) => sayOn(call, union.stackAsked, { for: asked, first }),
    leave: (call, ask) => at(call, (session) => leave(session, call.room, ask)),
    give: (call, ask, because) => on(call, (session) => give(session, call.room, ask, because)),
    hush: (call) => sayOn(call, union.stackOver, {}),
    check: (call, asked) => on(call, (session) => ask(session, call.room, asked)),
    answerCheck: (call, check, choice) => sayOn(call, union.checkAnswered, { check: placed(check), choice }),
    closeCheck: (call, check) => sayOn(call, union.checkClosed, { check: placed(check) }),
    gesture: (call, gesture) => (gesture === "thanks" ? say : sayOn)(call, union.gestureMade, { gesture }),
    caption: (call, ...said) => on(call, (session) => caption(session, call.room, ...said)),
    leaveWord: (call, item, text) =>
      (text.trim() === "" ? at : on)(call, (session) => leaveWord(session, call.room, item, text)),
    readWord: (call, item, member) => sayOn(call, union.wordRead, { at: item, member }),
  };
}

function goingOn(session: Session, room: RoomId): Session {
  if (session.room(room).call.over !== null) throw new Stopped("call-is-over");
  return session;
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

/** What nobody can have read is not said at all; of what may be with the hall it is said that it is over. */
async function leave(session: Session, room: RoomId, ask: string): Promise<void> {
  const waiting = waitingBy(session, ask);
  if (waiting !== undefined && (await session.circle.outbox.drop(waiting.n))) return session.listener.changed();
  // It was refused for its keys: it is called anew when it goes.
  if (waiting !== undefined && waiting.sealed === undefined) await session.send();
  const now = waitingBy(session, ask);
  const id = now === undefined ? standing(session, room, ask) : waitingId(now);
  await put(session, room, union.stackLeft, { ask: placed(id) });
}

/** What was shown as waiting may stand by now, under another name. */
function standing(session: Session, room: RoomId, ask: string): string {
  const mine = union.stackOrder(session.room(room).call.stack).find(({ by }) => by === session.me);
  return placedId(ask) ?? mine?.id ?? ask;
}

/**
 * Whoever is gone and stands before them has their turn first, for a moment: so nobody speaks out of turn, nor needs a reason. It
 * counts as a turn: what they meant to answer directly is one direct response less.
 */
async function give(session: Session, room: RoomId, ask: string, because: string): Promise<void> {
  const { seq: knew } = session.circle.log.chain;
  const given = { ask: placed(ask), knew, because: because.trim() };
  for (const gone of goneFirst(session, room))
    await put(session, room, union.stackGiven, { ask: placed(gone), knew, because: "" });
  await put(session, room, union.stackGiven, given);
}

function goneFirst(session: Session, room: RoomId): readonly string[] {
  const order = union.stackOrder(session.room(room).call.stack);
  const at = order.findIndex(({ by }) => isPresent(session, by));
  return order.slice(0, Math.max(0, at)).map(({ id }) => id);
}
