import type { CircleId, MemberId, ReportId } from "@unionhall/protocol";
import type { Apart, ReportedAt } from "@unionhall/union";
import type { MayBeMuted } from "./mine.ts";
import type { At } from "./rooms.ts";
import type { Outcome } from "./outcome.ts";

/** Care people of a circle, what is told to them, and who is to be kept apart. */
export interface CareActs {
  /** Nothing where this person is not in. */
  look(circle: CircleId): CareView;
  /** By a steward: somebody is one of the care people, or is no more. Anybody steps back by themselves. */
  name(circle: CircleId, member: MemberId, on: boolean): Promise<Outcome<void>>;
  /** It is kept in this person's desk, and left for each of them alone as soon as the hall can be reached. */
  report(circle: CircleId, ask: ReportAsk): Promise<Outcome<void>>;
  /** Nobody is shown it any more. Who has read it knows it. */
  takeBack(circle: CircleId, report: ReportId): Promise<Outcome<void>>;
  /** By somebody whom it is for. The others whom it is for are shown that, and whoever wrote it. */
  lookAfter(circle: CircleId, report: ReportId, on: boolean): Promise<Outcome<void>>;
  /** Tells whoever is there for it in a call, and nobody else, that this person needs a break; or that they do not any more. */
  needBreak(call: At, on: boolean): Promise<Outcome<void>>;
  breaks(call: At): BreaksView;
  /** This person is not to be drawn or paired with somebody. Known to themselves alone, or to the care people as well. */
  keepApart(circle: CircleId, member: MemberId, how: KeepingApart | "not"): Promise<Outcome<void>>;
}

export interface ReportAsk {
  readonly about: MemberId;
  readonly text: string;
  /** Among `CareView.readersOf`; at least one. */
  readonly to: readonly MemberId[];
  readonly at?: ReportedAt;
}

export type KeepingApart = "mine" | "told";

/** Of somebody: set where this person is not to be drawn or paired with them. They are never told. */
export interface MayBeApart {
  readonly apart?: KeepingApart;
}

export interface CareView {
  /** Those who are in the circle. */
  readonly people: readonly CarePersonView[];
  /** How it came to be so, the newest first. */
  readonly words: readonly CareWordView[];
  /** Who would read what this person reports about somebody, whom it is never shown to. */
  readersOf(about: MemberId): readonly ReaderView[];
  /** What others have told this person as one of the care people, the newest first. Of what the hall gave out since this device was opened. */
  readonly reports: readonly ReportView[];
  /** What this person has told, and has not taken back. */
  readonly own: readonly ReportView[];
  /** Whom others have asked this person, as one of the care people, to keep them apart from. */
  readonly apart: readonly ApartView[];
  /** All that this person knows of whom to keep apart: what a draw asks. */
  readonly keeps: readonly Apart[];
}

export interface BreaksView {
  /** Whom this person has told; `waits`: it has not left this device. */
  readonly mine: { readonly to: NamedView; readonly waits: boolean } | null;
  /** Who has told this person. */
  readonly asked: readonly NamedView[];
}

export interface NamedView {
  readonly id: MemberId;
  readonly name: string;
}

/** Whom this person has muted or keeps apart from reads nothing of theirs, unless they say so. */
export type ReaderView = NamedView & MayBeMuted & MayBeApart;

export interface CarePersonView extends NamedView {
  readonly me: boolean;
  /** Who named them, and when, in ms since 1970. */
  readonly by: string;
  readonly time: number;
}

export interface CareWordView {
  readonly by: NamedView;
  readonly whom: NamedView;
  readonly on: boolean;
  readonly time: number;
}

export interface ReportView {
  readonly report: ReportId;
  readonly by: NamedView;
  /** Whether whoever wrote it is in the circle. */
  readonly isIn: boolean;
  readonly about: NamedView;
  readonly text: string;
  readonly at: ReportedAt | null;
  readonly time: number;
  readonly to: readonly NamedView[];
  readonly lookedAfter: readonly NamedView[];
  /** Whether this person looks after it. */
  readonly mine: boolean;
  /** Of this person's own: to whom it is not left yet from this device. */
  readonly waits: readonly NamedView[];
}

export interface ApartView {
  readonly one: NamedView;
  readonly other: NamedView;
}
