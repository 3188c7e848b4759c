import type { CircleId, MemberId, ReportId } from "@unionhall/protocol";
import { bool, id, list, orNull, struct } from "@unionhall/protocol";
import type { CareReport, EntryKind } from "@unionhall/union";
import { mostCarePeople, reportForm } from "@unionhall/union";

/** What its person has reported in a circle, and to whom; null: they have taken it back. */
export interface DeskReported {
  readonly circle: CircleId;
  readonly report: ReportId;
  readonly to: readonly MemberId[];
  readonly said: CareReport | null;
}

/** In the desk's passing room: the hall keeps it there about as long as it keeps what was left for the care people. */
export const deskReported: EntryKind<DeskReported> = {
  name: "desk.reported",
  version: 1,
  payload: struct({
    circle: id("circle"),
    report: id("report"),
    to: list(id("member"), mostCarePeople),
    said: orNull(reportForm),
  }),
};

/** Its person looks after a report, or does no more, as those are to know. */
export interface DeskLooking {
  readonly circle: CircleId;
  readonly report: ReportId;
  readonly on: boolean;
  /** Whoever wrote it, and the others whom it is for. */
  readonly whom: readonly MemberId[];
}

/** In the desk's passing room. The newest of a report counts. */
export const deskLooking: EntryKind<DeskLooking> = {
  name: "desk.looking",
  version: 1,
  payload: struct({
    circle: id("circle"),
    report: id("report"),
    on: bool,
    whom: list(id("member"), mostCarePeople + 1),
  }),
};
