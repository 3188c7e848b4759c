import type { CircleId, MemberId, RoomId } from "@unionhall/protocol";
import type { AdviceSaid, AdviceUse } from "@unionhall/union";
import type { Outcome } from "./outcome.ts";
import type { At } from "./rooms.ts";

/**
 * Advisers are asked in a circle of their own, and hold no key to the one that asks. What they say is brought back by
 * somebody who is in both, when that person says so: nobody's device carries words from one circle into another by itself.
 */
export interface AdviceActs {
  /** The advisers' circles in which this person can ask. */
  circles(): readonly AdvisersCircle[];
  /** What advisers would read of it: who is named in it is what they are called, and a dash where nobody calls them anything. */
  copy(at: At): AdviceCopy;
  /** Asks about the decision: the copy goes into the advisers' circle, and nothing else of it does. */
  ask(at: At, asking: NewAsking): Promise<Outcome<void>>;
  /** What the advisers of a circle are asked by the message whose room this is; null where that is nothing, or not by a member. */
  asked(at: At): AskedHere | null;
  /** Brings into the decision's room what was chosen of what nobody has brought; nothing, where one reads otherwise there by now. */
  bring(at: At, asking: RoomId, chosen: readonly AdviceSaid[]): Promise<Outcome<void>>;
  /** What was done with it, by whoever opened the decision. */
  use(at: At, asking: RoomId, used: { readonly use: AdviceUse; readonly because: string }): Promise<Outcome<void>>;
}

export interface AdvisersCircle {
  readonly circle: CircleId;
  readonly title: string;
  /** How many advisers are in it. */
  readonly advisers: number;
}

/** What advisers read of a decision. */
export interface AdviceCopy {
  readonly title: string;
  readonly text: string;
}

export interface NewAsking extends AdviceCopy {
  readonly circle: CircleId;
  /** What that circle is called where the decision stands. */
  readonly called: string;
  readonly asks: string;
}

export interface AskedHere {
  readonly asks: string;
  /** The lines that are advice: by advisers. What others say is talk. */
  readonly advice: ReadonlySet<string>;
}

/** What advisers were asked about a decision, and what became of it. */
export interface AdviceView {
  /** What they were asked by, in their circle. */
  readonly asking: At;
  /** As whoever asked calls that circle. */
  readonly called: string;
  readonly asks: string;
  readonly by: MemberId;
  readonly name: string;
  readonly time: number;
  readonly brought: readonly BroughtView[];
  readonly used: { readonly use: AdviceUse; readonly because: string; readonly time: number } | null;
  /** Where this person is in both; null where they are not. */
  readonly there: AdviceThere | null;
}

interface AdviceThere {
  /** Whether it is read here, and what of it nobody has brought. */
  readonly here: boolean;
  readonly left: readonly AdviceSaid[];
  /** From a tool of that circle to it. */
  readonly path: readonly RoomId[];
}

export interface BroughtView extends AdviceSaid {
  /** Who brought it. */
  readonly by: MemberId;
  readonly name: string;
}
