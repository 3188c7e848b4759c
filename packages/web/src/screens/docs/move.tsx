import type { ItemView, RoomView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { folderFact, foldersOf, mayLieIn, wayTo, writeFacts } from "@unionhall/union";
import type { VNode } from "preact";
import { docsText } from "../../messages/docs.ts";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

interface MoveProps {
  readonly docs: RoomView;
  readonly item: ItemView;
}

/** Puts something into another folder, or to the top. */
export function Move({ docs, item }: MoveProps): VNode {
  const say = docsText();
  const { rooms } = useMember();
  const act = useAct();
  const folders = foldersOf(docs.items);
  const away = new Set(docs.items.filter(({ state }) => state !== "active").map(({ room }) => room));
  const isAway = (room: RoomId): boolean => [...wayTo(folders, room), room].some((each) => away.has(each));
  const open = docs.items.filter(
    ({ what, room }) => what === "folder" && !isAway(room) && mayLieIn(folders, item.room, room),
  );
  const into = (room: RoomId | null): void => {
    const facts = writeFacts(folderFact, { folder: room });
    act.run(
      () => rooms.change(docs, item.room, { facts }),
      () => tell(say.moved),
    );
  };
  return (
    <div class="stack-s">
      <Select<RoomId | "">
        label={say.moveTo}
        of={[{ value: "", words: say.top }, ...open.map(({ room, title }) => ({ value: room, words: title }))]}
        chosen={folders.get(item.room) ?? ""}
        choose={(room) => into(room === "" ? null : room)}
      />
      <Trouble of={act.problem} />
    </div>
  );
}
