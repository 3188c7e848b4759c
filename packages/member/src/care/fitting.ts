import { fitsSlip } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import type { Told } from "@unionhall/union";
import {
  mostApart,
  mostBreaks,
  mostLooking,
  mostReports,
  mostSittings,
  nothingTold,
  toldBytes,
} from "@unionhall/union";
import type { Session } from "../session/session.ts";

/** Whether one slip holds all this, in a form that whoever it is for can read. */
export function fits({ circle, me }: Session, to: MemberId, told: Told): boolean {
  const { reports, looking, apart, sittings, breaks } = told;
  if (reports.length > mostReports || looking.length > mostLooking || apart.length > mostApart) return false;
  if (sittings.length > mostSittings || breaks.length > mostBreaks) return false;
  return fitsSlip({ v: 1, circle: circle.id, by: me ?? to, to, said: toldBytes(told) });
}

/**
 * As much as one slip holds: two devices that did not hear of each other can have said more. What was said first stays, so that
 * nothing that was told is taken back by it; who needs a break goes first, what opens a circle, then reports, whom to keep apart, what is looked after.
 */
export function fitting(session: Session, to: MemberId, all: Told): Told {
  const longest = <K extends keyof Told>(told: Told, of: K): Told => {
    const some = beginning<Told[K][number]>(all[of], (each) => fits(session, to, { ...told, [of]: each }));
    return { ...told, [of]: some };
  };
  return (["breaks", "sittings", "reports", "apart", "looking"] as const).reduce(longest, nothingTold);
}

/** The longest of which this is so. */
function beginning<T>(all: readonly T[], is: (some: readonly T[]) => boolean): readonly T[] {
  let many = all.length;
  while (many > 0 && !is(all.slice(0, many))) many--;
  return all.slice(0, many);
}
