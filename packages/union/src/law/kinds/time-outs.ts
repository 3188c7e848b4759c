import type { Book, Deed, Kind, Member, Void } from "@unionhall/kernel";
import { membersIn, thoseWithVoice } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import { id, struct, uint } from "@unionhall/protocol";
import { stateOf } from "../state.ts";
import { stewardTerm } from "../terms.ts";
import type { TimeOut, TimeOuts } from "../time-outs.ts";
import { askedDays, daysBetweenTimeOuts, longestTimeOut, mostTimeOutsOfOne, timeOutAt } from "../time-outs.ts";

export interface TimeOutGiven {
  readonly member: MemberId;
  readonly days: number;
}

/** A steward asks for it, and it is given once a second has said so: for the shorter of both times. */
export const timeOutGiven: Kind<TimeOutGiven> = {
  name: "time-out.given",
  version: 1,
  payload: struct({ member: id("member"), days: uint(longestTimeOut) }),
  author: "member",
  warranted: true,
  check(book, deed) {
    const { by, payload, day } = deed;
    if (book.statement?.of === "devices") return "not-in-a-desk";
    if (book.members.get(payload.member)?.state !== "in") return "unknown-member";
    if (payload.member === by?.id) return "takes-another";
    if (payload.days === 0) return "no-effect";
    return tooSoon(book, payload.member, day) ?? askedEnough(stateOf(book).timeOuts, deed);
  },
  apply(book, { by, payload, seq, day }) {
    const { timeOuts } = stateOf(book);
    if (by === null) return;
    const waiting = timeOuts.asked.filter((asked) => day - asked.day <= askedDays);
    const asked = [...waiting, { ...payload, by: by.id, day }];
    const forThem = asked.filter(({ member }) => member === payload.member);
    const giving = thoseWithVoice(
      book,
      forThem.map((each) => each.by),
      { seq, day },
    ).filter((each) => stewardsNow(book, each, day));
    timeOuts.asked = giving.length < 2 ? asked : asked.filter(({ member }) => member !== payload.member);
    if (giving.length < 2) return;
    const days = Math.min(...forThem.map((each) => each.days));
    timeOuts.given.push({
      member: payload.member,
      by: giving.slice(-2).map((each) => each.id),
      from: seq,
      given: day,
      lastDay: day + days,
      lifted: null,
      appealed: null,
      lifting: new Set(),
    });
  },
};

function tooSoon(book: Book, member: MemberId, day: number): Void | null {
  const last = stateOf(book).timeOuts.given.findLast((each) => each.member === member);
  return last !== undefined && day - last.given < daysBetweenTimeOuts ? "too-soon" : null;
}

function askedEnough({ asked, given }: TimeOuts, { by, payload, day }: Deed<TimeOutGiven>): Void | null {
  const theirs = asked.filter((each) => each.by === by?.id && day - each.day <= askedDays);
  if (theirs.some(({ member }) => member === payload.member)) return "no-effect";
  const gave = given.filter((each) => by !== null && each.by.includes(by.id) && day - each.given < daysBetweenTimeOuts);
  return theirs.length + gave.length < mostTimeOutsOfOne ? null : "too-many-of-these";
}

/** Once: other stewards than those who gave it are asked to end it. By whoever is in it, whatever they are in the circle. */
export const timeOutAppealed: Kind<Record<string, never>> = {
  name: "time-out.appealed",
  version: 1,
  payload: struct({}),
  author: "member",
  warranted: false,
  check(book, deed) {
    const timeOut = deed.by === null ? null : timeOutAt(stateOf(book).timeOuts, deed.by.id, deed);
    return timeOut !== null && timeOut.appealed === null ? null : "no-effect";
  },
  apply(book, deed) {
    const timeOut = deed.by === null ? null : timeOutAt(stateOf(book).timeOuts, deed.by.id, deed);
    if (timeOut !== null) timeOut.appealed = deed.seq;
  },
};

/**
 * One of the two who gave it takes their word back, and it is over; or, after an appeal, most of the other stewards say so. Who
 * asked for it alone so far asks no more.
 */
export const timeOutLifted: Kind<Pick<TimeOutGiven, "member">> = {
  name: "time-out.lifted",
  version: 1,
  payload: struct({ member: id("member") }),
  author: "member",
  warranted: true,
  check(book, deed) {
    const { by, payload } = deed;
    const { timeOuts } = stateOf(book);
    if (by === null || by.id === payload.member) return "takes-another";
    if (timeOuts.asked.some((each) => each.by === by.id && each.member === payload.member)) return null;
    const timeOut = timeOutAt(timeOuts, payload.member, deed);
    if (timeOut === null || timeOut.lifting.has(by.id)) return "no-effect";
    return timeOut.by.includes(by.id) || timeOut.appealed !== null ? null : "too-soon";
  },
  apply(book, deed) {
    const { by, payload, seq } = deed;
    const { timeOuts } = stateOf(book);
    if (by === null) return;
    timeOuts.asked = timeOuts.asked.filter((each) => each.by !== by.id || each.member !== payload.member);
    const timeOut = timeOutAt(timeOuts, payload.member, deed);
    if (timeOut === null) return;
    timeOut.lifting.add(by.id);
    if (timeOut.by.includes(by.id) || mostOthersLift(book, timeOut, deed)) timeOut.lifted = seq;
  },
};

function stewardsNow(book: Book, member: Member, day: number): boolean {
  return stewardTerm(book, member, day)?.over === false;
}

/** Most of the stewards who neither gave it nor are in it, on hold or not. */
function mostOthersLift(book: Book, { by, member, lifting }: TimeOut, at: Deed<unknown>): boolean {
  const isOther = (each: Member): boolean =>
    each.id !== member && !by.includes(each.id) && stewardsNow(book, each, at.day);
  const others = membersIn(book).filter(isOther);
  return thoseWithVoice(book, lifting, at).filter(isOther).length * 2 > others.length;
}
