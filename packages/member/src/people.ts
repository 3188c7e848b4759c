import type { CircleId, MemberId } from "@unionhall/protocol";
import type { PersonDescribed } from "@unionhall/union";
import type { Outcome } from "./outcome.ts";

/** What is said of people in a circle, beside what they are called. */
export interface PeopleActs {
  /** What this member says of themselves; what is left out stays. */
  describe(circle: CircleId, own: PersonDescribed): Promise<Outcome<void>>;
  /**
   * By a steward: somebody has died. Their keys end, as for whoever is removed; their name and their words stay, and they
   * are shown as remembered. Of somebody who is out already, only that is said.
   */
  remember(circle: CircleId, member: MemberId): Promise<Outcome<void>>;
  /** By a steward: that was not so. Whoever was put out for it comes back by an invitation. */
  takeBackRemembering(circle: CircleId, member: MemberId): Promise<Outcome<void>>;
}
