import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { useMember } from "../../state/member.ts";

/** Where a circle has gone to another hall than the one that one's desk is in. */
export function DeskStays({ circle }: { readonly circle: CircleId }): VNode | null {
  const { desk: say } = text();
  const { desk } = useMember();
  if (desk.state !== "open" || !desk.where.elsewhere.some(({ circles }) => circles.includes(circle))) return null;
  return (
    <>
      <p class="note wait">{say.stays}</p>
      <p>
        <a class="btn" href="#/desk">
          {say.open}
        </a>
      </p>
    </>
  );
}
