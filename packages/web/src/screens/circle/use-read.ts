import type { RoomView } from "@unionhall/member";
import { useEffect } from "preact/hooks";
import { useMember } from "../../state/member.ts";

/** Tells the member that this room is read, as long as someone looks at its newest lines. */
export function useRead({ circle, room, unread }: RoomView, isAtEnd: boolean): void {
  const member = useMember();
  useEffect(() => {
    const read = (): void => {
      if (unread > 0 && isAtEnd && document.visibilityState === "visible") void member.rooms.readTo({ circle, room });
    };
    read();
    document.addEventListener("visibilitychange", read);
    return () => document.removeEventListener("visibilitychange", read);
  }, [circle, room, unread, isAtEnd, member]);
}
