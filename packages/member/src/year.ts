import type { RoomId } from "@unionhall/protocol";
import type { Attendance, CallSum, Coming, FairTurn, Occurrence, Span } from "@unionhall/union";
import type { AwayActs } from "./away.ts";
import type { CallPerson } from "./calls.ts";
import type { PlaceView } from "./home.ts";
import type { Outcome } from "./outcome.ts";
import type { At } from "./rooms.ts";

/** What calls come to over months and years, of all circles or of one. */
export interface YearActs {
  readonly away: AwayActs;
  /** The calls of all circles that touch a span of days on the calendar here, as far as their schedules are read. */
  calls(span: Span): CallsOfAll;
  /** Brings here the circles' schedules, and what is said to the calls of them that come next. */
  readCalls(): Promise<Outcome<void>>;
  /** The calls of today, on the calendar here, that are not over, as far as they are read: with what Home says of each. */
  today(): readonly CallToday[];
  /** Brings these here: their schedules, who comes, and who is there. */
  readToday(): Promise<Outcome<void>>;
  /** All of these calls as a calendar file; `neutral` and `remind` as in `CalendarAsk`. */
  callsFile(neutral: string | null, remind?: number): string;
  /** How the last calls of an event went that is one again and again, as far as they are read here; null where it is none. */
  series(event: At): SeriesView | null;
  /** Brings these calls here. */
  readSeries(event: At): Promise<Outcome<void>>;
}

export interface CallsOfAll {
  /** What is not over, the soonest first. */
  readonly coming: readonly CallListed[];
  /** What is, the latest first. */
  readonly past: readonly CallListed[];
}

/** A call, with the way to its page; to that of its event, where nobody has opened it. */
export interface CallListed extends PlaceView {
  readonly occurrence: Pick<Occurrence<unknown>, "day" | "first" | "last" | "when" | "at" | "place" | "off" | "moved">;
  /** Whether this person comes, as they said; null where they have not, or where that is not read here. */
  readonly mine: Coming | null;
}

/** A call of today. */
export interface CallToday extends CallListed {
  readonly event: RoomId;
  /** Its room, whether somebody has opened it or not. */
  readonly call: RoomId;
  /** How many are there. */
  readonly here: number;
  /** Somebody is there, or it is at an item of its agenda already. */
  readonly begun: boolean;
  readonly mineHere: boolean;
  /** Whether this person may do anything in the circle. */
  readonly mayCome: boolean;
}

export interface SeriesView {
  /** Those that took place, the latest first. */
  readonly calls: readonly SeriesCall[];
  /** Who facilitated them, whoever did most first. */
  readonly turns: readonly (CallPerson & Omit<FairTurn, "member">)[];
  /** Whether this person looks after it: they put it on the schedule, are a steward, or carry a role in one of its calls. */
  readonly carries: boolean;
  /** What is kept of who came, by the agreement as it is now. */
  readonly kept: Attendance;
}

export interface SeriesCall extends Pick<CallListed, "occurrence" | "path"> {
  /** Null where nobody opened its page, or where it is not read here. */
  readonly sum: (Omit<CallSum, "facilitator"> & { readonly facilitator: CallPerson | null }) | null;
}
