import type { CircleId, MemberId } from "@unionhall/protocol";
import type { Apart, CareReport, Told } from "@unionhall/union";
import { nothingTold } from "@unionhall/union";
import type { ApartView, CareView, NamedView, ReportView } from "../care.ts";
import { mineOf } from "../mine/acts.ts";
import { apartOr, mutedOr } from "../session/muted.ts";
import { nameOf } from "../session/name-of.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { keptCare } from "./kept.ts";
import { asLeft } from "./leave-slips.ts";
import { ownReports, readersIn, stands, toldTo } from "./told-to.ts";

export function lookAtCare(person: Person | null, circle: CircleId): CareView {
  const session = person?.sessions.get(circle);
  if (person === null || session === undefined) return nobody;
  const { care } = session.hallway;
  const people = [...care.people].filter(([id]) => session.circle.book.members.get(id)?.state === "in");
  const apart = toldApart(person, session);
  return {
    people: people.map(([id, { by, time }]) => {
      return { ...named(session, id), me: id === session.me, by: nameOf(session, by), time };
    }),
    words: care.words.toReversed().map(({ by, member, on, time }) => {
      return { by: named(session, by), whom: named(session, member), on, time };
    }),
    readersOf: (about) =>
      readersIn(session, about).map((id) => {
        return { ...named(session, id), ...mutedOr(session, id), ...apartOr(session, id) };
      }),
    reports: reportsTo(person, session),
    own: ownViews(person, session),
    apart: apart.map(([one, other]): ApartView => ({ one: named(session, one), other: named(session, other) })),
    keeps: [...apart, ...ownApart(person, session)],
  };
}

const nobody: CareView = { people: [], words: [], readersOf: () => [], reports: [], own: [], apart: [], keeps: [] };

/** Also what whoever has left or was put out since has told: their word stands for as long. */
export function reportsTo(person: Person, session: Session): readonly ReportView[] {
  const { id } = session.circle;
  const all = [...person.slips.in(id)].flatMap(([by, told]) => told.reports.map((report) => ({ by, report })));
  const mine = all.filter(({ report }) => isForMe(person, session, report));
  // Home asks this of each circle, and most have none.
  if (mine.length === 0) return [];
  const view = viewsOf(person, session);
  return mine.map(({ by, report }) => view(by, report)).toSorted(newestFirst);
}

function newestFirst(one: ReportView, other: ReportView): number {
  return other.time - one.time;
}

/** Whoever is no care person any more reads none, and nobody what is about themselves, whatever somebody's device has sent. */
function isForMe({ env }: Person, { me, hallway }: Session, { about, to, ...report }: CareReport): boolean {
  if (me === null || about === me || !hallway.care.people.has(me)) return false;
  return to.includes(me) && stands(report, env.clock.now());
}

/** What the desk has is read once for all of them. */
function viewsOf(person: Person, session: Session): (by: MemberId, report: CareReport) => ReportView {
  const { circle, me } = session;
  const { looking } = keptCare(person.desk);
  const told = [...person.slips.in(circle.id)];
  return (by, report) => {
    const mine = looking.get(report.report)?.on === true;
    const others = told.filter(([each, theirs]) => looksAfter(each, theirs, report)).map(([each]) => each);
    const lookedAfter = [...others, ...(mine && me !== null ? [me] : [])];
    return {
      ...report,
      by: named(session, by),
      isIn: by === me || circle.book.members.get(by)?.state === "in",
      about: named(session, report.about),
      to: report.to.map((each) => named(session, each)),
      lookedAfter: lookedAfter.map((each) => named(session, each)),
      mine,
      waits: [],
    };
  };
}

function looksAfter(member: MemberId, { looking }: Told, { report, to }: CareReport): boolean {
  return to.includes(member) && looking.includes(report);
}

function ownViews(person: Person, session: Session): readonly ReportView[] {
  const { circle, me } = session;
  const own = ownReports(person, circle.id);
  if (own.length === 0 || me === null) return [];
  const [view, told] = [viewsOf(person, session), toldTo(person, session)];
  const waits = ({ report, about, to }: CareReport): readonly MemberId[] =>
    readersIn(session, about).filter((reader) => {
      const other = circle.book.members.get(reader);
      const theirs = told.get(reader) ?? nothingTold;
      if (other === undefined || !to.includes(reader)) return false;
      return !theirs.reports.some((each) => each.report === report) || asLeft(person, session, other, theirs) === null;
    });
  const views = own.map((each) => ({ ...view(me, each), waits: waits(each).map((id) => named(session, id)) }));
  return views.toSorted(newestFirst);
}

function toldApart(person: Person, { circle, me, hallway }: Session): readonly Apart[] {
  if (me === null || !hallway.care.people.has(me)) return [];
  const told = [...person.slips.in(circle.id)];
  return told.flatMap(([by, { apart }]) => apart.filter((other) => other !== me).map((other): Apart => [by, other]));
}

function ownApart(person: Person, { circle, me }: Session): readonly Apart[] {
  const mine = [...mineOf(person).apart.values()].filter(({ member, on }) => on && circle.book.members.has(member));
  return me === null ? [] : mine.map(({ member }): Apart => [me, member]);
}

function named(session: Session, id: MemberId): NamedView {
  return { id, name: nameOf(session, id) };
}
