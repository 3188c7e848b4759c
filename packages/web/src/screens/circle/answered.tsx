import type { LineView } from "@unionhall/member";
import type { Context, VNode } from "preact";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";

/** Where a line stands on its screen, so that what answers it leads there. */
export function anchorOf(id: LineView["id"]): string {
  return `line ${id}`;
}

/** Or to what it is folded away in. */
export function goToLine(id: LineView["id"]): void {
  const line = document.getElementById(anchorOf(id));
  const seen = line?.closest("details:not([open])")?.querySelector("summary") ?? line;
  seen?.scrollIntoView({ block: "center" });
  seen?.focus({ preventScroll: true });
}

/** Leads to a line, also where it is not drawn yet. */
export const ShowLine: Context<(id: LineView["id"]) => void> = createContext(goToLine);

/** What a line answers; pressed, it leads there. */
export function Answered({ line: { to } }: { readonly line: LineView }): VNode | null {
  const { circle } = text();
  const show = useContext(ShowLine);
  if (to === null) return null;
  if (to.id === null) return <p class="quoted small dim">{circle.answersGone}</p>;
  const { id } = to;
  const jump = (): void => show(id);
  return (
    <button type="button" class="quoted small" onClick={jump}>
      <span class="unseen">{circle.answers} </span>
      {to.muted ? circle.muted : `${isolate(to.name)}: ${isolate(to.text)}`}
    </button>
  );
}
