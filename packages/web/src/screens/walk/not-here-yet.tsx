import type { CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { ShareLink } from "../../parts/share-link.tsx";
import { useMember } from "../../state/member.ts";

/** The offer as a link, as long as somebody who was brought has not come. */
export function NotHereYet({ view }: { readonly view: CircleView }): VNode | null {
  const link = useMember().walks.link(view.id);
  if (link === null || view.members.every(({ state }) => state !== "asked")) return null;
  return (
    <details>
      <summary>{text().walk.link}</summary>
      <ShareLink link={link} />
    </details>
  );
}
