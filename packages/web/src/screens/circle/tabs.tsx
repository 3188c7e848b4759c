import type { CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import type { CirclePart } from "../../route/route.ts";
import { circlePath } from "../../route/route.ts";
import { toLookAt } from "../warnings/to-look-at.ts";

interface TabsProps {
  readonly view: CircleView;
  readonly part: CirclePart;
}

export function Tabs({ view, part }: TabsProps): VNode {
  const { circle } = text();
  const mine = view.suspended.filter(({ mayConfirm }) => mayConfirm);
  const asked = view.asked.filter(({ may }) => may.agree);
  const letters = view.letterbox.lettered ? 1 : 0;
  const parts: readonly { readonly part: CirclePart; readonly words: string; readonly count: number }[] = [
    { part: "chat", words: circle.chat, count: 0 },
    { part: "people", words: circle.people, count: view.knocks.length + mine.length + asked.length + letters },
    { part: "checks", words: circle.checks, count: toLookAt(view).length },
  ];
  // Letters and walking out are come to from people, and have no tab of their own.
  const current = part === "walk" || part === "letters" ? "people" : part;
  return (
    <nav class="tabs" aria-label={circle.sections}>
      {parts.map(({ part: each, words, count }) => (
        <a key={each} href={circlePath(view.id, each)} aria-current={each === current ? "page" : undefined}>
          {words}
          {count === 0 ? null : <span class="badge">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
