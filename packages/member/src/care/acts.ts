import type { CircleId, MemberId, ReportId } from "@unionhall/protocol";
import { idOf } from "@unionhall/protocol";
import type { Told, Written } from "@unionhall/union";
import {
  careNamed,
  longestReport,
  mostApart,
  mostCarePeople,
  mostReports,
  nothingTold,
  toldBeside,
  write,
} from "@unionhall/union";
import type { CareActs, KeepingApart, ReportAsk } from "../care.ts";
import { put } from "../circle/send.ts";
import { passingRoom } from "../desk/kinds.ts";
import { mineOf } from "../mine/acts.ts";
import { Stopped } from "../problems.ts";
import type { At } from "../rooms.ts";
import { inside, memberOf, trimmed } from "../session/acts.ts";
import { isSteward } from "../session/is-steward.ts";
import { tell } from "../session/people-acts.ts";
import type { Person } from "../session/person.ts";
import type { Run } from "../session/run.ts";
import type { Session } from "../session/session.ts";
import { deskLooking, deskReported } from "./kinds.ts";
import { fits } from "./fitting.ts";
import { deskBreak } from "./breaks.ts";
import { forgetTakenBack } from "./forget-taken-back.ts";
import { keptCare } from "./kept.ts";
import { leaveSlips } from "./leave-slips.ts";
import { breakToKeep, lookAtBreaks } from "./need-break.ts";
import { ownReports, readersIn, toldTo } from "./told-to.ts";
import { lookAtCare, reportsTo } from "./view.ts";

/** The acts as a screen or a command asks for them; `run` makes outcomes of them. */
export function careActs(run: Run, who: () => Person | null): CareActs {
  return {
    look: (circle) => lookAtCare(who(), circle),
    name: (circle, member, on) => run((person) => name(inside(person, circle), member, on)),
    report: (circle, ask) => run((person) => report(person, circle, ask)),
    takeBack: (circle, id) => run((person) => takeBack(person, circle, id)),
    lookAfter: (circle, id, on) => run((person) => lookAfter(person, circle, id, on)),
    needBreak: (call, on) => run((person) => needBreak(person, call, on)),
    breaks: (call) => lookAtBreaks(who(), call),
    keepApart: (circle, member, how) => run((person) => keepApart(person, circle, member, how)),
  };
}

async function name(session: Session, member: MemberId, on: boolean): Promise<void> {
  if (!isSteward(session) && (on || member !== session.me)) throw new Stopped("not-a-steward");
  const { care } = session.hallway;
  const { members } = session.circle.book;
  const here = [...care.people.keys()].filter((each) => members.get(each)?.state === "in");
  if (on) memberOf(session, member);
  if (on && !care.people.has(member) && here.length >= mostCarePeople) throw new Stopped("enough-care-people");
  if (care.people.has(member) !== on) await tell(session, careNamed, { member, on });
}

async function report(person: Person, id: CircleId, ask: ReportAsk): Promise<void> {
  const session = inside(person, id);
  const { about, at = null } = ask;
  const text = trimmed(ask.text, longestReport);
  if (!session.circle.book.members.has(about) || about === session.me) throw new Stopped("no-such-member");
  const readers = readersIn(session, about);
  const to = [...new Set(ask.to)];
  if (to.length === 0 || to.some((each) => !readers.includes(each))) throw new Stopped("nobody-to-tell");
  if (ownReports(person, id).length >= mostReports) throw new Stopped("too-many-reports");
  const said = { report: idOf("report", person.env.random(16)), about, text, to, at, time: person.env.clock.now() };
  const isTooLong = to.some((each) => !fits(session, each, { ...nothingTold, reports: [said] }));
  if (isTooLong) throw new Stopped("too-long");
  roomFor(person, session, to, { reports: [said] });
  await keep(person, session, write(deskReported, { circle: id, report: said.report, to, said }));
}

/** Beside what else each of them is told. */
function roomFor(person: Person, session: Session, whom: readonly MemberId[], more: Partial<Told>): void {
  const told = toldTo(person, session);
  const holds = (to: MemberId): boolean => fits(session, to, toldBeside(told.get(to) ?? nothingTold, more));
  if (!whom.every(holds)) throw new Stopped("told-too-much");
}

async function takeBack(person: Person, circle: CircleId, id: ReportId): Promise<void> {
  const session = inside(person, circle);
  const own = keptCare(person.desk).reported.get(id);
  if (own?.circle !== circle) throw new Stopped("no-such-report");
  await keep(person, session, write(deskReported, { circle, report: id, to: own.to, said: null }));
  if (person.desk !== null) await forgetTakenBack(person.desk);
}

async function lookAfter(person: Person, circle: CircleId, id: ReportId, on: boolean): Promise<void> {
  const session = inside(person, circle);
  const report = reportsTo(person, session).find((each) => each.report === id);
  if (report === undefined) throw new Stopped("no-such-report");
  const others = [report.by, ...report.to].map((each) => each.id).filter((each) => each !== session.me);
  const whom = [...new Set(others)];
  if (on && !report.mine) roomFor(person, session, whom, { looking: [id] });
  await keep(person, session, write(deskLooking, { circle, report: id, on, whom }));
}

async function needBreak(person: Person, call: At, on: boolean): Promise<void> {
  const session = inside(person, call.circle);
  const kept = breakToKeep(person, session, call, on);
  if (kept !== null) await keep(person, session, write(deskBreak, kept));
}

/** In the desk at once; it reaches the others when there is a line. */
async function keep(person: Person, session: Session, written: Written): Promise<void> {
  const { desk } = person;
  if (desk === null) throw new Stopped("no-desk");
  await put(desk.circle, { room: passingRoom, class: "passing" }, written);
  person.aside.goOn(desk.send());
  session.listener.changed();
  await leaveSlips(person, session);
}

async function keepApart(person: Person, id: CircleId, member: MemberId, how: KeepingApart | "not"): Promise<void> {
  const session = inside(person, id);
  const { mine } = person;
  if (mine === null) throw new Stopped("no-desk");
  if (!session.circle.book.members.has(member) || member === session.me) throw new Stopped("no-such-member");
  const { apart } = mineOf(person);
  const before = apart.get(member);
  const here = [...apart.values()].filter(({ on }) => on);
  if (how !== "not" && before?.on !== true && here.length >= mostApart) throw new Stopped("too-many-apart");
  if (how === "told" && before?.told !== "now")
    roomFor(person, session, readersIn(session, member), { apart: [member] });
  const told = how === "told" ? "now" : (before?.told ?? "never") === "never" ? "never" : "before";
  await mine.say({ apart: [{ member, on: how !== "not", told, at: null }] });
  session.listener.changed();
  await leaveSlips(person, session);
}
