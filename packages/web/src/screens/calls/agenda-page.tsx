import type { CircleView, ItemView, RoomView } from "@unionhall/member";
import { agendaItemOf } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { NamesContext, namesOf } from "../../parts/words.tsx";
import { ProseWithFiles } from "../../parts/prose.tsx";
import { Comments } from "../room/comments.tsx";
import { Marks } from "../room/marks.tsx";
import { By, useMessageRead } from "../room/message.tsx";
import { More } from "../room/more.tsx";
import { WriteMessage } from "../room/write-message.tsx";
import { AgendaFactsLine } from "./agenda-facts.tsx";
import { LinksOf, useLinkable } from "./agenda-links.tsx";

interface AgendaPageProps {
  readonly view: CircleView;
  readonly room: RoomView;
  readonly item: ItemView;
}

/** An item of an agenda by itself: what there is to know of it, and what people say to it before the call. */
export function AgendaPage({ view, room, item }: AgendaPageProps): VNode {
  const [editing, setEditing] = useState(false);
  const facts = agendaItemOf(item);
  const linkable = useLinkable(view.id, facts.links.length > 0);
  useMessageRead(room);
  if (editing) {
    const text = room.body?.written ?? room.body?.text ?? "";
    const changes = { item, text, files: room.body?.files ?? [], by: room.body?.name ?? "" };
    return <WriteMessage at={{ circle: view.id, room: item.in }} changes={changes} close={() => setEditing(false)} />;
  }
  return (
    <NamesContext.Provider value={namesOf(view.members)}>
      <article class="stack">
        <h1 dir="auto">{item.title}</h1>
        <AgendaFactsLine of={facts} call={{ circle: view.id }} />
        <By room={room} item={item} />
        <Marks item={item} />
        {room.body === null ? null : <ProseWithFiles {...room.body} circle={view.id} />}
        <LinksOf circle={view.id} links={facts.links} all={linkable} />
      </article>
      <More room={room} item={item} may={view.state === "in"} edit={() => setEditing(true)} pins={false} />
      <Comments view={view} room={room} />
    </NamesContext.Provider>
  );
}
