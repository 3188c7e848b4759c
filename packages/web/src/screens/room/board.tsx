import type { CircleView, ItemView, RoomView } from "@unionhall/member";
import { PenLine } from "lucide";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { templateText } from "../../messages/templates.ts";
import { Button } from "../../parts/button.tsx";
import { Face } from "../../parts/face.tsx";
import { Going } from "../../parts/files/going.tsx";
import { Icon } from "../../parts/icon.tsx";
import { Muted } from "../../parts/muted.tsx";
import { ago } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import { excerptOf } from "../../prose/excerpt.ts";
import { draft } from "../../state/drafts.ts";
import { useMember } from "../../state/member.ts";
import { onBoard, putAway } from "./arrange-items.ts";
import { ErasedHere } from "./erased.tsx";
import { ItemLink } from "./item-link.tsx";
import { isOurs } from "./ours.ts";
import { toolName } from "./tool-name.ts";
import { WriteMessage } from "./write-message.tsx";

interface BoardProps {
  readonly view: CircleView;
  readonly room: RoomView;
}

/** Messages that everybody is to find again. */
export function Board({ view, room }: BoardProps): VNode {
  const say = roomText();
  const [writing, setWriting] = useState(false);
  const [shown, away] = [onBoard(room.items), putAway(room.items)];
  useBoardRead(room);
  if (writing) return <WriteMessage at={room} close={() => setWriting(false)} />;
  return (
    <>
      <h1 dir="auto">{room.item === null ? say.tools["board"] : toolName(room.item)}</h1>
      {view.state === "in" ? (
        <Button kind="go" wide press={() => setWriting(true)}>
          <Icon of={PenLine} />
          {say.write}
        </Button>
      ) : null}
      <Going to={room} stopped={(words) => draft(`${room.circle} ${room.room} text`, words)} />
      {shown.length === 0 ? (
        <section class="stack-s">
          <h2>{say.boardEmpty}</h2>
          <p class="dim">{say.boardEmptyText}</p>
        </section>
      ) : (
        <Items items={shown} room={room} />
      )}
      <ErasedHere room={room} way={[room.room]} />
      {away.length === 0 ? null : (
        <details>
          <summary>{say.putAway(away.length)}</summary>
          <Items items={away} room={room} />
        </details>
      )}
    </>
  );
}

function Items({ items, room }: { readonly items: readonly ItemView[]; readonly room: RoomView }): VNode {
  return (
    <ul class="list">
      {items.map((item) => (
        <li key={item.room}>
          {item.muted ? (
            <Muted>
              <OnBoard item={item} room={room} />
            </Muted>
          ) : (
            <OnBoard item={item} room={room} />
          )}
        </li>
      ))}
    </ul>
  );
}

function OnBoard({ item, room }: { readonly item: ItemView; readonly room: RoomView }): VNode {
  const messages = text();
  const { by, name, made, inside } = item;
  return (
    <ItemLink room={room} item={item} before={<Face of={by} name={name} />}>
      <span class="small dim">
        <bdi>{name}</bdi> · <When time={made} words={ago(made, Date.now(), messages)} />
        {inside === null ? null : ` · ${roomText().comments(inside.lines)}`}
      </span>
      {inside === null || inside.excerpt === "" ? null : (
        <span class="small dim excerpt" dir="auto">
          {excerptOf(inside.excerpt)}
        </span>
      )}
      {isOurs(item, inside?.edited ?? false) ? <span class="small dim">{templateText().oursShort}</span> : null}
    </ItemLink>
  );
}

/** What is new stays marked as long as somebody looks, and is read when they go on. */
function useBoardRead({ circle, room }: RoomView): void {
  const member = useMember();
  useEffect(() => () => void member.rooms.readTo({ circle, room }), [circle, room, member]);
}
