import type { ItemView, RoomView } from "@unionhall/member";
import type { ComponentChildren, VNode } from "preact";
import { roomPath } from "../../route/route.ts";
import { Marks } from "./marks.tsx";

interface ItemLinkProps {
  /** The tool that it stands in. */
  readonly room: RoomView;
  readonly item: ItemView;
  /** What there is to say of it, under its title. */
  readonly children?: ComponentChildren;
}

/** An item in a list of them, as a way to it. */
export function ItemLink({ room, item, children }: ItemLinkProps): VNode {
  return (
    <a class="item" href={roomPath(room.circle, [room.room, item.room])}>
      <span class="grow stack-s">
        <b class="headline" dir="auto">
          {item.title}
        </b>
        {children}
        <Marks item={item} />
      </span>
    </a>
  );
}
