import type { MemberId } from "@unionhall/protocol";
import type { Session } from "./session.ts";

/** What somebody is called in the circle; empty until they have said. */
export function nameOf(session: Session, member: MemberId): string {
  return session.hallway.names.get(member) ?? "";
}
