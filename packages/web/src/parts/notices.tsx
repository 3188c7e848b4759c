import type { VNode } from "preact";
import { notice, whisper } from "../state/notice.ts";

/** How things went, shown for a moment and read out; and what is only read out. */
export function Notices(): VNode {
  return (
    <>
      <div class="notices" role="status">
        {notice.value === null ? null : <p>{notice.value}</p>}
      </div>
      <p class="unseen" role="log" aria-live="polite">
        {whisper.value}
      </p>
    </>
  );
}
