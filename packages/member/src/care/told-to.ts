import type { CircleId, MemberId } from "@unionhall/protocol";
import type { CareReport, Told } from "@unionhall/union";
import { nothingTold, readersOf, reportStands, toldBeside } from "@unionhall/union";
import { sittingsToTell } from "../accountability/kept.ts";
import { mineOf } from "../mine/acts.ts";
import type { Person } from "../session/person.ts";
import type { Session } from "../session/session.ts";
import { fitting } from "./fitting.ts";
import { breakNeeded, keptBreaks } from "./breaks.ts";
import type { KeptCare } from "./kept.ts";
import { keptCare } from "./kept.ts";

/** Who of a circle's care people would read something about somebody. */
export function readersIn({ circle: { book }, hallway, me }: Session, about: MemberId): readonly MemberId[] {
  if (me === null) return [];
  const isIn = (member: MemberId): boolean => book.members.get(member)?.state === "in";
  return readersOf({ care: hallway.care.people.keys(), by: me, about, isIn });
}

/** Whether something that was written then is still to be read. */
export function stands({ time }: Pick<CareReport, "time">, now: number): boolean {
  return time + reportStands > now;
}

/** What this person has reported in a circle, has not taken back, and is still to be read. */
export function ownReports({ desk, env }: Person, circle: CircleId): readonly CareReport[] {
  return standingIn(keptCare(desk), circle, env.clock.now());
}

function standingIn({ reported }: KeptCare, circle: CircleId, now: number): readonly CareReport[] {
  const own = [...reported.values()].filter((each) => each.circle === circle);
  return own.flatMap(({ said }) => (said !== null && stands(said, now) ? [said] : []));
}

/** What this person tells each of a circle in matters of care; nothing to who was told something that is over. */
export function toldTo(person: Person, session: Session): ReadonlyMap<MemberId, Told> {
  const told = new Map<MemberId, Told>();
  const say = (to: MemberId, more: Partial<Told>): void => {
    told.set(to, toldBeside(told.get(to) ?? nothingTold, more));
  };
  const { id } = session.circle;
  const kept = keptCare(person.desk);
  const { reported, looking } = kept;
  for (const each of reported.values()) if (each.circle === id) for (const to of each.to) say(to, {});
  for (const report of standingIn(kept, id, person.env.clock.now())) {
    const readers = readersIn(session, report.about);
    for (const to of report.to) if (readers.includes(to)) say(to, { reports: [report] });
  }
  for (const { circle, report, on, whom } of looking.values())
    if (circle === id) for (const to of whom) say(to, on ? { looking: [report] } : {});
  for (const each of keptBreaks(person, id)) {
    const needed = breakNeeded(each, person.env.clock.now());
    say(each.to, needed === null ? {} : { breaks: [needed] });
  }
  for (const { to, said } of sittingsToTell(person, session)) say(to, { sittings: [said] });
  sayApart(person, session, say);
  return new Map([...told].map(([to, all]) => [to, fitting(session, to, all)] as const));
}

/** Those who are to know it are the care people of the day. */
function sayApart(person: Person, session: Session, say: (to: MemberId, more: Partial<Told>) => void): void {
  for (const { member, told, on } of mineOf(person).apart.values()) {
    if (told === "never" || !session.circle.book.members.has(member)) continue;
    for (const to of readersIn(session, member)) say(to, on && told === "now" ? { apart: [member] } : {});
  }
}
