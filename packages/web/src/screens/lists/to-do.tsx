import type { At, CircleView, ItemView, RoomView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { NoteOfCall } from "@unionhall/union";
import { listOf, toDoOf, toDosOf } from "@unionhall/union";
import type { ComponentChildren, VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { text } from "../../messages/messages.ts";
import { noteText } from "../../messages/notes.ts";
import { toDoText } from "../../messages/to-dos.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { ProseWithFiles } from "../../parts/prose.tsx";
import { ago } from "../../parts/time.ts";
import { NamesContext, namesOf } from "../../parts/words.tsx";
import { notePath, roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { Boosts } from "../room/boosts.tsx";
import { Comments } from "../room/comments.tsx";
import { Marks } from "../room/marks.tsx";
import { More } from "../room/more.tsx";
import { EditToDo } from "./edit-to-do.tsx";
import { TickBox } from "./tick-box.tsx";
import { dayNear, dueInWords, nameIn, namesIn } from "./words.ts";
import { dayHere } from "../../parts/day-here.ts";

interface ToDoProps {
  readonly view: CircleView;
  readonly room: RoomView;
  readonly item: ItemView;
}

/** One to-do: whether it is done, who does it and until when, its notes, and what people say to it. */
export function ToDo({ view, room, item }: ToDoProps): VNode {
  const [editing, setEditing] = useState(false);
  const list: At = { circle: room.circle, room: item.in };
  const may = view.state === "in";
  useToDoRead(room);
  if (editing) return <EditToDo view={view} list={list} item={item} body={room.body} close={() => setEditing(false)} />;
  return (
    <NamesContext.Provider value={namesOf(view.members)}>
      <article class="stack">
        <div class="to-do">
          <TickBox list={list} item={item} done={toDoOf(item).done} may={may} />
          <h1 class="grow" dir="auto">
            {item.title}
          </h1>
        </div>
        <Marks item={item} />
        <AllFacts view={view} list={list} item={item} />
        {room.body === null ? null : <ProseWithFiles {...room.body} circle={view.id} />}
        {may ? (
          <div class="row">
            <Button press={() => setEditing(true)}>{toDoText().edit}</Button>
          </div>
        ) : null}
        <Boosts of={room.boosts} at={room} line={null} may={may} />
      </article>
      <More room={room} item={item} may={may} edit={() => setEditing(true)} pins={false} />
      <Comments view={view} room={room} />
    </NamesContext.Provider>
  );
}

function AllFacts({
  view,
  list,
  item,
}: {
  readonly view: CircleView;
  readonly list: At;
  readonly item: ItemView;
}): VNode {
  const say = toDoText();
  const { rooms } = useMember();
  const items = rooms.look(list)?.items ?? [];
  const toDo = toDosOf(items).find((each) => each.item.room === item.room) ?? { ...toDoOf(item), item, doneBy: null };
  const group = listOf(items).sections.find((section) => section.group?.room === toDo.group)?.group ?? null;
  const now = dayHere();
  const due = dueInWords(toDo, now);
  return (
    <dl class="facts">
      {toDo.doneBy === null ? null : (
        <Fact name={say.isDone}>
          {say.doneBy(isolate(nameIn(view, toDo.doneBy.by)), ago(toDo.doneBy.time, Date.now(), text()))}
        </Fact>
      )}
      <Fact name={say.assigned}>{toDo.assigned.length === 0 ? say.nobody : namesIn(view, toDo.assigned)}</Fact>
      <Fact name={say.dueDay}>
        {toDo.due === null ? say.noDay : due?.late === true ? <b class="late">{due.words}</b> : dayNear(toDo.due, now)}
      </Fact>
      {toDo.starts === null ? null : <Fact name={say.startDay}>{dayNear(toDo.starts, now)}</Fact>}
      {toDo.tell.length === 0 ? null : <Fact name={say.tell}>{namesIn(view, toDo.tell)}</Fact>}
      {group === null ? null : <Fact name={say.inGroup}>{isolate(group.title)}</Fact>}
      {toDo.from === null ? null : <ComesFrom view={view} from={toDo.from} note={toDo.note} />}
    </dl>
  );
}

interface ComesFromProps {
  readonly view: CircleView;
  readonly from: RoomId;
  readonly note: NoteOfCall | null;
}

/** The decision or the line of a call's notes that it was made of. */
function ComesFrom({ view, from, note }: ComesFromProps): VNode | null {
  const say = adviceText();
  if (note !== null)
    return (
      <Fact name={say.comesFrom}>
        <a class="btn plain" href={notePath(view.id, note.path, note.line)}>
          {noteText().aLine}
        </a>
      </Fact>
    );
  return <OfDecision view={view} from={from} />;
}

function OfDecision({ view, from }: Omit<ComesFromProps, "note">): VNode | null {
  const say = adviceText();
  const tool = view.dock.find(({ what, state }) => what === "decisions" && state === "active");
  const title = useMember().decisions.look({ circle: view.id, room: from })?.title ?? "";
  if (tool === undefined) return null;
  return (
    <Fact name={say.comesFrom}>
      <a class="btn plain" href={roomPath(view.id, [tool.room, from])} dir="auto">
        {title || say.aDecision}
      </a>
    </Fact>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }): VNode {
  return (
    <div>
      <dt class="small dim">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** It counts as read as long as somebody looks at it. */
function useToDoRead({ circle, room, unread, here }: RoomView): void {
  const member = useMember();
  useEffect(() => {
    if (here && document.visibilityState === "visible") void member.rooms.readTo({ circle, room });
  }, [circle, room, unread, here, member]);
}
