import type { At, CircleView, ItemView, RoomView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { List as Listed, Section } from "@unionhall/union";
import { howFar, listOf } from "@unionhall/union";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { toDoText } from "../../messages/to-dos.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { ErasedHere } from "../room/erased.tsx";
import { Adding } from "./adding.tsx";
import { Away } from "./away.tsx";
import { GroupTitle } from "./group-title.tsx";
import { Handle } from "./handle.tsx";
import { ListActs } from "./list-acts.tsx";
import type { Moving } from "./moving.ts";
import { useMoving } from "./moving.ts";
import { Row } from "./row.tsx";

interface ListProps {
  readonly view: CircleView;
  readonly room: RoomView;
  readonly item: ItemView;
}

/** What is to be done, by groups, and what is done, folded away. */
export function List({ view, room, item }: ListProps): VNode {
  const list = listOf(room.items);
  const far = howFar(room.items);
  const moving = useMoving(view, room, room.items);
  const ticked = useTicked();
  useListRead(room);
  return (
    <>
      <div class="stack-s">
        <h1 dir="auto">{item.title}</h1>
        <p class="small dim">{toDoText().howFar(far.done, far.of)}</p>
      </div>
      <Trouble of={moving.act.problem} />
      {list.sections.map((section) => (
        <OneSection
          key={section.group?.room ?? ""}
          view={view}
          at={room}
          tool={item.in}
          items={room.items}
          list={list}
          section={section}
          moving={moving}
          ticked={ticked}
        />
      ))}
      {view.state === "in" ? <ListActs list={room} item={item} /> : null}
      <ErasedHere room={room} way={[item.in, room.room]} />
      <Away at={room} items={list.away} may={view.state === "in"} />
    </>
  );
}

interface Ticked {
  readonly has: (room: RoomId) => boolean;
  readonly tick: (room: RoomId) => void;
}

/** What is ticked stays where it was as long as somebody looks: it can be undone by another tap. */
function useTicked(): Ticked {
  const [rooms, setRooms] = useState<ReadonlySet<RoomId>>(new Set());
  return { has: (room) => rooms.has(room), tick: (room) => setRooms(new Set([...rooms, room])) };
}

interface SectionProps {
  readonly view: CircleView;
  readonly at: At;
  /** The tool in which the list stands. */
  readonly tool: RoomId;
  readonly items: readonly ItemView[];
  readonly list: Listed<ItemView>;
  readonly section: Section<ItemView>;
  readonly moving: Moving;
  readonly ticked: Ticked;
}

function OneSection(props: SectionProps): VNode {
  const { view, at, items, list, section, moving, ticked } = props;
  const { group, open, done } = section;
  const order = new Map(items.map(({ room }, place) => [room, place]));
  const shown = [...open, ...done.filter(({ item }) => ticked.has(item.room))].toSorted(
    (a, b) => order.get(a.item.room)! - order.get(b.item.room)!,
  );
  const folded = done.filter(({ item }) => !ticked.has(item.room));
  const isOver = moving.over !== null && moving.over.group === (group?.room ?? null);
  const isAlone = list.sections.length === 1;
  return (
    <section class="stack-s" data-section={group?.room ?? ""}>
      {group === null ? null : <GroupTitle list={at} items={items} group={group} may={view.state === "in"} />}
      {isAlone && open.length + done.length === 0 ? <p class="dim">{toDoText().emptyList}</p> : null}
      <ul class={isOver && moving.over?.before === null ? "list drop-end" : "list"}>
        {shown.map((toDo) => (
          <li
            key={toDo.item.room}
            data-to-do={toDo.done ? undefined : toDo.item.room}
            class={isOver && moving.over?.before === toDo.item.room ? "drop-before" : undefined}
          >
            <OneRow {...props} toDo={toDo} />
          </li>
        ))}
      </ul>
      {view.state === "in" ? <Adding list={at} group={group} first={group === null} /> : null}
      {folded.length === 0 ? null : (
        <details>
          <summary>{toDoText().done(folded.length)}</summary>
          <ul class="list">
            {folded.map((toDo) => (
              <li key={toDo.item.room}>
                <OneRow {...props} toDo={toDo} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OneRow({
  view,
  at,
  tool,
  list,
  section,
  moving,
  ticked,
  toDo,
}: SectionProps & { readonly toDo: Section<ItemView>["open"][number] }): VNode {
  const { item, done } = toDo;
  const where = `${section.group?.room ?? ""} ${section.open.indexOf(toDo)}`;
  return (
    <Row
      view={view}
      list={at}
      toDo={toDo}
      path={roomPath(at.circle, [tool, at.room, item.room])}
      ticked={() => ticked.tick(item.room)}
    >
      {done || view.state !== "in" ? null : <Handle item={item} list={list} moving={moving} where={where} />}
    </Row>
  );
}

/** What is new stays marked as long as somebody looks, and is read when they go on. */
function useListRead({ circle, room }: RoomView): void {
  const member = useMember();
  useEffect(() => () => void member.rooms.readTo({ circle, room }), [circle, room, member]);
}
