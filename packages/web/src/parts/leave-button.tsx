import type { VNode } from "preact";
import { useContext } from "preact/hooks";
import { Leaving } from "../leave/leaving.ts";
import { text } from "../messages/messages.ts";

export function LeaveButton(): VNode {
  const leave = useContext(Leaving);
  const { common } = text();
  return (
    <button type="button" class="quick" title={common.leaveHint} onClick={leave}>
      {common.leave}
    </button>
  );
}
