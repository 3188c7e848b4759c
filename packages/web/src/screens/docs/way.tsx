import type { ItemView, RoomView } from "@unionhall/member";
import { foldersOf, wayTo } from "@unionhall/union";
import type { VNode } from "preact";
import { docsText } from "../../messages/docs.ts";
import { roomPath } from "../../route/route.ts";

interface WayProps {
  readonly docs: RoomView;
  readonly item: ItemView;
}

/** The folders that something lies in, from the top. */
export function Way({ docs, item }: WayProps): VNode {
  const say = docsText();
  const way = wayTo(foldersOf(docs.items), item.room);
  return (
    <nav class="row small way" aria-label={say.way}>
      <a href={roomPath(docs.circle, [docs.room])}>{say.top}</a>
      {way.map((room) => (
        <span key={room}>
          {"/ "}
          <a href={roomPath(docs.circle, [docs.room, room])} dir="auto">
            {docs.items.find((each) => each.room === room)?.title}
          </a>
        </span>
      ))}
    </nav>
  );
}
