import type { CircleView } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import { useEffect } from "preact/hooks";
import { useMember } from "../../state/member.ts";
import { shownTools } from "../dock/tools.ts";

/** Brings the schedules of these circles here; what does not come now is asked for when the line is back. */
export function useSchedules(circles: readonly CircleId[]): void {
  const member = useMember();
  const all = circles.flatMap((circle) => schedulesOf(member.circle(circle)).map((room) => ({ circle, room })));
  useEffect(() => {
    for (const at of all) if (member.rooms.look(at)?.here === false) void member.rooms.read(at);
  }, [member.connection, all.map(({ room }) => room).join(" ")]);
}

/** Those that a circle shows. */
export function schedulesOf(view: CircleView | null): readonly RoomId[] {
  if (view?.state !== "in") return [];
  return shownTools(view).flatMap(({ what, room }) => (what === "schedule" ? [room] : []));
}
