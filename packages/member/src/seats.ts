import type { CircleId, EntryId, MemberId, RoomId, SeatId } from "@unionhall/protocol";
import type { CaucusRule, CopiedDeed, Subject } from "@unionhall/union";
import type { Outcome } from "./outcome.ts";
import type { At } from "./rooms.ts";

/**
 * Seats: through them a caucus or a chapter speaks in another circle, with one voice. Its own circle is its *home*; there
 * the seat has a room, in the dock. `at` is that room, but where it says otherwise.
 */
export interface SeatActs {
  /** What a circle has, or prepares, in others. */
  ofHome(home: CircleId): readonly HomeSeatView[];
  /** Whose seats stand in a circle. */
  standing(circle: CircleId): readonly SeatView[];
  /** Makes a room for a seat that this home is to have in another circle of this person's. */
  prepare(home: CircleId, seat: { readonly in: CircleId; readonly of: SeatOf }): Promise<Outcome<RoomId>>;
  /** This person speaks for the seat, by a key made for that alone; or does no more. In a chapter stewards do. */
  speak(at: At, on: boolean): Promise<Outcome<void>>;
  /** Puts to the other circle that the seat be opened for those who speak now, and what its agreement is to ask of a caucus. */
  propose(at: At, seat: SeatProposal): Promise<Outcome<At>>;
  /** Puts to the circle in which it stands that it be closed, and named by its agreement no more. */
  proposeToClose(
    circle: CircleId,
    seat: SeatId,
    words: { readonly title: string; readonly text: string },
  ): Promise<Outcome<At>>;
  /** Copies a decision of the other circle here, for those who are not in it; what is said to it is asked for. */
  ask(at: At, subject: EntryId): Promise<Outcome<void>>;
  /**
   * This person's word for the seat; once most of its keys have said the same, a device takes it to the other circle. A pause
   * has a reason, which is told there as that of whoever said it first.
   */
  answer(at: At, subject: EntryId, answer: SeatWord, reason?: string): Promise<Outcome<void>>;
  /** The same, of who is to sit in the seat: two members of the other circle at most. Who is left out is recalled. */
  delegate(at: At, members: readonly MemberId[]): Promise<Outcome<void>>;
  /** The same, of the keys: those of who speaks for it now are to be registered in place of those that are. */
  register(at: At): Promise<Outcome<void>>;
}

export type SeatOf = "caucus" | "chapter";
export type SeatWord = "yes" | "no" | "pause";

export interface SeatProposal {
  readonly title: string;
  readonly text: string;
  /** As everybody in the other circle will know it. */
  readonly name: string;
  /** Of a caucus: what the agreement has it asked for. Null for a chapter. */
  readonly rule: Omit<CaucusRule, "seat"> | null;
}

export interface SeatPerson {
  readonly id: MemberId;
  readonly name: string;
  readonly me: boolean;
}

/** A seat as its home has it. What stands in the other circle is known to who is in both; null where it is not known here. */
export interface HomeSeatView {
  readonly at: At;
  readonly seat: SeatId;
  readonly of: SeatOf;
  /** Its circle, as it is called, or was called when the seat was prepared; whether this person is in it. */
  readonly in: { readonly circle: CircleId; readonly title: string; readonly member: boolean };
  /** `preparing`: not opened there yet. `closed`: it stood there. Null: nobody who is in both has told. */
  readonly state: "preparing" | "proposed" | "stands" | "closed" | null;
  /** As the other circle calls it; empty before it stands. */
  readonly name: string;
  /** Who speaks for it; whether their key is registered, where that is known. */
  readonly speakers: readonly (SeatPerson & { readonly registered: boolean | null })[];
  /** Whether this person speaks for it, and whether their key is registered, where that is known. */
  readonly own: "none" | "speaks" | "registered";
  /** How many keys are registered, and how many make most of them. */
  readonly keys: { readonly count: number; readonly needed: number } | null;
  readonly delegates: readonly SeatPerson[] | null;
  /** Whom a chapter can name: the members of the other circle, where this person is in it. */
  readonly nameable: readonly SeatPerson[];
  /** Open decisions on which it is heard, the one to be answered first before others. */
  readonly asked: readonly AskedOfSeat[];
  /** Open decisions for which it has asked for time; known to who is in the other circle. */
  readonly paused: readonly PausedForSeat[];
  /** Who is to sit in it, where somebody has asked that of those who speak for it. */
  readonly naming: readonly NamingView[];
  /** Other keys that are to be registered. */
  readonly registering: readonly RegisteringView[];
  readonly may: {
    readonly speak: boolean;
    readonly propose: boolean;
    readonly answer: boolean;
    readonly delegate: boolean;
    readonly register: boolean;
  };
}

/** How many of the registered keys stand for the same, of so many that it takes; null where that is not known here. */
export interface SeatWords {
  readonly count: number;
  readonly needed: number | null;
  /** This person is among them. */
  readonly mine: boolean;
}

export interface AskedOfSeat {
  readonly subject: EntryId;
  /** In the other circle; null where this person is not in it. */
  readonly decision: At | null;
  readonly title: string;
  readonly text: string;
  /** What it would do there. */
  readonly deeds: readonly CopiedDeed[];
  readonly about: Subject;
  readonly may: CaucusRule["may"];
  /** The last day on which it can be answered, since 1970. */
  readonly lastDay: number;
  /** Who copied it here; null where nobody has: only who is in the other circle sees it. */
  readonly by: SeatPerson | null;
  /** It has changed there since it was copied. */
  readonly changed: boolean;
  /** Its text there is another than the one that is decided on: nothing is said to it, and it is not copied. */
  readonly differs: boolean;
  /** What is said so far. */
  readonly said: Readonly<Record<SeatWord, number>>;
  readonly needed: number | null;
  readonly own: SeatWord | null;
  /** What stands in the other circle as the seat's answer, to what it asks now; as it was copied, for who is only here. */
  readonly answer: SeatWord | null;
}

export interface PausedForSeat {
  readonly subject: EntryId;
  /** In the other circle. */
  readonly decision: At;
  readonly title: string;
  /** The last day on which people decide there by now, since 1970. */
  readonly lastDay: number;
  /** As it was told there; empty where that is not read here. */
  readonly reason: string;
}

export interface NamingView extends SeatWords {
  readonly delegates: readonly SeatPerson[];
}

export interface RegisteringView extends SeatWords {
  /** Whose keys they would be, as far as that is known here. */
  readonly speakers: readonly SeatPerson[];
}

/** A seat in the circle in which it stands. Nothing tells how many speak for it, or who. */
export interface SeatView {
  readonly seat: SeatId;
  readonly name: string;
  readonly of: SeatOf;
  readonly delegates: readonly SeatPerson[];
  /** What the agreement has it asked for. */
  readonly rule: CaucusRule | null;
  /** Its room in its home, where this person is of that. */
  readonly home: At | null;
}

/** A caucus that a decision asks, as its circle sees it. */
export interface CaucusAsked {
  readonly seat: SeatId;
  /** Empty where its seat is not open. */
  readonly name: string;
  readonly may: CaucusRule["may"];
  /** `none`: it was asked for nothing and said nothing. `changed`: it said yes to what this was before. `silent`: its time is over. */
  readonly state: "none" | "paused" | "waits" | "changed" | "yes" | "no" | "silent";
  /** The last day for it, since 1970; null once it is over. */
  readonly lastDay: number | null;
  /** Why it asked for time, as a member tells it; empty where nobody did. */
  readonly reason: string;
  /** Who tells that: nobody here can tell whether the caucus said so. */
  readonly toldBy: SeatPerson | null;
}
