import type { MemberId } from "@unionhall/protocol";
import type { TimeOut, TimeOutAsked } from "@unionhall/union";
import { askedDays, stateOf, timeOutAppealed, timeOutAt, timeOutGiven, timeOutLifted } from "@unionhall/union";
import { objection } from "../circle/book-writes.ts";
import type { TimeOutView } from "../time-outs.ts";
import { nameOf } from "./name-of.ts";
import type { Session } from "./session.ts";

/** Those that there are now, then those that are asked for. */
export function timeOutsOf(session: Session): readonly TimeOutView[] {
  const { book, next } = session.circle;
  const { asked, given } = stateOf(book).timeOuts;
  const present = given.filter((each) => timeOutAt({ given: [each] }, each.member, next) !== null);
  const waiting = asked.filter(({ day }) => next.day - day <= askedDays);
  return [...present.map((each) => givenView(session, each)), ...waiting.map((each) => askedView(session, each))];
}

function givenView(session: Session, { member, by, given, lastDay, appealed }: TimeOut): TimeOutView {
  const [days, isAppealed] = [lastDay - given, appealed !== null];
  return { ...shared(session, member, by), state: "given", days, until: lastDay, appealed: isAppealed };
}

function askedView(session: Session, { member, by, day, days }: TimeOutAsked): TimeOutView {
  return { ...shared(session, member, [by]), state: "asked", days, until: day + askedDays, appealed: false };
}

function shared(
  session: Session,
  member: MemberId,
  by: readonly MemberId[],
): Pick<TimeOutView, "member" | "name" | "mine" | "by" | "may"> {
  const { circle, me } = session;
  return {
    member,
    name: nameOf(session, member),
    mine: member === me,
    by: by.map((id) => ({ id, name: nameOf(session, id) })),
    may: {
      give: objection(circle, timeOutGiven, { member, days: 1 }) === null,
      appeal: member === me && objection(circle, timeOutAppealed, {}) === null,
      lift: objection(circle, timeOutLifted, { member }) === null,
    },
  };
}
