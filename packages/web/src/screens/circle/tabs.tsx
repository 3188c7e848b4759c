import type { CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Badge } from "../../parts/badge.tsx";
import type { CirclePart } from "../../route/route.ts";
import { circlePath } from "../../route/route.ts";
import { toLookAt } from "../warnings/to-look-at.ts";

interface TabsProps {
  readonly view: CircleView;
  readonly part: CirclePart;
}

interface Tab {
  readonly part: CirclePart;
  readonly words: string;
  readonly count: number;
  /** What is counted, in words. */
  readonly about: string;
}

/** A circle's own page, who is in it, and whether everybody sees the same. Its tools are on the first. */
export function Tabs({ view, part }: TabsProps): VNode {
  const { alone, circle } = text();
  const mine = view.suspended.filter(({ mayConfirm }) => mayConfirm);
  const asked = view.asked.filter(({ may }) => may.agree);
  const letters = view.letterbox.lettered ? 1 : 0;
  const toAnswer = view.knocks.length + mine.length + asked.length + letters;
  const toCheck = toLookAt(view).length;
  const tools: Tab = { part: "dock", words: circle.tools, count: 0, about: "" };
  const checks: Tab = { part: "checks", words: circle.checks, count: toCheck, about: circle.toCheck(toCheck) };
  const tabs: readonly Tab[] =
    view.alone === null
      ? [tools, { part: "people", words: circle.people, count: toAnswer, about: circle.toAnswer(toAnswer) }, checks]
      : [
          { part: "chat", words: alone.talk, count: 0, about: "" },
          tools,
          { part: "people", words: alone.people, count: 0, about: "" },
          checks,
        ];
  return (
    <nav class="tabs" aria-label={circle.sections}>
      {tabs.map((tab) => (
        <OneTab
          key={tab.part}
          tab={tab}
          path={circlePath(view.id, tab.part)}
          current={tab.part === tabOf(view, part)}
        />
      ))}
    </nav>
  );
}

const ofPeople: readonly CirclePart[] = ["walk", "letters", "care", "agreement"];

/** These are come to from people, and have no tab of their own; of a tool, only the talk of two has. */
function tabOf({ alone }: CircleView, part: CirclePart): CirclePart {
  if (part === "chat" && alone === null) return "dock";
  return ofPeople.includes(part) ? "people" : part;
}

interface OneTabProps {
  readonly tab: Tab;
  readonly path: string;
  readonly current: boolean;
}

function OneTab({ tab: { words, count, about }, path, current }: OneTabProps): VNode {
  const id = useId();
  return (
    <a href={path} aria-current={current ? "page" : undefined} aria-describedby={count === 0 ? undefined : id}>
      {words}
      <Badge count={count} words={about} id={id} />
    </a>
  );
}
