import type { Member, PlaceView } from "@unionhall/member";
import { circlePath, roomPath } from "../../route/route.ts";

/** The address of a place: its circle where nothing leads there. */
export function placePath(member: Member, { circle, room, path: [first, ...rest] }: PlaceView): string {
  if (room === member.circle(circle)?.chat) return circlePath(circle, "chat");
  return first === undefined ? circlePath(circle) : roomPath(circle, [first, ...rest]);
}
