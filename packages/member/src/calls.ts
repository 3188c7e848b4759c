import type { MemberId, RoomId } from "@unionhall/protocol";
import type { AskedFor, Attendance, CallDeed, CallRole, CheckAsked, Gesture, Heard } from "@unionhall/union";
import type { AdoptionView, NoteActs, NoteView } from "./call-notes.ts";
import type { Outcome } from "./outcome.ts";
import type { CallRecordsView, RecordActs } from "./records.ts";
import type { At } from "./rooms.ts";

/**
 * What is done in a call. What is of the moment is refused once it is over; coming, saying thank you, its notes and its end are not, and
 * neither is what takes something back. An event that is a call has a room for each of its occurrences: its agenda stands in it as items do, and
 * what is done there is in the outbox at once. Nothing here carries sound: people may talk in a room, by phone or elsewhere.
 */
export interface CallActs extends NoteActs {
  readonly records: RecordActs;
  /** From now on the event that stands in a schedule is a call, or its languages and what there is for whoever needs it are these. */
  make(schedule: At, event: RoomId, about: CallAbout): Promise<Outcome<void>>;
  /** The room of the call that begins on a day, opened in the event's room if nobody has. */
  prepare(event: At, day: number): Promise<Outcome<RoomId>>;
  /** Puts items of its agenda on that of the call of a later day, with who brings them, their minutes, what for and what belongs to them. That call's room. */
  carryOver(call: At, items: readonly RoomId[], day: number): Promise<Outcome<RoomId>>;
  /** As this device has it; null where the room is not of a call, or is not known here. */
  look(call: At): CallView | null;
  /** Who carries a role in it from now on; null: nobody. */
  name(call: At, role: CallRole, member: MemberId | null): Promise<Outcome<void>>;
  /** That this person could carry a role in it when it is their turn, or not any more. */
  couldCarry(call: At, role: CallRole, willing: boolean): Promise<Outcome<void>>;
  /** Gives each role that nobody carries to whose turn it is. */
  takeOver(call: At): Promise<Outcome<void>>;
  /** That this person is there, or not any more. */
  come(call: At, here: boolean): Promise<Outcome<void>>;
  moveTo(call: At, item: RoomId | null): Promise<Outcome<void>>;
  extend(call: At, minutes: number): Promise<Outcome<void>>;
  /** That this person may stand by name in who came, where the circle keeps names; or takes that back, and nothing is left of it. */
  beNamed(call: At, named: boolean): Promise<Outcome<void>>;
  /** That it is over; or, if it was, that it goes on. */
  end(call: At, over: boolean): Promise<Outcome<void>>;
  /** Asks to speak; `first` is theirs to say. */
  ask(call: At, asked: AskedFor, first: boolean): Promise<Outcome<void>>;
  leave(call: At, ask: string): Promise<Outcome<void>>;
  /** Gives the word to whoever asked; out of its order only with a reason that everybody sees. */
  give(call: At, ask: string, because: string): Promise<Outcome<void>>;
  /** Nobody speaks now. */
  hush(call: At): Promise<Outcome<void>>;
  check(call: At, ask: CheckAsked): Promise<Outcome<void>>;
  answerCheck(call: At, check: string, choice: number | null): Promise<Outcome<void>>;
  closeCheck(call: At, check: string): Promise<Outcome<void>>;
  /** Shows something without a sound. */
  gesture(call: At, gesture: Gesture): Promise<Outcome<void>>;
  /** What is being said, in that language. */
  caption(call: At, text: string, language: string): Promise<Outcome<void>>;
  /** What this person has to say to an item of its agenda, who cannot come; empty takes it back. */
  leaveWord(call: At, item: RoomId, text: string): Promise<Outcome<void>>;
  /** That somebody's word was read out at its item. */
  readWord(call: At, item: RoomId, member: MemberId): Promise<Outcome<void>>;
}

export interface CallAbout {
  readonly languages: readonly string[];
  /** Those of them for which there is an interpreter; left out, as before. */
  readonly interpreted?: readonly string[];
  readonly access: string;
}

/** Somebody, as they are called in the circle. */
export interface CallPerson {
  readonly member: MemberId;
  readonly name: string;
  readonly mine: boolean;
}

export interface CallView extends At {
  /** On which it begins. */
  readonly day: number;
  /** Nobody once it is over. */
  readonly here: readonly (CallPerson & { readonly since: number })[];
  /** How many came and have left again, as long as it goes on. */
  readonly left: number;
  readonly attendance: AttendanceView;
  /** How the talk is spread, to whoever facilitates; null to others, where they are too few, and where it is over and nothing is kept of who came. */
  readonly heard: Heard | null;
  readonly leads: readonly (CallPerson & { readonly role: CallRole })[];
  readonly roles: readonly RoleView[];
  /** Whether they are one of those who carry roles: members are, advisers and guests are not. */
  readonly mayCarry: boolean;
  /** Whether this person may give the roles to whose turn it is. */
  readonly mayTakeOver: boolean;
  /** This person has, or would be given, a role beside somebody from whom they are to be kept apart: nobody else is told. */
  readonly apart: boolean;
  /** At which item it is, since when, and how many minutes it was given in all; null: at none. */
  readonly at: { readonly item: RoomId; readonly minutes: number; readonly since: number } | null;
  /** At which items it was. */
  readonly been: readonly RoomId[];
  /** Who speaks next, and who then. Nobody waits, speaks, spoke or showed anything of what is over: see `asKept`. */
  readonly stack: readonly StackView[];
  readonly speaks: TurnView | null;
  /** Who spoke, the newest last. */
  readonly turns: readonly TurnView[];
  readonly notes: readonly NoteView[];
  /** Lines of the notes that were put away. */
  readonly notesAway: readonly NoteView[];
  /** Null where they were not offered to be adopted. */
  readonly adoption: AdoptionView | null;
  /** Whether it is this person's to offer them. */
  readonly mayOffer: boolean;
  readonly checks: readonly CheckView[];
  /** What each showed last without a sound, and when. */
  readonly gestures: readonly { readonly member: MemberId; readonly gesture: Gesture; readonly time: number }[];
  /** What was said, written along: as much of the newest as is looked at. */
  readonly captions: readonly CaptionView[];
  readonly words: readonly (CallPerson & { readonly at: RoomId; readonly text: string; readonly read: boolean })[];
  readonly over: { readonly time: number } | null;
  readonly thanks: ThanksView;
  /** Of taking part in it; null as long as it goes on. */
  readonly records: CallRecordsView | null;
  /** What is this person's to do for everybody. */
  readonly may: Readonly<Record<CallDeed, boolean>>;
}

/** What is kept of who came, by the agreement as it is now. */
export interface AttendanceView {
  readonly rule: Attendance;
  /** Null as long as it is not over, or where nothing is kept. */
  readonly count: number | null;
  /** Of a call that is over, those who agreed to it. */
  readonly named: readonly CallPerson[];
  /** Whether this person has agreed to it. */
  readonly mine: boolean;
}

/** Who says thank you since it is over. */
export interface ThanksView {
  /** Who facilitated, where they do; their role is known to everybody. */
  readonly led: CallPerson | null;
  /** How many others do: by name they would be a list of who was there. */
  readonly others: number;
  /** Whether this person does. */
  readonly mine: boolean;
}

export interface CaptionView {
  readonly id: string;
  readonly text: string;
  readonly language: string;
}

export interface RoleView {
  readonly role: CallRole;
  /** Who could carry it, whose turn it is first; and how often each has in the calls that are counted. */
  readonly could: readonly (CallPerson & { readonly times: number })[];
  /** To whom it would go; null where somebody carries it, or nobody could. */
  readonly next: CallPerson | null;
  /** Whether this person gives it to whomever they say. */
  readonly mayGive: boolean;
  /** To whom others would give it, and how many of them; two do together. */
  readonly wanted: (CallPerson & { readonly by: number; readonly asked: boolean }) | null;
}

export interface StackView extends CallPerson {
  readonly ask: string;
  readonly for: AskedFor;
  readonly first: boolean;
  readonly waiting: boolean;
}

export interface TurnView extends CallPerson {
  readonly id: string;
  readonly for: AskedFor;
  readonly from: number;
  readonly until: number | null;
  /** Why it was not the next one's; empty where it was. */
  readonly because: string;
  readonly givenBy: string;
}

export interface CheckView extends CheckAsked {
  readonly id: string;
  readonly by: string;
  readonly isOpen: boolean;
  /** How many gave each answer. */
  readonly counts: readonly number[];
  readonly mine: number | null;
  readonly waiting: boolean;
}
