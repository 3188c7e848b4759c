import type { MemberId } from "@unionhall/protocol";
import type { MayBeApart } from "../care.ts";
import type { MayBeMuted } from "../mine.ts";
import { isApart, isMuted } from "../mine/fold.ts";
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

/** Of whoever is to be kept apart from this person; nothing of others. */
export function apartOr({ listener }: Session, member: MemberId): MayBeApart {
  const { on = false, told } = listener.mine().apart.get(member) ?? {};
  return on ? { apart: told === "now" ? "told" : "mine" } : {};
}

/** Whether what somebody asks of this person alone is not to reach them. */
export function mayNotAsk(session: Session, member: MemberId): boolean {
  return isMutedIn(session, member) || isApart(session.listener.mine(), member);
}
