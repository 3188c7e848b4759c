import type { At, ItemView, RoomView } from "@unionhall/member";
import type { VNode } from "preact";
import { roomText } from "../../messages/rooms.ts";
import { Hear } from "../../parts/hear.tsx";
import { excerptOf } from "../../prose/excerpt.ts";
import { ToReport } from "../care/to-report.tsx";
import { OwnActs } from "../home/own-acts.tsx";
import { Earlier, History } from "./history.tsx";
import { MessageActs } from "./message-acts.tsx";

interface MoreProps {
  readonly room: RoomView;
  readonly item: ItemView;
  readonly may: boolean;
  readonly edit: () => void;
  readonly pins?: boolean;
  /** Whether it is heard from here; else where it stands. */
  readonly hears?: boolean;
  /** What else can be done with it. */
  readonly also?: VNode | null;
  /** In place of its earlier texts. */
  readonly earlier?: VNode | null;
}

/** Whatever an item is: what can be done with it, what it said before, who did what with it, and what it is to this person alone. */
export function More({ room, item, may, edit, pins = true, hears = true, also, earlier }: MoreProps): VNode {
  const parent: At = { circle: room.circle, room: item.in };
  return (
    <details>
      <summary>{roomText().more}</summary>
      <div class="stack">
        {may ? <MessageActs at={parent} item={item} edit={edit} pins={pins} /> : null}
        {also}
        {hears ? <Hear words={`${item.title}\n${excerptOf(room.body?.text ?? "")}`} /> : null}
        {may && !item.mine ? (
          <div class="row">
            <ToReport
              at={{ circle: room.circle, room: item.room }}
              about={{ id: item.by, name: item.name }}
              line={null}
            />
          </div>
        ) : null}
        {earlier ?? <Earlier circle={room.circle} of={room.body?.before ?? []} />}
        <History of={item} />
        <OwnActs at={room} />
      </div>
    </details>
  );
}
