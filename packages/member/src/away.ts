import type { CircleId } from "@unionhall/protocol";
import type { HasFace, PlaceView } from "./home.ts";
import type { Outcome } from "./outcome.ts";

/** What happened in circles while somebody was away: by rules alone, out of what stands in their books and rooms. */
export interface AwayActs {
  /** What happened in circles where this person has come back today or yesterday after days, beside what stands on Home anyhow. */
  home(): AwayView;
  /** Of each circle, what happened since a time, in ms since 1970; null: since they were last there, or in a week. */
  since(time: number | null): readonly AwayOf[];
  /** Brings here the calls that were held meanwhile: some of each circle, the latest first. */
  read(time: number | null): Promise<Outcome<void>>;
}

export interface AwayView {
  /** At most five, the weightiest first. */
  readonly lines: readonly AwayLine[];
  readonly more: number;
}

export interface AwayOf extends AwayView, HasFace {
  readonly circle: CircleId;
  readonly title: string;
  readonly since: number;
}

/** One thing that happened, or that waits; where it is, and when, in ms since 1970. */
export type AwayLine = PlaceView & { readonly time: number } & (
    | { readonly why: "word" | "to-do" }
    /** A decision that stands since, and whether all of it is carried out. */
    | { readonly why: "decided"; readonly done: boolean }
    /** A call that was held: how many of the lines of its notes say that something was decided, or is to be done. */
    | { readonly why: "call"; readonly decisions: number; readonly actions: number }
    /** Who carries a role since then. */
    | { readonly why: "role"; readonly role: string; readonly who: string }
  );
