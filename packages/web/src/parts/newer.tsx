import type { VNode } from "preact";
import { newer, update } from "../boot/update.ts";
import { text } from "../messages/messages.ts";
import { isWriting } from "../state/drafts.ts";
import { Button } from "./button.tsx";

/** A newer version waits; it never takes away what someone is writing. */
export function Newer(): VNode | null {
  if (newer.value === null) return null;
  const { common } = text();
  return (
    <div class="note row" role="status">
      <p class="grow">{isWriting.value ? common.newVersionDraft : common.newVersion}</p>
      {isWriting.value ? null : <Button press={update}>{common.update}</Button>}
    </div>
  );
}
