import type { CircleView, ItemView, RoomView } from "@unionhall/member";
import { scheduledIn } from "@unionhall/member";
import { eventOf } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { scheduleText } from "../../messages/schedule.ts";
import { KeepHere } from "../../parts/files/keep-here.tsx";
import { PlaceWords } from "../../parts/place-words.tsx";
import { ProseWithFiles } from "../../parts/prose.tsx";
import { NamesContext, namesOf } from "../../parts/words.tsx";
import { useMember } from "../../state/member.ts";
import { CallOfEvent } from "../calls/of-event.tsx";
import { Series } from "../calls/series.tsx";
import { Comments } from "../room/comments.tsx";
import { Marks } from "../room/marks.tsx";
import { By, useMessageRead } from "../room/message.tsx";
import { More } from "../room/more.tsx";
import { Answer } from "./answer.tsx";
import { TakeAlong } from "./take-along.tsx";
import { Times } from "./times.tsx";
import { WriteEvent } from "./write-event.tsx";

interface EventProps {
  readonly view: CircleView;
  readonly room: RoomView;
  readonly item: ItemView;
}

/** When it is, who comes, and what people say to it. */
export function EventPage({ view, room, item }: EventProps): VNode {
  const [editing, setEditing] = useState(false);
  const say = scheduleText();
  const { rooms } = useMember();
  const at = { circle: view.id, room: item.in };
  const schedule = rooms.look(at);
  useMessageRead(room);
  if (editing) return <WriteEvent at={at} changes={{ item, notes: room.body }} close={() => setEditing(false)} />;
  const changed = schedule?.occurrences.get(item.room) ?? new Map();
  const scheduled = { event: item, changed };
  const { place } = eventOf(item);
  const may = view.state === "in";
  const keep = may ? <KeepHere at={at} item={item} /> : null;
  return (
    <NamesContext.Provider value={namesOf(view.members)}>
      <article class="stack">
        <h1 dir="auto">{item.title}</h1>
        <Marks item={item} />
        {place === "" ? null : (
          <p class="said" dir="auto">
            <PlaceWords of={place} />
          </p>
        )}
        {room.body === null ? null : <ProseWithFiles {...room.body} circle={view.id} />}
        <By room={room} item={item} />
      </article>
      <section class="stack-s">
        <h2>{say.areYouComing}</h2>
        <Answer room={room} day={null} label={say.areYouComing} may={may} />
        {eventOf(item).repeat === null ? null : <p class="small dim">{say.ofAll}</p>}
      </section>
      <CallOfEvent room={room} item={item} may={may} />
      <Times scheduled={scheduled} room={room} may={may} />
      <Series at={{ circle: view.id, room: item.room }} />
      {schedule === null ? null : (
        <TakeAlong circle={view.id} scheduled={scheduledIn(schedule).filter(({ event }) => event.room === item.room)} />
      )}
      <More room={room} item={item} may={may} edit={() => setEditing(true)} pins={false} also={keep} />
      <Comments view={view} room={room} />
    </NamesContext.Provider>
  );
}
