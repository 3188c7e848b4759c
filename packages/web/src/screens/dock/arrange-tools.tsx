import type { CircleView, ItemView, Outcome } from "@unionhall/member";
import { ArrowDown, ArrowUp, GripVertical } from "lucide";
import type { IconNode } from "lucide";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { dockText } from "../../messages/dock.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import type { Drag } from "../../parts/use-drag.ts";
import { useDrag } from "../../parts/use-drag.ts";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { readOut, tell } from "../../state/notice.ts";
import { toolName } from "../room/tool-name.ts";
import { RenameTool } from "./rename-tool.tsx";
import { afterAt, iconOf, shownTools } from "./tools.ts";

interface ArrangeProps {
  readonly view: CircleView;
  readonly close: () => void;
}

/** The tools in their order, each to be moved, renamed and hidden; for everybody. */
export function ArrangeTools({ view, close }: ArrangeProps): VNode {
  const say = dockText();
  const { act, move, step, hide } = useArranging(view);
  const tools = shownTools(view);
  const byId = new Map<string, ItemView>(tools.map((tool) => [tool.room, tool]));
  const drag = useDrag([...byId.keys()], (id, place) => move(byId.get(id)!, place));
  return (
    <section class="stack">
      <h2>{say.tools}</h2>
      <Trouble of={act.problem} />
      <ul class="list">
        {drag.order.map((id, at) => {
          const tool = byId.get(id)!;
          return (
            <Row key={id} {...{ view, tool, drag, act }} hide={() => hide(tool)}>
              <Move icon={ArrowUp} words={say.up} tool={tool} by={-1} isOff={at === 0} step={step} />
              <Move icon={ArrowDown} words={say.down} tool={tool} by={1} isOff={at === tools.length - 1} step={step} />
            </Row>
          );
        })}
      </ul>
      <p>
        <Button kind="go" press={close}>
          {say.arranged}
        </Button>
      </p>
    </section>
  );
}

interface Arranging {
  readonly act: Act;
  readonly move: (tool: ItemView, place: number) => void;
  /** From where it is by now, which may be further than what is drawn. */
  readonly step: (tool: ItemView, by: number) => void;
  readonly hide: (tool: ItemView) => void;
}

function useArranging(view: CircleView): Arranging {
  const say = dockText();
  const member = useMember();
  const { rooms } = member;
  const act = useAct();
  const now = (): readonly ItemView[] => shownTools(member.circle(view.id) ?? view);
  const change = (tool: ItemView, wish: Parameters<typeof rooms.change>[2]): Promise<Outcome<void>> =>
    rooms.change({ circle: view.id, room: tool.in }, tool.room, wish);
  const move = (tool: ItemView, place: number): void =>
    act.run(
      () => change(tool, { after: afterAt(now(), tool, place)?.room ?? null }),
      () => readOut(say.moved(isolate(toolName(tool)), place + 1)),
    );
  return {
    act,
    move,
    step: (tool, by) => {
      const place = now().findIndex(({ room }) => room === tool.room) + by;
      if (place >= 0 && place < now().length) move(tool, place);
    },
    hide: (tool) =>
      act.run(
        () => change(tool, { state: "archived" }),
        () => tell(say.hiddenNow(isolate(toolName(tool)))),
      ),
  };
}

interface RowProps {
  readonly view: CircleView;
  readonly tool: ItemView;
  readonly drag: Drag;
  readonly hide: () => void;
  readonly children: readonly VNode[];
}

function Row({ view, tool, drag, hide, children }: RowProps): VNode {
  const say = dockText();
  const [renaming, setRenaming] = useState(false);
  return (
    <li class={drag.dragged === tool.room ? "arranged dragged" : "arranged"} data-drag={tool.room}>
      <span class="row">
        <span class="drag" title={say.grab} aria-hidden="true" {...drag.handle(tool.room)}>
          <Icon of={GripVertical} />
        </span>
        <Icon of={iconOf(tool.what)} />
        <b class="grow cut" dir="auto">
          {toolName(tool)}
        </b>
        {children}
      </span>
      <span class="row">
        {tool.what === "seat" ? null : (
          <Button press={() => setRenaming(true)}>
            {say.rename}
            <span class="unseen">: {toolName(tool)}</span>
          </Button>
        )}
        <Button press={hide}>
          {say.hide}
          <span class="unseen">: {toolName(tool)}</span>
        </Button>
      </span>
      {renaming ? <RenameTool view={view} tool={tool} close={() => setRenaming(false)} /> : null}
    </li>
  );
}

interface MoveProps {
  readonly icon: IconNode;
  readonly words: (name: string) => string;
  readonly tool: ItemView;
  readonly by: number;
  readonly isOff: boolean;
  readonly step: Arranging["step"];
}

function Move({ icon, words, tool, by, isOff, step }: MoveProps): VNode {
  return (
    <button
      type="button"
      class="btn square"
      aria-label={words(isolate(toolName(tool)))}
      disabled={isOff}
      onClick={() => step(tool, by)}
    >
      <Icon of={icon} />
    </button>
  );
}
