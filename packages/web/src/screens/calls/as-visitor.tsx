import type { CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { visitorText } from "../../messages/visitors.ts";

interface AsVisitorProps {
  readonly view: CircleView;
  /** Where one writes: that alone is said of, whether it is closed. */
  readonly chat?: boolean;
}

/** To whoever visits: whether what they write is read, and what they are not shown; or that they are out. */
export function AsVisitor({ view, chat = false }: AsVisitorProps): VNode | null {
  const say = visitorText();
  const { visitor } = view;
  if (visitor === null) return null;
  const isOut = view.state === "out";
  return (
    <section class="note stack-s">
      <p role="status">{isOut ? say.out : visitor.floor ? say.floor : chat ? say.closed : say.muted}</p>
      {isOut ? null : <p class="small">{say.courtesy}</p>}
    </section>
  );
}
