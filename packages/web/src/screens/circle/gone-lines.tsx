import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import type { Gone } from "./arrange.ts";

/** Something was said here and is no more. Whose it was, nobody can tell. */
export function GoneLines({ of }: { readonly of: readonly Gone[] }): VNode | null {
  const { circle } = text();
  if (of.length === 0) return null;
  return (
    <p class="day" role="listitem">
      {of.map(({ why, count }) => circle.gone[why](count)).join(" · ")}
    </p>
  );
}
