import type { CircleId, MemberId } from "@unionhall/protocol";
import type { Outcome } from "./outcome.ts";

/** Circles of two: one member of a circle writes to another alone. No third ever comes in. */
export interface AloneActs {
  /**
   * Opens the circle of two with somebody of a circle: the one that there is; the one that they have asked for, which is
   * a yes; else a new one, in which words wait until they say yes.
   */
  write(circle: CircleId, member: MemberId): Promise<Outcome<CircleId>>;
  /** No, and nothing more from them in that circle. Told to nobody; writing to them takes it back. */
  decline(circle: CircleId, member: MemberId): Promise<Outcome<void>>;
}

/** Somebody wants to write to this person alone. */
export interface ApproachView {
  /** The circle that both are in, and what it is called. */
  readonly circle: CircleId;
  readonly title: string;
  readonly by: MemberId;
  readonly name: string;
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
   * `asked`: the other is not in it, or this person is not yet. `left`: the other has gone. `unfit`: it was said to be of
   * two, and its book does not say so; this device says nothing there.
   */
  readonly state: "asked" | "both" | "left" | "unfit";
}
