import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { circlePath } from "../../route/route.ts";

/** The circle was walked out of: where it goes on. */
export function Past({ next }: { readonly next: CircleId }): VNode {
  const { walk } = text();
  return (
    <section class="note stack-s">
      <h2>{walk.pastTitle}</h2>
      <p>{walk.pastText}</p>
      <p>
        <a class="btn go" href={circlePath(next)}>
          {walk.toNew}
        </a>
      </p>
    </section>
  );
}
