import { fitsSlip } from "@unionhall/kernel";
import type { MemberId } from "@unionhall/protocol";
import type { Told } from "@unionhall/union";
import { mostApart, mostLooking, mostReports, mostSittings, nothingTold, toldBytes } from "@unionhall/union";
import type { Session } from "../session/session.ts";

/** Whether one slip holds all this, in a form that whoever it is for can read. */
export function fits({ circle, me }: Session, to: MemberId, told: Told): boolean {
  const { reports, looking, apart, sittings } = told;
  if (reports.length > mostReports || looking.length > mostLooking || apart.length > mostApart) return false;
  if (sittings.length > mostSittings) return false;
  return fitsSlip({ v: 1, circle: circle.id, by: me ?? to, to, said: toldBytes(told) });
}

/**
 * As much as one slip holds: two devices that did not hear of each other can have said more. What was said first stays, so that
 * nothing that was told is taken back by it; what opens a circle goes first, then reports, whom to keep apart, what is looked after.
 */
export function fitting(session: Session, to: MemberId, all: Told): Told {
  const sittings = beginning(all.sittings, (some) => fits(session, to, { ...nothingTold, sittings: some }));
  const reports = beginning(all.reports, (some) => fits(session, to, { ...nothingTold, sittings, reports: some }));
  const apart = beginning(all.apart, (some) => fits(session, to, { ...nothingTold, sittings, reports, apart: some }));
  const looking = beginning(all.looking, (some) => fits(session, to, { sittings, reports, apart, looking: some }));
  return { reports, looking, apart, sittings };
}

/** The longest of which this is so. */
function beginning<T>(all: readonly T[], is: (some: readonly T[]) => boolean): readonly T[] {
  let many = all.length;
  while (many > 0 && !is(all.slice(0, many))) many--;
  return all.slice(0, many);
}
