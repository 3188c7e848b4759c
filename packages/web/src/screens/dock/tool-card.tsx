import type { CircleView, ItemView } from "@unionhall/member";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { dockText } from "../../messages/dock.ts";
import { text } from "../../messages/messages.ts";
import { Badge } from "../../parts/badge.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { saidIn } from "../../parts/said.ts";
import { useMember } from "../../state/member.ts";
import { toolName } from "../room/tool-name.ts";
import { iconOf, newIn, toolPath } from "./tools.ts";

interface ToolCardProps {
  readonly view: CircleView;
  readonly tool: ItemView;
}

/** Its name leads into it, from anywhere on the card. */
export function ToolCard({ view, tool }: ToolCardProps): VNode {
  const { rooms } = useMember();
  const about = useId();
  const count = newIn(rooms, view, tool);
  return (
    <li class="card tool-card">
      <span class="row">
        <Icon of={iconOf(tool.what)} />
        <Badge count={count} words={dockText().fresh(count)} id={about} />
      </span>
      <a href={toolPath(view, tool)} aria-describedby={count === 0 ? undefined : about} dir="auto">
        {toolName(tool)}
      </a>
      <Newest tool={tool} />
    </li>
  );
}

/** What was said last, or else what is in it. */
function Newest({ tool: { what, inside } }: Pick<ToolCardProps, "tool">): VNode {
  const { home, language } = text();
  const last = inside?.last ?? null;
  return (
    <span class="small dim excerpt" dir="auto">
      {last === null
        ? dockText().whatFor[what]
        : home.said(last.mine ? home.you : isolate(last.name), isolate(saidIn(last, language)))}
    </span>
  );
}
