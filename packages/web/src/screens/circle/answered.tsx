import type { LineView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";

/** Where a line stands on its screen, so that what answers it leads there. */
export function anchorOf(id: LineView["id"]): string {
  return `line ${id}`;
}

/** What a line answers; pressed, it leads there. */
export function Answered({ line: { to } }: { readonly line: LineView }): VNode | null {
  const { circle } = text();
  if (to === null) return null;
  if (to.id === null) return <p class="quoted small dim">{circle.answersGone}</p>;
  const { id } = to;
  const jump = (): void => {
    const line = document.getElementById(anchorOf(id));
    line?.scrollIntoView({ block: "center" });
    line?.focus({ preventScroll: true });
  };
  return (
    <button type="button" class="quoted small" onClick={jump}>
      <span class="unseen">{circle.answers} </span>
      {to.muted ? circle.muted : `${isolate(to.name)}: ${isolate(to.text)}`}
    </button>
  );
}
