import type { MemberId } from "@unionhall/protocol";
import type { Call, CallDeed, Check, StackTurn } from "@unionhall/union";
import { dayOfCall, isInAsMember, mayLead, speaking, stackOrder, tally, thanksAfter } from "@unionhall/union";
import type { CallPerson, CallView, CheckView, ThanksView, TurnView } from "../calls.ts";
import type { OwnRecord } from "../records/desk.ts";
import { recordsView } from "../records/view.ts";
import type { At } from "../rooms.ts";
import { itemOf } from "../session/item-views.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import { saidHere } from "../session/waiting.ts";
import { attendanceIn } from "./attendance.ts";
import { adoptionIn, noteViews } from "./note-views.ts";
import { isPresent, personIn } from "./person.ts";
import { asKept } from "./as-kept.ts";
import { asVisitor } from "./as-visitor.ts";
import { roleViews } from "./roles.ts";
import { visits } from "./visitors.ts";

const deeds: readonly CallDeed[] = ["stack", "agenda", "check", "captions", "over"];

/** So many captions are looked at. */
const captionsShown = 60;

/** As this device has it, with what waits here to be sent; and of that, what its person is shown. */
export function callView(session: Session, call: At, own: readonly OwnRecord[]): CallView | null {
  const whole = wholeView(session, call, own);
  if (whole === null) return null;
  const view = asKept(whole);
  return visits(session) ? asVisitor(view) : view;
}

function wholeView(session: Session, { circle, room }: At, own: readonly OwnRecord[]): CallView | null {
  const found = itemOf(session, room);
  const day = found?.item.what === "call" ? dayOfCall(found.item) : null;
  if (day === null) return null;
  const { call } = session.room(room);
  const unsent = new Set(saidHere(session, room).map(({ id }) => id));
  const who = (member: MemberId): CallPerson => personIn(session, member);
  const last = call.at.at(-1);
  return {
    circle,
    room,
    day,
    ...attendanceIn(session, call),
    ...roleViews(session, room),
    leads: [...call.leads].map(([role, { member }]) => ({ ...who(member), role })),
    at: last?.item == null ? null : { item: last.item, minutes: last.minutes, since: last.time },
    been: [...new Set(call.at.flatMap(({ item }) => item ?? []))],
    stack: stackOrder(call.stack)
      .filter(({ by }) => isPresent(session, by))
      .map(({ id, by, for: asked, first }) => ({ ...who(by), ask: id, for: asked, first, waiting: unsent.has(id) })),
    speaks: turnOrNone(session, speaking(call.stack)),
    turns: call.stack.turns.map((turn) => turnView(session, turn)),
    ...noteViews(session, room, call.notes, unsent),
    ...adoptionIn(session, call),
    checks: [...call.checks.values()].map((check) => checkView(session, check, unsent)),
    gestures: [...call.gestures].map(([member, { gesture, time }]) => ({ member, gesture, time })),
    captions: call.captions.slice(-captionsShown).map(({ id, text, language }) => ({ id, text, language })),
    words: [...call.words.values()].map(({ by, at, text, read }) => ({ ...who(by), at, text, read })),
    over: call.over === null ? null : { time: call.over.time },
    thanks: thanksView(session, call),
    records: recordsView(session, { circle, room }, own),
    may: mayOf(session, call),
  };
}

/** Advisers and guests lead nothing. */
function mayOf({ circle, me }: Session, { leads }: Call): CallView["may"] {
  const isMember = me !== null && isInAsMember(circle.book, me);
  const may = deeds.map((deed) => [deed, isMember && mayLead(leads, deed, me)] as const);
  return Object.fromEntries(may) as CallView["may"];
}

function thanksView(session: Session, call: Call): ThanksView {
  const { me } = session;
  const thanked = thanksAfter(call);
  const led = call.leads.get("facilitator")?.member;
  return {
    led: led !== undefined && thanked.includes(led) ? personIn(session, led) : null,
    others: thanked.filter((each) => each !== led).length,
    mine: me !== null && thanked.includes(me),
  };
}

/** Nobody has the word where whoever had it is gone. */
function turnOrNone(session: Session, turn: StackTurn | null): TurnView | null {
  return turn === null || !isPresent(session, turn.ask.by) ? null : turnView(session, turn);
}

function turnView(session: Session, { id, ask, as, from, until, because, givenBy }: StackTurn): TurnView {
  return { ...personIn(session, ask.by), id, for: as, from, until, because, givenBy: nameOf(session, givenBy) };
}

function checkView(session: Session, check: Check, unsent: ReadonlySet<string>): CheckView {
  const { id, by, as, question, choices, answers, isOpen } = check;
  const mine = session.me === null ? null : (answers.get(session.me) ?? null);
  return {
    id,
    by: nameOf(session, by),
    as,
    question,
    choices,
    isOpen,
    counts: tally(check),
    mine,
    waiting: unsent.has(id),
  };
}
