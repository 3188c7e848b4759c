import type { CircleView } from "@unionhall/member";
import { useEffect } from "preact/hooks";
import { useMember } from "../../state/member.ts";

/** Tells the member that this circle is read, as long as someone looks at it. */
export function useRead({ id, unread }: CircleView): void {
  const member = useMember();
  useEffect(() => {
    const read = (): void => {
      if (unread > 0 && document.visibilityState === "visible") void member.readTo(id);
    };
    read();
    document.addEventListener("visibilitychange", read);
    return () => document.removeEventListener("visibilitychange", read);
  }, [id, unread, member]);
}
