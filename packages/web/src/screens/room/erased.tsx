import type { At, CircleView, ErasedView, RoomView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { Eraser } from "lucide";
import type { VNode } from "preact";
import { docsText } from "../../messages/docs.ts";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { ago } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";
import { roomPath } from "../../route/route.ts";
import { Comments } from "./comments.tsx";
import { EraseItem } from "./erase-item.tsx";

/** More of them than this are folded away. */
const mostShown = 3;

interface ErasedHereProps {
  readonly room: RoomView;
  /** The way of rooms to it. */
  readonly way: readonly [RoomId, ...RoomId[]];
  /** In what of the room; left out: all of them. */
  readonly within?: RoomId | null;
}

/** Where something stood that was erased: that, and nothing of what it was. */
export function ErasedHere({ room, way, within }: ErasedHereProps): VNode | null {
  const erased = room.erased.filter((one) => within === undefined || one.within === within).toReversed();
  if (erased.length === 0) return null;
  const rows = (
    <ul class="list">
      {erased.map((one) => (
        <li key={one.room}>
          <a class="item small dim" href={roomPath(room.circle, [...way, one.room])}>
            <Icon of={Eraser} />
            <span class="grow">
              <ErasedWords of={one} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
  if (erased.length <= mostShown) return rows;
  return (
    <details>
      <summary>{roomText().erasedCount(erased.length)}</summary>
      {rows}
    </details>
  );
}

function ErasedWords({ of: { what, name, time } }: { readonly of: ErasedView }): VNode {
  const say = roomText();
  const kind = say.tools[what] ?? docsText().kinds[what] ?? say.page;
  return (
    <>
      {say.erased(kind, isolate(name))} · <When time={time} words={ago(time, Date.now(), text())} />
    </>
  );
}

interface WasErasedProps {
  readonly view: CircleView;
  readonly room: RoomView;
  readonly erased: ErasedView;
}

/** What a link leads to that was erased since. */
export function WasErased({ view, room, erased }: WasErasedProps): VNode {
  const say = roomText();
  const at: At = { circle: room.circle, room: erased.in };
  return (
    <>
      <article class="stack">
        <h1>{say.erasedTitle}</h1>
        <p class="dim">
          <ErasedWords of={erased} />
        </p>
        <p>{say.wasErased(isolate(erased.name))}</p>
        {erased.left && view.state === "in" ? (
          <EraseItem at={at} room={erased.room} words={say.eraseMine} title={say.eraseMineTitle} />
        ) : null}
      </article>
      <Comments view={view} room={room} />
    </>
  );
}
