import type { Member, PlaceView } from "@unionhall/member";
import { circlePath, roomPath } from "../../route/route.ts";

/** The address of a place: its circle where nothing that is read here leads there. */
export function placePath(member: Member, { circle, room, path: [first, ...rest] }: PlaceView): string {
  const chat = member.circle(circle)?.chat;
  return first === undefined || room === chat ? circlePath(circle, "chat") : roomPath(circle, [first, ...rest]);
}
