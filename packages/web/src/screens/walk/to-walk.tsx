import type { CircleView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { circlePath } from "../../route/route.ts";

/** In it, on hold or put out of it: but not from a borrowed computer, and not twice. */
export function canWalk({ state, visit, walkedTo }: CircleView): boolean {
  return state !== "waiting" && visit === null && walkedTo === null;
}

export function ToWalk({ circle }: { readonly circle: CircleId }): VNode {
  return (
    <a class="btn" href={circlePath(circle, "walk")}>
      {text().walk.open}
    </a>
  );
}
