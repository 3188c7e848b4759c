import type { CircleId, MemberId } from "@unionhall/protocol";
import type { MutedView } from "./mine.ts";
import type { Outcome } from "./outcome.ts";

/** Circles of two: one member of a circle writes to another alone. No third ever comes in. */
export interface AloneActs {
  /** How things are between this person and somebody of a circle. */
  look(circle: CircleId, member: MemberId): BetweenTwo;
  /**
   * Opens the circle of two with somebody of a circle: the one that there is; the one that they have asked for, which is
   * a yes; else a new one, in which words wait until they say yes. Null: it is kept here, and opens by itself when the
   * hall can be reached.
   */
  write(circle: CircleId, member: MemberId): Promise<Outcome<CircleId | null>>;
  /** No, and nothing more from them in that circle; or that after all. Told to nobody; writing to them takes it back. */
  decline(circle: CircleId, member: MemberId, on: boolean): Promise<Outcome<void>>;
  /** Not now: what they ask is out of sight until then, in ms since 1970; null: back now. */
  putOff(circle: CircleId, member: MemberId, until: number | null): Promise<Outcome<void>>;
  /** To whom this person has said no. */
  readonly declined: readonly MutedView[];
}

/**
 * `open`: there is a circle of two, answered or not. `opening`: it is kept here until the hall can be reached. `asks`: they
 * have asked. `declined`: this person wants to hear of nothing that they ask. `paused`: nobody knows in whose hands their
 * phone is, or whether they are who they say, so they are not asked. `gone`: they are not in the circle any more.
 */
export type BetweenTwo =
  | { readonly state: "open"; readonly circle: CircleId }
  | { readonly state: "opening" | "asks" | "declined" | "paused" | "gone" | "nothing" };

/** Somebody wants to write to this person alone. */
export interface ApproachView {
  /** The circle that both are in, and what it is called. */
  readonly circle: CircleId;
  readonly title: string;
  readonly by: MemberId;
  readonly name: string;
  /** Until when this person does not want to see it, in ms since 1970; null: they have not put it off. */
  readonly putOff: number | null;
}

/** Of a circle: set where it is of two. Its title is what the other is called. */
export interface PerhapsOfTwo {
  readonly alone: AloneView | null;
}

/** Of a circle of two. */
export interface AloneView {
  /** The circle that it came from, and the other there. */
  readonly circle: CircleId;
  readonly member: MemberId;
  /**
   * `asked`: the other is not in it, or this person is not yet. `lapsed`: the other was asked, and did not come while they
   * could. `left`: the other has gone. `unfit`: it was said to be of two, and its book does not say so; this device says
   * nothing there.
   */
  readonly state: "asked" | "lapsed" | "both" | "left" | "unfit";
}
