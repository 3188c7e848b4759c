import type { CircleView, ItemView, RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { templateText } from "../../messages/templates.ts";
import { Face } from "../../parts/face.tsx";
import { Hear } from "../../parts/hear.tsx";
import { excerptOf } from "../../prose/excerpt.ts";
import { NamesContext, namesOf } from "../../parts/words.tsx";
import { isolate } from "../../parts/isolate.ts";
import { ProseWithFiles } from "../../parts/prose.tsx";
import { ago } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import { useMember } from "../../state/member.ts";
import { AskedHere } from "./asked-here.tsx";
import { Boosts } from "./boosts.tsx";
import { Comments } from "./comments.tsx";
import { Marks } from "./marks.tsx";
import { More } from "./more.tsx";
import { isOurs } from "./ours.ts";
import { WriteMessage } from "./write-message.tsx";

interface MessageProps {
  readonly view: CircleView;
  readonly room: RoomView;
  readonly item: ItemView;
  /** In place of its earlier texts; and what else can be done with it. */
  readonly earlier?: VNode | null;
  readonly more?: VNode | null;
}

/** First the words, then what people think of it and say to it. */
export function Message({ view, room, item, earlier = null, more = null }: MessageProps): VNode {
  const [editing, setEditing] = useState(false);
  const board = { circle: room.circle, room: item.in };
  useMessageRead(room);
  if (editing) {
    const changes = {
      item,
      text: room.body?.written ?? room.body?.text ?? "",
      files: room.body?.files ?? [],
      by: room.body?.name ?? "",
    };
    return <WriteMessage at={board} changes={changes} close={() => setEditing(false)} />;
  }
  return (
    <NamesContext.Provider value={namesOf(view.members)}>
      <article class="stack">
        <h1 dir="auto">{item.title}</h1>
        <By room={room} item={item} />
        {room.body !== null && isOurs(item, room.body.before.length > 0) ? (
          <p class="small dim">{templateText().ours}</p>
        ) : null}
        <Marks item={item} />
        {room.body === null ? null : <ProseWithFiles {...room.body} circle={view.id} />}
        <AskedHere room={room} />
        <Hear words={`${item.title}\n${excerptOf(room.body?.text ?? "")}`} />
        <Boosts of={room.boosts} at={room} line={null} may={view.state === "in"} />
      </article>
      <More
        room={room}
        item={item}
        may={view.state === "in"}
        edit={() => setEditing(true)}
        hears={false}
        also={more}
        earlier={earlier}
      />
      <Comments view={view} room={room} />
    </NamesContext.Provider>
  );
}

export function By({ room: { body }, item }: Pick<MessageProps, "room" | "item">): VNode {
  const messages = text();
  const when = (time: number): string => ago(time, Date.now(), messages);
  return (
    <div class="row">
      <Face of={item.by} name={item.name} small />
      <p class="small dim grow">
        <bdi>{item.name}</bdi> · <When time={item.made} words={when(item.made)} />
        {body === null || body.before.length === 0
          ? null
          : ` · ${roomText().edited(isolate(body.name), when(body.time))}`}
      </p>
    </div>
  );
}

/** It counts as read as long as somebody looks at it. */
export function useMessageRead({ circle, room, unread, here }: RoomView): void {
  const member = useMember();
  useEffect(() => {
    if (here && document.visibilityState === "visible") void member.rooms.readTo({ circle, room });
  }, [circle, room, unread, here, member]);
}
