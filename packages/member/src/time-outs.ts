import type { CircleId, MemberId } from "@unionhall/protocol";
import type { Outcome } from "./outcome.ts";

/** What this member does about somebody's rest from a circle. */
export interface TimeOutActs {
  /** The time-outs that there are now in a circle, and those that one steward asked for. */
  look(circle: CircleId): readonly TimeOutView[];
  /** As a steward: asks for one of so many days, up to seven; where another steward asked for it before, it is given. */
  give(circle: CircleId, member: MemberId, days: number): Promise<Outcome<"given" | "asked">>;
  /** Asks other stewards than those who gave it to end one's own. Once. */
  appeal(circle: CircleId): Promise<Outcome<void>>;
  /** As a steward: takes back one's own word for it; or, after an appeal, stands for ending it, which takes most of the others. */
  lift(circle: CircleId, member: MemberId): Promise<Outcome<"over" | "said">>;
}

export interface TimeOutView {
  readonly member: MemberId;
  readonly name: string;
  /** It is about this person. */
  readonly mine: boolean;
  /** `asked`: by one steward so far. */
  readonly state: "asked" | "given";
  /** Which stewards asked for it. */
  readonly by: readonly { readonly id: MemberId; readonly name: string }[];
  /** How long it lasts, or would, in days. */
  readonly days: number;
  /** The last day: of the time-out, or for another steward to say the same; since 1970. */
  readonly until: number;
  readonly appealed: boolean;
  /** Whether this person may. */
  readonly may: { readonly give: boolean; readonly appeal: boolean; readonly lift: boolean };
}
