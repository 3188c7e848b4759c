import type { ComponentChildren, VNode } from "preact";
import { text } from "../messages/messages.ts";

/** One quiet line in place of what somebody said whom this person has muted; it can be opened. */
export function Muted({ children }: { readonly children: ComponentChildren }): VNode {
  return (
    <details>
      <summary class="small dim">{text().circle.muted}</summary>
      {children}
    </details>
  );
}
