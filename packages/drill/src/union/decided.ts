import type { SeatProposal } from "@unionhall/member";
import type { Agreement, Choice, Subject } from "@unionhall/union";
import type { Done } from "./circle.ts";
import type { PersonName } from "./people.ts";
import type { Said } from "./said.ts";

/** What a circle decides, with all that became of it. The rounds are its agreement's. */
export interface Proposal extends Done {
  readonly title: Said;
  readonly text: Said;
  readonly about: Subject;
  readonly deeds?: readonly PlannedDeed[];
  /** It opens a seat that was prepared in another circle, and has the agreement ask it. Then it has no other deeds. */
  readonly seat?: SeatAsked;
  /** Somebody stands against it in the book. */
  readonly objections?: readonly (Done & { readonly reason: Said; readonly met?: Done })[];
  /** As it was put after that, by who opened it. */
  readonly amended?: Done & { readonly text: Said; readonly deeds?: readonly PlannedDeed[] };
  readonly positions: readonly Position[];
  /** Whoever was spoken for speaks for themselves: what was recorded for them does not count. */
  readonly undone?: readonly Done[];
  /** Whose phones are on when it has closed, and count: each by itself. */
  readonly counted?: Done & { readonly with: readonly PersonName[] };
  readonly carriedOut?: Done;
}

export interface SeatAsked {
  /** The title of the circle that is to speak through it. */
  readonly home: Said;
  readonly name: Said;
  readonly rule: SeatProposal["rule"];
}

/** What it entitles to. */
export type PlannedDeed =
  | { readonly type: "agreement"; readonly agreement: Agreement }
  | { readonly type: "steward"; readonly who: PersonName; readonly on: boolean }
  | { readonly type: "role"; readonly who: PersonName; readonly role: string; readonly on: boolean };

export interface Position extends Done {
  readonly choice: Choice;
  readonly reason?: Said;
  /** Whoever said it by phone, where it is recorded for them. */
  readonly of?: PersonName;
}

/** A caucus prepares a seat in another circle, and speaks through it once it is open there. */
export interface Seat extends Done {
  /** The title of the circle in which it is to stand. */
  readonly in: Said;
  /** Who speaks for it besides. */
  readonly with: readonly PersonName[];
  readonly pauses?: readonly Pause[];
}

/** Somebody who is in both circles shows the caucus a proposal there; those of it who speak ask for time. */
export interface Pause extends Done {
  readonly proposal: Said;
  readonly reason: Said;
  /** In this order: the first says why. */
  readonly askedBy: readonly PersonName[];
}

/** Two stewards give somebody a rest; it lapses by itself. */
export interface TimeOut extends Done {
  readonly with: PersonName;
  readonly who: PersonName;
  readonly days: number;
}

/** For grief: all clocks of a circle stand still until somebody has them go again. */
export interface Stop extends Done {
  readonly until: Done;
}
