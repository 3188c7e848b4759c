import type { At, ItemView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { toDoText } from "../../messages/to-dos.ts";
import { Button } from "../../parts/button.tsx";
import { useMember } from "../../state/member.ts";
import { OwnActs } from "../home/own-acts.tsx";
import { History } from "../room/history.tsx";
import { MessageActs } from "../room/message-acts.tsx";
import { Naming } from "./naming.tsx";

interface ListActsProps {
  readonly list: At;
  readonly item: ItemView;
}

/** What can be done with a list as a whole. */
export function ListActs({ list, item }: ListActsProps): VNode {
  const say = toDoText();
  const { rooms } = useMember();
  const [asking, setAsking] = useState<"group" | "title" | null>(null);
  const tool = { circle: list.circle, room: item.in };
  const close = (): void => setAsking(null);
  return (
    <>
      <Button press={() => setAsking("group")}>{say.newGroup}</Button>
      <details>
        <summary>{roomText().more}</summary>
        <div class="stack">
          <MessageActs at={tool} item={item} edit={() => setAsking("title")} />
          <History of={item} />
          <OwnActs at={list} />
        </div>
      </details>
      {asking === "group" ? (
        <Naming
          title={say.newGroup}
          label={say.groupTitle}
          go={say.makeList}
          deed={(title) => rooms.open(list, { what: "group", title })}
          done={close}
          close={close}
        />
      ) : null}
      {asking === "title" ? (
        <Naming
          title={roomText().edit}
          label={say.listTitle}
          go={roomText().save}
          value={item.title}
          deed={(title) => rooms.change(tool, item.room, { title })}
          done={close}
          close={close}
        />
      ) : null}
    </>
  );
}
