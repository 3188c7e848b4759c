import type { VNode } from "preact";
import { visitorText } from "../../messages/visitors.ts";
import type { CircleId } from "@unionhall/protocol";
import { useMember } from "../../state/member.ts";

/** To whoever visits: whether what they write is read, and what they are not shown. */
export function AsVisitor({ circle }: { readonly circle: CircleId }): VNode | null {
  const say = visitorText();
  const of = useMember().visitors.look(circle);
  if (of === null || !of.visits) return null;
  return (
    <section class="note stack-s">
      <p role="status">{of.floor ? say.floor : say.muted}</p>
      <p class="small">{say.courtesy}</p>
    </section>
  );
}
