import type { VNode } from "preact";
import { newer, update } from "../boot/update.ts";
import { text } from "../messages/messages.ts";
import { areDraftsKept } from "../state/drafts.ts";
import { Button } from "./button.tsx";

/** A newer version waits. It never takes away what someone is writing: that is on disk before the page is opened anew. */
export function Newer(): VNode | null {
  if (newer.value === null) return null;
  const { common } = text();
  return (
    <div class="note row" role="status">
      <p class="grow">{common.newVersion}</p>
      <Button press={() => void areDraftsKept().then((kept) => kept && update())}>{common.update}</Button>
    </div>
  );
}
