import type { MemberId } from "@unionhall/protocol";
import type { Attendance } from "../agreement/agreement.ts";
import type { Call } from "./call.ts";

/** What stands of who came to a call, as far as the circle keeps it. */
export interface CameTo {
  /** Null where nothing of it is kept, or where nobody has ended the call. */
  readonly count: number | null;
  /** None but where the circle keeps names. */
  readonly named: readonly MemberId[];
}

const nothing: CameTo = { count: null, named: [] };

/** Whatever else an entry says: nobody's device keeps more than the rule, nor shows it. Those who are not named are no number beside the names either. */
export function cameTo({ over, named }: Pick<Call, "over" | "named">, rule: Attendance): CameTo {
  if (over === null || rule === "none") return nothing;
  return rule === "counted" ? { count: over.came, named: [] } : { count: named.size, named: [...named.keys()] };
}

/** What is written of who came by whoever ends a call; nothing where their device has read of nobody, as once that is gone. */
export function cameWritten({ here }: Pick<Call, "here">, rule: Attendance): number | null {
  return rule === "counted" && here.size > 0 ? here.size : null;
}
