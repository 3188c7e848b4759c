import type { Bytes, Codec, EntryId, MemberId, RoomId, SeatId } from "@unionhall/protocol";
import { bool, bytes, choice, id, list, mapOf, orNull, row, setOf, uint } from "@unionhall/protocol";
import type { CaucusRule, Rule, Subject } from "../agreement/agreement.ts";
import { caucusesForm, ruleForm, subjects } from "../agreement/agreement.ts";
import type { DecidedDeed } from "./decided.ts";
import { decidedForm } from "./decided.ts";
import { countsForm } from "./kinds.ts";
import type { Counts } from "./methods.ts";
import type { OpenRound, Rounds } from "./rounds.ts";
import { openRounds } from "./rounds.ts";
import { mostOptions } from "./text.ts";

/*
 * Note: what the book keeps of decisions. As long as something can come of one, all of it; of those that are settled the
 * newest, for whoever looks; of the rest nothing but their entries in the log. So a point does not grow with them. A device that
 * folds those entries has the rest beside it, as what is past. Days are the circle's: the hall's, less those on which its
 * clocks stood still.
 */

/** By the proposal's entry. */
export type Decisions = Map<EntryId, Decision>;

/** A proposal, and what came of it. */
export interface Decision {
  readonly by: MemberId;
  readonly seq: number;
  /** Usable time, in milliseconds. */
  readonly time: number;
  /** Where it stands, and is talked about. */
  readonly room: RoomId;
  /** Where people take positions. */
  readonly positions: RoomId;
  readonly subject: Subject;
  /** As the agreement had them when it was opened. */
  readonly rule: Rule;
  readonly caucuses: readonly CaucusRule[];
  readonly options: number;
  text: Bytes;
  deeds: readonly DecidedDeed[];
  rounds: Rounds;
  /** The place at which it became what it is. */
  changed: number;
  /** Seats that have made use of their pause. */
  readonly paused: Set<SeatId>;
  readonly objections: Map<MemberId, Objection>;
  /** Who need no more of a round, since what they knew of it: once that is all who take part, it ends. */
  waived: { readonly round: OpenRound; readonly by: Set<MemberId> };
  /** Why there will be no outcome: whoever opened it withdrew it, or the agreement has other rules by now. */
  ended: "withdrawn" | "overtaken" | null;
  outcome: Outcome | null;
}

export interface Objection {
  readonly block: boolean;
  readonly seq: number;
  readonly time: number;
  /** Whoever raised it says that it was met. */
  resolved: boolean;
}

export interface Outcome {
  readonly entry: EntryId;
  /** The day on which it was declared. */
  readonly day: number;
  readonly time: number;
  readonly passed: boolean;
  readonly counts: Counts;
  /** Who could take part as it was declared, and how many of them had to. */
  readonly of: number;
  readonly needs: number;
  /** The digest of all positions. */
  readonly positions: Bytes;
  /** How many signed that they had counted the same. */
  readonly signed: number;
  /** So many of all did that it needs no waiting. */
  readonly atOnce: boolean;
  readonly challengedBy: Set<MemberId>;
  /** Which of the deeds nobody is entitled to any more. */
  readonly used: Set<number>;
}

export const mostDeeds = 8;
const people = 65_535;
const day = uint();

const objectionForm: Codec<Objection> = row({ block: bool, seq: uint(), time: uint(), resolved: bool });

const outcomeForm: Codec<Outcome> = row({
  entry: id("entry"),
  day,
  time: uint(),
  passed: bool,
  counts: countsForm,
  of: uint(people),
  needs: uint(people),
  positions: bytes(32),
  signed: uint(people),
  atOnce: bool,
  challengedBy: setOf(id("member"), people),
  used: setOf(uint(mostDeeds - 1), mostDeeds),
});

const decisionForm: Codec<Decision> = row({
  by: id("member"),
  seq: uint(),
  time: uint(),
  room: id("room"),
  positions: id("room"),
  subject: choice(...subjects),
  rule: ruleForm,
  caucuses: caucusesForm,
  options: uint(mostOptions),
  text: bytes(32),
  deeds: list(decidedForm, mostDeeds),
  rounds: row({ clarify: day, react: day, decide: day }),
  changed: uint(),
  paused: setOf(id("seat"), 12),
  objections: mapOf(id("member"), objectionForm, people),
  waived: row({ round: choice(...openRounds), by: setOf(id("member"), people) }),
  ended: orNull(choice("withdrawn", "overtaken")),
  outcome: orNull(outcomeForm),
});

export const decisionsForm: Codec<Decisions> = mapOf(id("entry"), decisionForm, people);

/** Something is new: whoever needed no more days did not know of it. */
export function unwaive(decision: Decision): void {
  decision.waived = { ...decision.waived, by: new Set() };
}

export function noDecisions(): Decisions {
  return new Map();
}
