import type { CircleView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { visitorText } from "../../messages/visitors.ts";
import { Composer } from "./composer.tsx";
import { KeysChanged } from "./keys-changed.tsx";

interface SayProps {
  readonly view: CircleView;
  readonly room: RoomId;
  readonly words?: string;
}

/** Where one writes; or, on a visit whose keys are of before a turn, why one cannot. */
export function Say({ view: { id: circle, visit, visitor }, ...box }: SayProps): VNode {
  if (visitor?.floor === false)
    return (
      <aside class="foot">
        <p class="note">{visitorText().closed}</p>
      </aside>
    );
  if (visit?.keysChanged === true) return <KeysChanged at={{ circle, room: box.room }} />;
  return <Composer circle={circle} {...box} />;
}
