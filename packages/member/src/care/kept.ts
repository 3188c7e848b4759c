import type { ReportId } from "@unionhall/protocol";
import type { Written } from "@unionhall/union";
import { readAs } from "@unionhall/union";
import { passingRoom } from "../desk/kinds.ts";
import type { Session } from "../session/session.ts";
import type { DeskLooking, DeskReported } from "./kinds.ts";
import { deskLooking, deskReported } from "./kinds.ts";

/** What a person's desk says of what they have reported and what they look after. */
export interface KeptCare {
  readonly reported: ReadonlyMap<ReportId, DeskReported>;
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
  const reported = new Map<ReportId, DeskReported>();
  const looking = new Map<ReportId, DeskLooking>();
  for (const each of said) {
    const own = readAs(deskReported, each);
    // What was taken back on one device is not brought back by another.
    if (own !== null && reported.get(own.report)?.said !== null) reported.set(own.report, own);
    const look = readAs(deskLooking, each);
    if (look !== null) looking.set(look.report, look);
  }
  return { reported, looking };
}
