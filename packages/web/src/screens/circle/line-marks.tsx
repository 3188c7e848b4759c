import type { LineView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";

/** That a line reads otherwise than it was said, and what people gave to it. */
export function LineMarks({ line: { before, boosts } }: { readonly line: LineView }): VNode | null {
  if (before.length === 0 && boosts.length === 0) return null;
  return (
    <p class="row">
      {before.length === 0 ? null : <span class="meta">{text().circle.edited}</span>}
      {boosts.map(({ boost, names }) => (
        <span key={boost} class="tag none">
          <bdi>{boost}</bdi> {names.map(isolate).join(", ")}
        </span>
      ))}
    </p>
  );
}
