import type { WalkedOut } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { DoneTitle } from "../../parts/done-title.tsx";
import { ShareLink } from "../../parts/share-link.tsx";
import { circlePath } from "../../route/route.ts";
import { DeskStays } from "../desk/desk-stays.tsx";

/** It is done: the link for the others, and the way on. */
export function Walked({ out }: { readonly out: WalkedOut }): VNode {
  const { walk } = text();
  return (
    <section class="stack">
      <DoneTitle>{walk.done}</DoneTitle>
      <p class="dim">{out.offered ? walk.offered : walk.notOffered}</p>
      <ShareLink link={out.link} />
      <p>
        <a class="btn wide" href={circlePath(out.circle)}>
          {walk.toCircle}
        </a>
      </p>
      <DeskStays circle={out.circle} />
    </section>
  );
}
