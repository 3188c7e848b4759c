import type { ItemView, RoomView } from "@unionhall/member";
import type { ComponentChildren, VNode } from "preact";
import { excerptOf } from "../../prose/excerpt.ts";
import { roomPath } from "../../route/route.ts";
import { Marks } from "./marks.tsx";
import { WithMenu } from "./with-menu.tsx";

interface ItemLinkProps {
  /** The tool that it stands in. */
  readonly room: RoomView;
  readonly item: ItemView;
  /** As it is shown; left out, as it is. */
  readonly title?: string;
  /** Whose it is or what, before its title. */
  readonly before?: ComponentChildren;
  /** What there is to say of it, under its title. */
  readonly children?: ComponentChildren;
}

/** An item in a list of them, as a way to it. */
export function ItemLink({ room, item, title = item.title, before, children }: ItemLinkProps): VNode {
  const words = excerptOf(item.inside?.excerpt ?? "");
  return (
    <WithMenu at={{ circle: room.circle, room: item.room }} title={title} words={words}>
      <a class="item grow" href={roomPath(room.circle, [room.room, item.room])}>
        {before}
        <span class="grow stack-s">
          <b class="headline" dir="auto">
            {title}
          </b>
          {children}
          <Marks item={item} />
        </span>
      </a>
    </WithMenu>
  );
}
