import type { Mine } from "../mine/fold.ts";
import type { Session } from "./session.ts";

/** Who a session tells of what is not its own business. */
export interface SessionListener {
  changed(): void;
  /** There may be more that this person's other devices will want: passing keys, a place to begin. */
  grew(session: Session): void;
  /** When the visit ends that this device let somebody make in the circle, in ms; null if there is none. */
  visitUntil(session: Session): number | null;
  visitOver(session: Session): Promise<void>;
  /** The name to say in the circle, if it has not been said. */
  nameToSay(session: Session): string | null;
  /** What its person keeps for themselves. */
  mine(): Mine;
  /** It is where its hall lets it, in or not: offers may wait. */
  arrived(session: Session): Promise<void>;
}
