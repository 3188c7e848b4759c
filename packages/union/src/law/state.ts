import type { Book, Law } from "@unionhall/kernel";
import type { Codec, EntryId, Key, MemberId } from "@unionhall/protocol";
import { choice, growing, id, literal, mapOf, orNull, row, struct, text, uint } from "@unionhall/protocol";
import type { Agreement, Standing } from "../agreement/agreement.ts";
import { agreementCodec, longestRole, standings } from "../agreement/agreement.ts";
import type { Stop } from "../decisions/rounds.ts";
import type { Decisions } from "../decisions/state.ts";
import { decisionsForm, noDecisions } from "../decisions/state.ts";
import type { Draw } from "../roles/draws.ts";
import { circleDrawsForm, drawsForm } from "../roles/draws.ts";
import type { Floor } from "./floor.ts";
import { floorForm, noFloor } from "./floor.ts";
import type { TimeOuts } from "./time-outs.ts";
import { noTimeOuts, timeOutsForm } from "./time-outs.ts";

/** All that a circle's law goes on from. Its kinds alone change it. Days are the hall's, since 1970. */
export interface LawState {
  /** Null where the circle goes by none. */
  agreement: Agreement | null;
  /** Each agreement that there was, the first one first. */
  readonly changes: AgreementChange[];
  /** Who takes part otherwise than as a member. */
  readonly standings: Map<MemberId, Exclude<Standing, "member">>;
  /** As what somebody comes in, by the invitation that says so. */
  readonly marks: Map<Key, Standing>;
  /** Each time that somebody was given one, the first one first. */
  readonly roles: RoleHeld[];
  /** Whose stewardship was over by an agreement that another came in place of. */
  readonly over: Map<MemberId, StewardshipOver>;
  /** Every time that all clocks stood still, the first one first. */
  readonly stops: StopBy[];
  /** By role, the newest of each. */
  readonly draws: Map<string, Draw>;
  /** Of accountability circles, for as long as somebody's having sat counts; the first one first. */
  circleDraws: Draw[];
  readonly timeOuts: TimeOuts;
  readonly floor: Floor;
  readonly decisions: Decisions;
}

export interface AgreementChange {
  readonly by: MemberId;
  /** Usable time, in milliseconds. */
  readonly time: number;
  /** The outcome that it was decided by; null for the first. */
  readonly outcome: EntryId | null;
}

export interface RoleHeld {
  readonly member: MemberId;
  readonly role: string;
  /** The day on which it was given. */
  readonly from: number;
  /** The day on which it was ended; null where nothing but its term ends it. */
  until: number | null;
}

export interface StewardshipOver {
  /** The place at which they had been named. */
  readonly named: number;
  readonly until: number;
}

/** All clocks stand still, by somebody's word. */
export interface StopBy extends Stop {
  readonly by: MemberId;
  until: number | null;
}

const most = 65_535;
const day = uint();

export const lawStateCodec: Codec<LawState & { readonly v: 1 }> = struct({
  v: literal(1),
  agreement: orNull(agreementCodec),
  changes: growing(row({ by: id("member"), time: uint(), outcome: orNull(id("entry")) }), most),
  standings: mapOf(id("member"), choice("adviser", "guest"), most),
  marks: mapOf(id("key"), choice(...standings), most),
  roles: growing(row({ member: id("member"), role: text(longestRole), from: day, until: orNull(day) }), most),
  over: mapOf(id("member"), row({ named: uint(), until: day }), most),
  stops: growing(row({ by: id("member"), from: day, until: orNull(day) }), most),
  draws: drawsForm,
  circleDraws: circleDrawsForm,
  timeOuts: timeOutsForm,
  floor: floorForm,
  decisions: decisionsForm,
});

export function emptyState(): LawState {
  return {
    agreement: null,
    changes: [],
    standings: new Map(),
    marks: new Map(),
    roles: [],
    over: new Map(),
    stops: [],
    draws: new Map(),
    circleDraws: [],
    timeOuts: noTimeOuts(),
    floor: noFloor(),
    decisions: noDecisions(),
  };
}

/** A law that has this state. */
export interface StatefulLaw extends Law {
  readonly state: LawState;
  /** Decisions that are no part of its state any more. They are no part of its bytes either. */
  readonly past: Decisions;
}

/** What the law of a book has come to. Throws where it was begun with another law than a union's. */
export function stateOf(book: Pick<Book, "law">): LawState {
  return lawOf(book).state;
}

/** Throws where the book was begun with another law than a union's. */
export function lawOf({ law }: Pick<Book, "law">): StatefulLaw {
  if (!("state" in law)) throw new Error("this book goes by another law");
  return law as StatefulLaw;
}
