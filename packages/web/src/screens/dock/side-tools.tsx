import type { CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { dockText } from "../../messages/dock.ts";
import { Badge } from "../../parts/badge.tsx";
import { Icon } from "../../parts/icon.tsx";
import { route } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { toolName } from "../room/tool-name.ts";
import { iconOf, newIn, shownTools, toolPath } from "./tools.ts";

/** On a desk the tools of the circle that is open stand under it, so that one leads to the next. */
export function SideTools({ view }: { readonly view: CircleView }): VNode | null {
  const tools = shownTools(view);
  if (tools.length === 0) return null;
  return (
    <nav aria-label={dockText().tools}>
      <ul class="side-tools">
        {tools.map((tool) => (
          <li key={tool.room}>
            <SideTool view={view} tool={tool} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SideTool({ view, tool }: { readonly view: CircleView; readonly tool: CircleView["dock"][number] }): VNode {
  const about = useId();
  const count = newIn(useMember().rooms, view, tool);
  const here = route.value;
  const isHere =
    here.at === "room"
      ? here.path[0] === tool.room
      : here.at === "circle" && here.part === "chat" && tool.room === view.chat;
  return (
    <a
      class="item middle"
      href={toolPath(view, tool)}
      aria-current={isHere ? "page" : undefined}
      aria-describedby={count === 0 ? undefined : about}
    >
      <Icon of={iconOf(tool.what)} />
      <span class="grow cut" dir="auto">
        {toolName(tool)}
      </span>
      <Badge count={count} words={dockText().fresh(count)} id={about} />
    </a>
  );
}
