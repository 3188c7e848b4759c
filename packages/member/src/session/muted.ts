import type { MemberId } from "@unionhall/protocol";
import type { MayBeMuted } from "../mine.ts";
import { isMuted } from "../mine/fold.ts";
import type { Session } from "./session.ts";

/** Whether this person has muted somebody; never themselves. */
export function isMutedIn({ listener, me }: Session, member: MemberId): boolean {
  return member !== me && isMuted(listener.mine(), member);
}

/** For a view of what somebody made; nothing where they are heard. */
export function mutedOr(session: Session, member: MemberId): MayBeMuted {
  return isMutedIn(session, member) ? { muted: true } : {};
}

/** Moves whenever somebody is muted or heard again. */
export function whoIsMuted({ listener }: Session): string {
  const { muted } = listener.mine();
  return [...muted].flatMap(([member, { on }]) => (on ? member : [])).join(" ");
}
