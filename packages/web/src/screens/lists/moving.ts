import type { At, CircleView, ItemView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { List, ListPlace } from "@unionhall/union";
import { listOf, movedTo, placeBeside } from "@unionhall/union";
import { useRef, useState } from "preact/hooks";
import { toDoText } from "../../messages/to-dos.ts";
import { isolate } from "../../parts/isolate.ts";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { readOut } from "../../state/notice.ts";

/** How to-dos of a list are moved: dragged, by the arrow keys, and by what a list of places offers. */
export interface Moving {
  readonly act: Act;
  /** Null: nowhere. */
  readonly move: (room: RoomId, place: ListPlace | null) => void;
  readonly beside: (room: RoomId, way: "up" | "down") => ListPlace | null;
  /** Where what is dragged would come to stand; null as long as nothing is. */
  readonly over: ListPlace | null;
  readonly setOver: (place: ListPlace | null) => void;
  /** Whose handle is to have the keyboard again once it stands elsewhere. */
  readonly held: { current: RoomId | null };
}

export function useMoving(view: CircleView, list: At, items: readonly ItemView[]): Moving {
  const { rooms } = useMember();
  const act = useAct();
  const [over, setOver] = useState<ListPlace | null>(null);
  const held = useRef<RoomId | null>(null);
  const shown = listOf(items);
  return {
    act,
    over,
    setOver,
    held,
    beside: (room, way) => (view.state === "in" ? placeBeside(shown, room, way) : null),
    move: (room, place) => {
      if (place === null || place.before === room) return;
      const change = movedTo(items, room, place);
      if (Object.keys(change).length === 0) return;
      act.run(
        () => rooms.change(list, room, change),
        () => readOut(whereWords(listOf(rooms.look(list)?.items ?? []), room)),
      );
    },
  };
}

function whereWords({ sections }: List<ItemView>, room: RoomId): string {
  for (const { group, open } of sections) {
    const at = open.findIndex(({ item }) => item.room === room);
    if (at >= 0) return toDoText().movedTo(at + 1, open.length, group === null ? null : isolate(group.title));
  }
  return "";
}
