import type { CircleId, EntryId, Key, MemberId, RoomId, SeatId } from "@unionhall/protocol";
import type { Agreement, Counts, DecidedDeed, Position, Rule, Subject, ToTheEnd } from "@unionhall/union";
import type { MayBeMuted } from "./mine.ts";
import type { AdviceView } from "./advice.ts";
import type { Outcome } from "./outcome.ts";
import type { VoidReason } from "./warnings/warning.ts";
import type { At, ItemView } from "./rooms.ts";
import type { CaucusAsked, SeatOf } from "./seats.ts";

/** What this member does in decisions. A decision is an item of the circle's decisions, with a text and comments as others have. */
export interface DecisionActs {
  /** All of them as this device has them, open ones first, then the newest: for who goes through all. */
  list(circle: CircleId): readonly DecisionView[];
  /** What is to be decided or counted, as this device has it, the newest first. */
  open(circle: CircleId): readonly DecisionView[];
  /** What was decided, or withdrawn, as this device has it: the newest first, so many at most. */
  decided(circle: CircleId, look: { readonly words: string; readonly most: number }): DecidedView;
  /** Reads what came before this device began, where it has not: what was decided then is only there. */
  readPast(circle: CircleId): Promise<Outcome<void>>;
  /** One of them, by its room; null where it is not known here. */
  look(at: At): DecisionView | null;
  /** This person's own decisions of which the book says nothing, as they came too late: to propose anew, or to trash. */
  unproposed(circle: CircleId): readonly ItemView[];
  /** How one would be decided that was opened today; null where nothing is decided. */
  ahead(circle: CircleId, subject: Subject): DecidingAhead | null;
  /** Opens one in the circle's decisions, which are opened as a tool where there are none. */
  propose(circle: CircleId, proposal: NewProposal): Promise<Outcome<RoomId>>;
  /** Its text and what it would do, as they are from now on; before it is decided, by who opened it. */
  amend(at: At, change: Amendment): Promise<Outcome<void>>;
  withdraw(at: At): Promise<Outcome<void>>;
  /** Says what this person says; the newest counts. For somebody else it is by phone or on paper, two people at most. */
  take(at: At, position: Position & { readonly reason: string }, forWhom?: MemberId): Promise<Outcome<void>>;
  /** What somebody recorded for this person does not count. */
  undo(at: At, position: EntryId): Promise<Outcome<void>>;
  /** With a reason. In the book, so that nobody can leave it out. */
  object(at: At, objection: { readonly reason: string; readonly block: boolean }): Promise<Outcome<void>>;
  /** One's own objection is met. */
  resolve(at: At): Promise<Outcome<void>>;
  /** This person needs no more of the round that it is in, or needs its days after all. */
  waive(at: At, waived: boolean): Promise<Outcome<void>>;
  /** Asks that an outcome be counted again. */
  challenge(at: At): Promise<Outcome<void>>;
  /** Carries out what a standing outcome entitles to and nobody has carried out. */
  carryOut(at: At): Promise<Outcome<void>>;
  /** Somebody has looked at it again, and it is still right: on which day it is looked at next; null: on none. */
  stillRight(at: At, next: number | null): Promise<Outcome<void>>;
  /** Makes a to-do of what was decided, in a list of the circle or a new one of that title. Its room. */
  makeToDo(at: At, toDo: NewToDo): Promise<Outcome<RoomId>>;
}

export interface Amendment {
  readonly text: string;
  readonly deeds: readonly ProposedDeed[];
  /** When the circle looks at it again; left out, it stays. */
  readonly review?: number | null;
}

export interface NewToDo {
  readonly title: string;
  readonly list: RoomId | { readonly title: string };
}

export interface NewProposal {
  readonly title: string;
  readonly text: string;
  readonly subject: Subject;
  readonly deeds: readonly ProposedDeed[];
  /** Between which people choose, where the rule has them choose. */
  readonly options: readonly string[];
  /** In one that is unproposed, which then says this; left out, another is opened. */
  readonly anew?: RoomId;
  /** When the circle looks at it again, if it passes: a day since 1970 on a wall's calendar. */
  readonly review?: number | null;
  /** What it is proposed in place of, by its room: that has been looked at again. */
  readonly again?: RoomId;
}

export interface DecidingAhead {
  readonly rule: Rule;
  readonly quorum: Pick<DecisionView["quorum"], "of" | "needs">;
  /** Each round that there will be, and its last day, since 1970. */
  readonly rounds: readonly { readonly round: "clarify" | "react" | "decide"; readonly lastDay: number }[];
}

/** What a decision entitles to, as people read it. */
export type ProposedDeed =
  | Exclude<DecidedDeed, { readonly type: "agreement" | "rules" | "seat" }>
  /** Of which the book has the hash alone. */
  | { readonly type: "agreement"; readonly agreement: Agreement }
  | SeatProposed;

/** A seat that is opened with these keys and no others; null: it is closed. */
export interface SeatProposed {
  readonly type: "seat";
  readonly seat: SeatId;
  /** As the circle would call it, or calls it; empty where it is gone. */
  readonly name: string;
  readonly opened: { readonly of: SeatOf; readonly keys: readonly Key[] } | null;
}

export interface DecidedView {
  /** Those of which the title, or the text where that is read here, has the words. */
  readonly decisions: readonly DecisionView[];
  /** How many have them, and how many there are. */
  readonly fitting: number;
  readonly all: number;
}

/** Of those in which nothing is decided any more: it has an outcome; it was taken back; the agreement has another rule for it; too few counted. */
export type Round = "clarify" | "react" | "decide" | "counting" | "closed" | "withdrawn" | "overtaken" | "uncounted";

export interface DecisionView {
  readonly at: At;
  readonly title: string;
  readonly by: MemberId;
  readonly name: string;
  readonly mine: boolean;
  /** When it was opened, in ms since 1970. */
  readonly time: number;
  readonly waiting: boolean;
  /** Its text is read here. */
  readonly here: boolean;
  /** Its title, text or options are others by now than those that it was proposed with. */
  readonly changed: boolean;
  readonly subject: Subject;
  /** The rule it is decided by: the agreement's as it was opened. */
  readonly rule: Rule;
  readonly deeds: readonly ProposedDeed[];
  readonly options: readonly string[];
  readonly round: Round;
  /** The last day of this round, since 1970; null where there is none. */
  readonly lastDay: number | null;
  /** How many can take part, how many have to, and how many have; the last is null as long as that is not known here. */
  readonly quorum: { readonly of: number; readonly needs: number; readonly have: number | null };
  /** Null while they are hidden, or not known here. */
  readonly counts: Counts | null;
  /** Where options are ranked and that is shown: from the first to the last, those that stand equal together. By their places, from 0. */
  readonly order: readonly (readonly number[])[] | null;
  /** What this person said, and who recorded it where that was somebody else. */
  readonly own: OwnPosition | null;
  /** For whom this person recorded something. */
  readonly carried: readonly { readonly id: MemberId; readonly name: string }[];
  /** What others gave as their reasons, where they are shown. */
  readonly reasons: readonly ReasonView[];
  readonly objections: readonly ObjectionView[];
  /** The caucuses that it asks, as the agreement had them when it was opened. */
  readonly caucuses: readonly CaucusAsked[];
  /** How far it is from ending the round before its day; null where none is open. */
  readonly waiving: WaivingView | null;
  readonly outcome: OutcomeView | null;
  /** The hash of what was proposed: title, text, options and review day. As hex. */
  readonly print: string;
  /** Who were asked for advice, what they said, and what was done with it, as far as its room is read here. */
  readonly advice: readonly AdviceView[];
  readonly review: ReviewView | null;
  /** What was made of it to be done, as far as its room is read here. */
  readonly toDos: readonly MadeToDo[];
  readonly may: {
    readonly amend: boolean;
    readonly withdraw: boolean;
    readonly take: boolean;
    readonly carry: boolean;
    readonly object: boolean;
    readonly waive: boolean;
    readonly challenge: boolean;
    readonly carryOut: boolean;
    /** Ask advisers about it, in one of this person's circles. */
    readonly ask: boolean;
    /** Say what was done with advice. */
    readonly use: boolean;
    /** Say that it is still right, propose it anew, make a to-do of it. */
    readonly after: boolean;
  };
}

/** When the circle looks at it again. */
export interface ReviewView {
  /** The day, since 1970 on a wall's calendar; null: on none any more. */
  readonly day: number | null;
  /** It has come, and nobody has looked yet. */
  readonly due: boolean;
  /** Who looked last, if anybody has, and what they propose in its place; null: it is still right. */
  readonly looked: {
    readonly by: MemberId;
    readonly name: string;
    readonly time: number;
    readonly instead: RoomId | null;
  } | null;
}

export interface MadeToDo {
  readonly room: RoomId;
  readonly list: RoomId;
  /** From a tool of the circle to it; empty where there is none. */
  readonly path: readonly RoomId[];
  /** Null where its list is not read here. */
  readonly is: { readonly title: string; readonly done: boolean } | null;
}

export interface OwnPosition extends Position {
  readonly entry: EntryId | null;
  readonly reason: string;
  readonly recordedBy: { readonly id: MemberId; readonly name: string } | null;
}

export interface ReasonView extends Position, MayBeMuted {
  readonly by: MemberId;
  readonly name: string;
  readonly reason: string;
}

export interface ObjectionView {
  readonly by: MemberId;
  readonly name: string;
  readonly mine: boolean;
  readonly block: boolean;
  readonly reason: string;
  readonly time: number;
  readonly resolved: boolean;
}

/** Who need no more of a round: once all who take part have said so, it ends. */
export interface WaivingView {
  readonly said: number;
  readonly of: number;
  readonly mine: boolean;
  /** Why it goes on to its day all the same. */
  readonly why: ToTheEnd | null;
}

export interface OutcomeView {
  readonly passed: boolean;
  readonly counts: Counts;
  /** Of all positions, as hex. */
  readonly hash: string;
  /** How many signed that they counted the same. */
  readonly signed: number;
  /** What this person's own devices counted, held against it, as long as that can be asked; null where they counted nothing. */
  readonly here: "same" | "differs" | null;
  readonly time: number;
  /** Whether it stands, or until which day it can be challenged; `challenged` waits for most of the circle. */
  readonly state: "stands" | "challengeable" | "challenged";
  readonly until: number | null;
  readonly challengedBy: readonly string[];
  readonly done: readonly DoneView[];
}

/** A deed of an outcome, whether it has been carried out, and what is in its way where that is known. */
export interface DoneView {
  readonly deed: ProposedDeed;
  readonly done: boolean;
  readonly why: NotDone | null;
}

/**
 * Why a deed of an outcome that stands is not carried out: another agreement came in between; its ninety days are over; it was
 * decided by fewer than it takes now; or what it would be void for, by this person and as things stand here.
 */
export type NotDone = "overtaken" | "too-late" | "others-came" | VoidReason;
