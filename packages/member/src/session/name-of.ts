import type { MemberId } from "@unionhall/protocol";
import type { Session } from "./session.ts";

/** What somebody is called in the circle, or was in the one that it was walked out of; empty until they have said. */
export function nameOf({ hallway, walkedFrom }: Session, member: MemberId): string {
  return hallway.names.get(member) ?? (walkedFrom === null ? "" : nameOf(walkedFrom, member));
}
