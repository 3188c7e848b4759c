import type { CircleId, MemberId } from "@unionhall/protocol";
import type { Outcome } from "./outcome.ts";

/** What this member does about who stewards a circle. */
export interface StewardActs {
  /**
   * Stands for somebody's becoming a steward. Where most of the stewards, and at least two, stand for it, it is done;
   * else the others are asked, and agree by the same act. A sole steward needs their words: given here, or those
   * that this device still has.
   */
  name(circle: CircleId, member: MemberId, words?: string): Promise<Outcome<Stood>>;
  /** Stands for the end of somebody's stewardship, in the same way. Of two stewards neither ends the other. */
  end(circle: CircleId, member: MemberId): Promise<Outcome<Stood>>;
  /** Takes back one's word for a change that is asked of the stewards. The keys turn, so that it is good for nothing. */
  takeBack(circle: CircleId, change: Pick<AskedView, "deed" | "member">): Promise<Outcome<void>>;
  /** Gives up one's own stewardship, alone and without a reason, as long as somebody else stewards. */
  stepBack(circle: CircleId): Promise<Outcome<void>>;
}

export type Stood = "done" | "asked";

/** A change of stewards that is asked of them. */
export interface AskedView {
  readonly deed: "named" | "ended";
  /** Whose stewardship it is about. */
  readonly member: MemberId;
  /** Who asked. */
  readonly by: MemberId;
  /** How many stewards stand for it. */
  readonly agreed: number;
  /** The last day to agree, counted from 1970. */
  readonly until: number;
  /** `over`: nobody agreed in time, or the keys turned before. Shown to who asked. */
  readonly state: "open" | "over";
  /** Whether this member may. */
  readonly may: { readonly agree: boolean; readonly takeBack: boolean };
}
