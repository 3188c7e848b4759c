import type { Bytes, Codec, SeatId } from "@unionhall/protocol";
import { bool, choice, id, labelled, list, orNull, row, text, toBytes, uint } from "@unionhall/protocol";
import type { Method } from "../decisions/methods.ts";
import { methods } from "../decisions/methods.ts";

/** What an agreement began as. What it has become is for its rules to say. */
export const starters = ["team", "large", "caucus", "advisers", "chapter", "council", "visitors"] as const;
export type Starter = (typeof starters)[number];

/** Those that somebody chooses. A circle for visitors is opened from the call that it is for. */
export const chosenStarters: readonly Starter[] = starters.filter((each) => each !== "visitors");

/** How somebody takes part: by the agreement; by answering what they are asked; in what the agreement names. */
export const standings = ["member", "adviser", "guest"] as const;
export type Standing = (typeof standings)[number];

/** What a decision can be about; each has its rule. */
export const subjects = ["agreement", "roles", "people", "other"] as const;
export type Subject = (typeof subjects)[number];

/** What is kept of who came to a call when it is over: those by name who agreed to it, how many they were, or nothing. */
export const attendances = ["named", "counted", "none"] as const;
export type Attendance = (typeof attendances)[number];

/** The rules of a circle. It changes only by a decision passed under itself. */
export interface Agreement {
  readonly began: Starter;
  /** What an invitation makes of somebody where it says nothing else. */
  readonly newcomers: Standing;
  readonly stewards: StewardRule;
  readonly inviting: "everyone" | "stewards";
  /** So many vouch at least before somebody is let in; 0: the first device that is there lets them in. */
  readonly vouches: number;
  /** Who puts somebody out: a steward, or a decision. */
  readonly removing: "stewards" | "decision";
  readonly roles: readonly RoleRule[];
  readonly attendance: Attendance;
  readonly rules: Readonly<Record<Subject, Rule>>;
  readonly caucuses: readonly CaucusRule[];
  /** Whether guests can say something, or come muted and have to be given the floor. */
  readonly guests: "heard" | "muted";
}

export interface StewardRule {
  readonly who: "everyone" | "chosen";
  /** By what somebody becomes one and is one no more: the word of most stewards, or a decision. */
  readonly by: "stewards" | "decision";
  readonly most: number;
  /** How long a term is; null: it does not end by itself. */
  readonly days: number | null;
}

export interface RoleRule {
  readonly name: string;
  readonly most: number;
  readonly days: number | null;
  readonly by: "decision" | "draw";
}

/** How decisions about one subject are made. */
export interface Rule {
  readonly method: Method;
  /** Quorum: percent of those who can take part, and at least so many people. */
  readonly share: number;
  readonly floor: number;
  /** Percent that it takes; 50 is more than half for a majority. */
  readonly pass: number;
  /** So many blocks stop it. */
  readonly blocks: number;
  /** Percent of those who took part that set an objection aside; null: it has to be integrated. */
  readonly aside: number | null;
  readonly days: { readonly clarify: number; readonly react: number; readonly decide: number };
  /** Days in which an outcome can be challenged. */
  readonly challenge: number;
  /** Hidden by courtesy until it closes. */
  readonly hidden: boolean;
  /** A reason is asked for. */
  readonly reasons: boolean;
  /** Who came in after it was opened takes part. */
  readonly late: boolean;
}

export interface CaucusRule {
  readonly seat: SeatId;
  readonly may: "pause" | "consent";
  readonly on: readonly Subject[];
  /** For how many days it can pause a decision; for how many its consent is waited for. */
  readonly days: number;
}

export const longestRole = 40;
/** As many as a circle has at most: no number is set. */
export const mostPeople = 5_000;
const percent = uint(100);
const people = uint(mostPeople);
const days = uint(90);
const term = orNull(uint(3_650));

export const ruleForm: Codec<Rule> = row({
  method: choice(...methods),
  share: percent,
  floor: people,
  pass: percent,
  blocks: people,
  aside: orNull(percent),
  days: row({ clarify: days, react: days, decide: days }),
  challenge: days,
  hidden: bool,
  reasons: bool,
  late: bool,
});

export const caucusesForm: Codec<readonly CaucusRule[]> = list(
  row({ seat: id("seat"), may: choice("pause", "consent"), on: list(choice(...subjects), 4), days }),
  12,
);

/** At most eight kilobytes. */
export const agreementCodec: Codec<Agreement> = row({
  began: choice(...starters),
  newcomers: choice(...standings),
  stewards: row({ who: choice("everyone", "chosen"), by: choice("stewards", "decision"), most: people, days: term }),
  inviting: choice("everyone", "stewards"),
  vouches: uint(100),
  removing: choice("stewards", "decision"),
  roles: list(row({ name: text(longestRole), most: people, days: term, by: choice("decision", "draw") }), 12),
  attendance: choice(...attendances),
  rules: row({ agreement: ruleForm, roles: ruleForm, people: ruleForm, other: ruleForm }),
  caucuses: caucusesForm,
  guests: choice("heard", "muted"),
});

/** What a decision to change it names: whoever carries that out can put no other in its place. */
export function agreementHash(agreement: Agreement): Bytes {
  return labelled("agreement", toBytes(agreementCodec, agreement));
}
