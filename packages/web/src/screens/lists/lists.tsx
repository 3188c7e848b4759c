import type { CircleView, ItemView, RoomView } from "@unionhall/member";
import { howFar, mineToDo } from "@unionhall/union";
import { ListChecks } from "lucide";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { toDoText } from "../../messages/to-dos.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { onBoard, putAway } from "../room/arrange-items.ts";
import { ErasedHere } from "../room/erased.tsx";
import { ItemLink } from "../room/item-link.tsx";
import { Naming } from "./naming.tsx";
import { Row } from "./row.tsx";

interface ListsProps {
  readonly view: CircleView;
  readonly room: RoomView;
}

/** A circle's lists, and what in them is this person's to do. */
export function Lists({ view, room }: ListsProps): VNode {
  const say = toDoText();
  const [shown, away] = [onBoard(room.items), putAway(room.items)];
  return (
    <>
      <h1>{room.item?.title || roomText().tools["lists"]}</h1>
      <Mine view={view} room={room} lists={shown} />
      {shown.length === 0 ? (
        <section class="stack-s">
          <h2>{say.none}</h2>
          <p class="dim">{say.noneText}</p>
        </section>
      ) : (
        <ListItems items={shown} room={room} />
      )}
      {view.state === "in" ? <NewList room={room} /> : null}
      <ErasedHere room={room} way={[room.room]} />
      {away.length === 0 ? null : (
        <details>
          <summary>{roomText().putAway(away.length)}</summary>
          <ListItems items={away} room={room} />
        </details>
      )}
    </>
  );
}

function NewList({ room }: Pick<ListsProps, "room">): VNode {
  const say = toDoText();
  const { rooms } = useMember();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="go" wide press={() => setAsking(true)}>
        <Icon of={ListChecks} />
        {say.newList}
      </Button>
      {asking ? (
        <Naming
          title={say.newList}
          label={say.listTitle}
          go={say.makeList}
          deed={(title) => rooms.open(room, { what: "list", title })}
          done={(list) => (location.hash = roomPath(room.circle, [room.room, list]))}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

function ListItems({ items, room }: Pick<ListsProps, "room"> & { readonly items: readonly ItemView[] }): VNode {
  const { rooms } = useMember();
  return (
    <ul class="list">
      {items.map((item) => {
        const list = rooms.look({ circle: room.circle, room: item.room });
        const far = list?.here === true ? howFar(list.items) : null;
        return (
          <li key={item.room}>
            <ItemLink room={room} item={item}>
              {far === null ? null : <span class="small dim">{toDoText().howFar(far.done, far.of)}</span>}
            </ItemLink>
          </li>
        );
      })}
    </ul>
  );
}

function Mine({ view, room, lists }: ListsProps & { readonly lists: readonly ItemView[] }): VNode | null {
  const { rooms } = useMember();
  const at = (list: ItemView["room"]): { circle: CircleView["id"]; room: ItemView["room"] } => ({
    circle: room.circle,
    room: list,
  });
  const mine = mineToDo(lists.map((list) => ({ me: view.me, items: rooms.look(at(list.room))?.items ?? [] })));
  if (mine.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{toDoText().yours}</h2>
      <ul class="list">
        {mine.map((toDo) => (
          <li key={toDo.item.room}>
            <Row
              view={view}
              list={at(toDo.item.in)}
              toDo={toDo}
              path={roomPath(room.circle, [room.room, toDo.item.in, toDo.item.room])}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
