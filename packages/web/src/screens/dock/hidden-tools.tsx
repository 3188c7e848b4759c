import type { CircleView, ItemView } from "@unionhall/member";
import type { VNode } from "preact";
import { dockText } from "../../messages/dock.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";
import { toolName } from "../room/tool-name.ts";
import { hiddenTools, iconOf, toolPath } from "./tools.ts";

interface HiddenProps {
  readonly view: CircleView;
  readonly may: boolean;
}

/** Out of sight, not gone: each can still be read, and brought back. */
export function HiddenTools({ view, may }: HiddenProps): VNode {
  const say = dockText();
  const { rooms } = useMember();
  const act = useAct();
  const hidden = hiddenTools(view);
  const bringBack = (tool: ItemView): void =>
    act.run(() => {
      const back = rooms.change({ circle: view.id, room: tool.in }, tool.room, { state: "active" });
      return told(back, say.backNow(isolate(toolName(tool))));
    });
  return (
    <details>
      <summary>{say.hidden(hidden.length)}</summary>
      <div class="stack">
        <p class="dim">{say.hiddenText}</p>
        <Trouble of={act.problem} />
        <ul class="list">
          {hidden.map((tool) => (
            <li key={tool.room} class="row">
              <a class="item middle grow" href={toolPath(view, tool)}>
                <Icon of={iconOf(tool.what)} />
                <b class="cut" dir="auto">
                  {toolName(tool)}
                </b>
              </a>
              {may ? (
                <Button press={() => bringBack(tool)}>
                  {say.back}
                  <span class="unseen">: {toolName(tool)}</span>
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
