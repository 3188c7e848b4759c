import type { MemberId, ReportId } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { readAs } from "@unionhall/union";
import { passingRoom } from "../desk/kinds.ts";
import type { Session } from "../session/session.ts";
import type { DeskLooking, DeskReported } from "./kinds.ts";
import { deskLooking, deskReported } from "./kinds.ts";

/** A report of one's own, and whom it was for, also after it was taken back. */
export interface OwnReport extends DeskReported {
  readonly to: readonly MemberId[];
}

/** What a person's desk says of what they have reported and what they look after. */
export interface KeptCare {
  readonly reported: ReadonlyMap<ReportId, OwnReport>;
  readonly looking: ReadonlyMap<ReportId, DeskLooking>;
}

/** With what waits on this device. */
export function keptCare(desk: Session | null): KeptCare {
  if (desk === null) return { reported: new Map(), looking: new Map() };
  const { rooms, outbox } = desk.circle;
  const placed = rooms.entries(passingRoom).flatMap((item) => (item.type === "said" ? [item.entry] : []));
  return keptIn([...placed, ...outbox.items.filter(({ room }) => room === passingRoom)]);
}

export function keptIn(said: readonly Written[]): KeptCare {
  const reported = new Map<ReportId, OwnReport>();
  const looking = new Map<ReportId, DeskLooking>();
  for (const each of said) {
    const own = readAs(deskReported, each);
    if (own !== null) take(reported, own);
    const look = readAs(deskLooking, each);
    if (look !== null) looking.set(look.report, look);
  }
  return { reported, looking };
}

/** What was taken back on one device is not brought back by another. */
function take(reported: Map<ReportId, OwnReport>, own: DeskReported): void {
  const before = reported.get(own.report);
  if (before?.said === null) return;
  reported.set(own.report, { ...own, to: (own.said ?? before?.said)?.to ?? [] });
}
