import type { At, Opened } from "@unionhall/kernel";
import type { Codec, MemberId } from "@unionhall/protocol";
import { growing, id, orNull, row, setOf, struct, uint } from "@unionhall/protocol";
import { saidInCalls } from "../calls/all.ts";
import { itemOpened } from "../items/kinds.ts";
import { bodyWritten, lineBoosted, lineEdited, lineSaid } from "../thread/kinds.ts";

/** A rest from a circle that two stewards give somebody: they read as before, and decide as before. */
export interface TimeOut {
  readonly member: MemberId;
  /** The two who gave it. */
  readonly by: readonly MemberId[];
  /** After this place, through this day, since 1970. */
  readonly from: number;
  readonly given: number;
  readonly lastDay: number;
  /** The place at which it was ended before. */
  lifted: number | null;
  /** The place at which they asked for others to look at it. */
  appealed: number | null;
  /** Who of the other stewards would end it. */
  readonly lifting: Set<MemberId>;
}

/** What one steward asked for, and waits for another. */
export interface TimeOutAsked {
  readonly member: MemberId;
  readonly by: MemberId;
  readonly day: number;
  readonly days: number;
}

/** Every one there was: what was said in the time of one stays void, whenever it is read. */
export interface TimeOuts {
  asked: TimeOutAsked[];
  readonly given: TimeOut[];
}

export const longestTimeOut = 7;
/** Days that an asking waits for a second steward. */
export const askedDays = 3;
/** Nobody is given another within these days, and no steward gives more than two: else two could silence a circle. */
export const daysBetweenTimeOuts = 30;
export const mostTimeOutsOfOne = 2;

const most = 65_535;
const member = id("member");

/** In the law's state. */
export const timeOutsForm: Codec<TimeOuts> = struct({
  asked: growing(row({ member, by: member, day: uint(), days: uint(longestTimeOut) }), most),
  given: growing(
    row({
      member,
      by: growing(member, 2),
      from: uint(),
      given: uint(),
      lastDay: uint(),
      lifted: orNull(uint()),
      appealed: orNull(uint()),
      lifting: setOf(member, most),
    }),
    most,
  ),
});

export function noTimeOuts(): TimeOuts {
  return { asked: [], given: [] };
}

/** The one that somebody is in at a place; null where they are in none. */
export function timeOutAt({ given }: Pick<TimeOuts, "given">, who: MemberId, { seq, day }: At): TimeOut | null {
  const isDuring = ({ from, lifted, lastDay }: TimeOut): boolean =>
    seq > from && day <= lastDay && (lifted === null || seq < lifted);
  return given.find((timeOut) => timeOut.member === who && isDuring(timeOut)) ?? null;
}

/**
 * What somebody does alone and to others. What takes several, what was decided, and every word in a decision counts as
 * before: so a time-out moves no vote, and whoever gives one gains nothing by it.
 */
const alone: ReadonlySet<string> = new Set([
  "invitation.made",
  "invitation.marked",
  "member.vouched",
  "member.admitted",
  "member.returned",
  "member.removed",
  "seat.opened",
  "seat.closed",
  "letterbox.opened",
  "letterbox.closed",
  "clocks.stopped",
  "clocks.started",
  "proposal.opened",
  "proposal.amended",
  "floor.given",
  "time-out.given",
]);

export function isDoneAlone(kind: string): boolean {
  return alone.has(kind);
}

const talk: ReadonlySet<string> = new Set(
  [lineSaid, lineEdited, lineBoosted, bodyWritten, itemOpened, ...saidInCalls].map(({ name }) => name),
);

/** Talk, and what is newly put up. Taking back, answering when one comes, saying a position and why one objects are none. */
export function isTalk({ kind }: Pick<Opened, "kind">): boolean {
  return talk.has(kind);
}
