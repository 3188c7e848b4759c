import type { At, ItemView } from "@unionhall/member";
import type { VNode } from "preact";
import { roomText } from "../../messages/rooms.ts";
import { toDoText } from "../../messages/to-dos.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { Marks } from "../room/marks.tsx";

interface AwayProps {
  /** The list it stands in. */
  readonly at: At;
  readonly items: readonly ItemView[];
  readonly may: boolean;
}

/** To-dos and groups that are put away, to be brought back. */
export function Away({ at, items, may }: AwayProps): VNode | null {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{roomText().putAway(items.length)}</summary>
      <ul class="list">
        {items.map((item) => (
          <li key={item.room} class="item middle">
            <OneAway at={at} item={item} may={may} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function OneAway({ at, item, may }: Pick<AwayProps, "at" | "may"> & { readonly item: ItemView }): VNode {
  const say = roomText();
  const { rooms } = useMember();
  const act = useAct();
  const bring = (): void =>
    act.run(
      () => rooms.change(at, item.room, { state: "active" }),
      () => tell(say.back),
    );
  return (
    <>
      <span class="grow stack-s">
        <span dir="auto">{item.title}</span>
        {item.what === "group" ? <span class="small dim">{toDoText().aGroup}</span> : null}
        <Marks item={item} />
        <Trouble of={act.problem} />
      </span>
      {may ? <Button press={bring}>{say.restore}</Button> : null}
    </>
  );
}
