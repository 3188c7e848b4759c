import type {
  Bytes,
  CircleId,
  EntryId,
  EpochRecord,
  Keep,
  Key,
  MemberId,
  SeatId,
  Statement,
} from "@unionhall/protocol";
import { Counters } from "../room/counters.ts";
import type { InvitedOn } from "./invited.ts";
import type { KnownKeys } from "./known-keys.ts";
import type { Law } from "./law.ts";
import type { Walked } from "./walked.ts";

/** What was granted on somebody's word: that someone is in, or may come in. It can be suspended. */
export interface Granted {
  grant: Grant;
  /** Every one there was: an entry from the time of one stays void, whenever it is read. */
  readonly suspensions: Suspension[];
}

/** Whose word something rests on, and since which day: who invited and let in, later who confirmed it. */
export interface Grant {
  readonly by: readonly MemberId[];
  readonly day: number;
}

/** The phone that it came from was held or renewed in the week after: it waits for somebody else's word. */
export interface Suspension {
  readonly from: number;
  /** Whose phone it was. */
  readonly of: MemberId;
  until: number | null;
}

/** Someone who is or was in the circle. */
export interface Member extends Granted {
  readonly id: MemberId;
  keys: KnownKeys;
  state: "in" | "left" | "removed";
  steward: boolean;
  /** Every time as a steward: what they said then was a steward's word, whenever it is read. */
  readonly terms: Term[];
  /** Where they came in. */
  readonly since: number;
  /** Every hold there was: an entry from the time of one stays void, whenever it is read. */
  readonly holds: Hold[];
  /** Who asked for a hold that has not come about yet, and on which day. */
  readonly holders: Map<MemberId, number>;
  /** The day on which they last asked to hold somebody. */
  lastAsked: number | null;
}

/** A time as a steward: after a place, up to another. */
export interface Term {
  readonly from: number;
  until: number | null;
}

/** A pause of a member's voice: after a place, through a day, unless a renewal ended it before. */
export interface Hold {
  readonly from: number;
  readonly lastDay: number;
  lifted: number | null;
}

/** A signing key speaks for a member from a place on, and until another takes over. */
export interface Voice {
  readonly member: MemberId;
  /** The latch that goes with it, for the same time. */
  readonly latch: Key;
  readonly from: number;
  until: number | null;
}

/** A standing offer to come in. */
export interface Invitation extends Granted {
  readonly key: Key;
  readonly latch: Key;
  readonly by: MemberId;
  /** How many must vouch before someone admits; 0 for an open door. */
  readonly vouches: number;
  /** The member who comes back by it. */
  readonly returning: MemberId | null;
  /** The last day it is good. */
  readonly until: number;
  /** The day it was made. */
  readonly day: number;
  state: "open" | "spent" | "withdrawn";
  readonly vouchedBy: Map<Key, Set<MemberId>>;
  readonly objections: Set<MemberId>;
}

/** Letters are sealed to its key, and opened with its seed. */
export interface Letterbox {
  readonly key: Bytes;
  readonly seed: Bytes;
}

export const longestSeatName = 80;

/** A chapter's or a caucus's place here: one seat, one voice. */
export interface Seat {
  readonly of: "chapter" | "caucus";
  /** As the circle calls it, which it decided with the seat. */
  readonly name: string;
  /** Most of them speak for it. */
  keys: readonly Key[];
  /** The place of the newest change of keys or delegates: who consents to the next one names it. */
  since: number;
  /** What that change named itself. */
  after: number;
  /** Members here, two at most. */
  delegates: Set<MemberId>;
  readonly answers: Map<EntryId, SeatAnswer>;
}

export interface SeatAnswer {
  readonly answer: "yes" | "no" | "pause";
  /** The place at which what was answered had become what it was. */
  readonly asOf: number;
  readonly seq: number;
  /** What it was consented to after. */
  readonly after: number;
}

export interface KnownEpoch {
  readonly record: EpochRecord;
  readonly seq: number;
}

/** The circle as its book tells it. Only `fold` changes it. */
export interface Book {
  readonly circle: CircleId;
  /** The circle's own rules, and what they have come to. */
  readonly law: Law;
  statement: Statement | null;
  rules: number;
  /** How many days passing entries are kept. */
  keep: Keep | null;
  /** The circle it was walked out of; null where it began by itself. */
  walked: Walked | null;
  /** It is two people's, and nobody else ever comes into it. */
  ofTwo: boolean;
  readonly members: Map<MemberId, Member>;
  readonly voices: Map<Key, Voice>;
  /** Every Ed25519 key that ever was a member's. */
  readonly keys: Set<Key>;
  /** The place of the newest change of stewards. */
  stewardsSince: number;
  readonly invitations: Map<Key, Invitation>;
  /** On the newest day of any. Follows from them. */
  invited: InvitedOn;
  readonly seats: Map<SeatId, Seat>;
  /** The newest: join letters are sealed to it. */
  letterbox: Letterbox | null;
  /** Seeds of those before it, oldest first: they open letters that were waiting. */
  readonly olderLetterboxes: Letterbox["seed"][];
  /** Where anyone outside may write to; null where nobody does. */
  publicLetterbox: Letterbox | null;
  readonly olderPublicLetterboxes: Letterbox["seed"][];
  readonly epochs: Map<number, KnownEpoch>;
  /** Where each steward's turn stands, in order. */
  readonly turns: { readonly turn: number; readonly seq: number }[];
  /** Day of the book's entries, where it changes. */
  readonly days: { readonly seq: number; readonly day: number }[];
  readonly counters: Counters;
  /** How much each author has written on the newest day. */
  readonly today: Map<Key, number>;
  /** Entries that do not count, by their places. */
  readonly voids: Map<number, Voided>;
  /** Entries of kinds that neither the kernel nor the law knows. */
  skipped: number;
  /** The newest lawful admission: a step rests on it. */
  admission: { readonly seq: number; readonly by: MemberId } | null;
  last: number;
}

/** Why an entry of the book does not count. Shown to members, so each has its words in the app. */
export const voids = [
  "unreadable",
  "malformed",
  "bad-proof",
  "out-of-place",
  "epoch-not-open",
  "too-many-today",
  "counter-not-above",
  "not-a-member",
  "member-on-hold",
  "admission-suspended",
  "visit-is-over",
  "visits-only-talk",
  "founded-once",
  "not-this-circle",
  "not-a-steward",
  "not-warranted",
  "unknown-member",
  "unknown-invitation",
  "invitation-not-open",
  "invitation-suspended",
  "invitation-known",
  "own-invitation",
  "circle-of-two",
  "takes-another",
  "not-enough-vouches",
  "voucher-admits",
  "too-soon",
  "keys-known",
  "keys-unlawful",
  "epoch-known",
  "epoch-out-of-order",
  "step-without-admission",
  "desks-never-turn",
  "not-in-a-desk",
  "stewards-need-a-majority",
  "stewards-changed",
  "last-steward",
  "unknown-seat",
  "seat-known",
  "seat-changed",
  "seat-is-asked",
  "seat-needs-a-majority",
  "too-many-of-these",
  "rules-go-forward",
  "no-effect",
  "no-agreement",
  "agreement-stands",
  "advisers-advise",
  "guests-are-guests",
  "term-is-over",
  "too-many-stewards",
  "unknown-role",
  "asks-too-few",
  "unknown-proposal",
  "round-is-over",
  "takes-no-part",
  "miscounted",
  "too-few-signed",
  "outcome-waits",
  "in-a-time-out",
  "unknown-draw",
  "has-no-floor",
] as const;

export type Void = (typeof voids)[number];

/** Why an entry does not count, and whose it is; null where nobody here has to answer for it. */
export interface Voided {
  readonly reason: Void;
  readonly by: MemberId | null;
}

export function emptyBook(circle: CircleId, law: Law): Book {
  return {
    circle,
    law,
    statement: null,
    rules: 1,
    keep: null,
    walked: null,
    ofTwo: false,
    members: new Map(),
    voices: new Map(),
    keys: new Set(),
    stewardsSince: 0,
    invitations: new Map(),
    invited: { day: 0, by: new Map() },
    seats: new Map(),
    letterbox: null,
    olderLetterboxes: [],
    publicLetterbox: null,
    olderPublicLetterboxes: [],
    epochs: new Map(),
    turns: [],
    days: [],
    counters: new Counters(),
    today: new Map(),
    voids: new Map(),
    skipped: 0,
    admission: null,
    last: 0,
  };
}

/** Members who are in, on hold or not. */
export function membersIn(book: Book): readonly Member[] {
  return [...book.members.values()].filter((member) => member.state === "in");
}

export function wasSteward({ terms }: Member, seq: number): boolean {
  return terms.some(({ from, until }) => from < seq && (until === null || seq <= until));
}

export function stewards(book: Book): readonly Member[] {
  return membersIn(book).filter((member) => member.steward);
}
