import type { IconNode } from "lucide";
import type { VNode } from "preact";
import { h } from "preact";

/** An icon of the one set. It says nothing to a screen reader: a word stands beside it, or a label on its button. */
export function Icon({ of }: { readonly of: IconNode }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {of.map(([tag, shape]) => h(tag, shape))}
    </svg>
  );
}
