import type { At, ItemView } from "@unionhall/member";
import type { VNode } from "preact";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { HaveItemErased, mayHaveErased } from "../circle/wish.tsx";
import { EraseItem } from "./erase-item.tsx";

type Change = Parameters<ReturnType<typeof useMember>["rooms"]["change"]>[2];

interface ActsProps {
  /** The room in which it stands. */
  readonly at: At;
  readonly item: ItemView;
  readonly edit: () => void;
  /** Whether it can be kept on top. */
  readonly pins?: boolean;
}

/** What can be done with an item. Nothing of it is for good but erasing, which is up to whoever opened it. */
export function MessageActs({ at, item, edit, pins = true }: ActsProps): VNode {
  const say = roomText();
  const member = useMember();
  const view = member.circle(at.circle);
  const act = useAct();
  const change = (wish: Change, told: string | null): void =>
    act.run(
      () => member.rooms.change(at, item.room, wish),
      () => told !== null && tell(told),
    );
  return (
    <div class="stack-s">
      {act.problem === null ? null : <Trouble of={act.problem} />}
      <div class="row">
        <Button press={edit}>{say.edit}</Button>
        {pins ? (
          <Button press={() => change({ pinned: !item.pinned }, null)}>{item.pinned ? say.unpin : say.pin}</Button>
        ) : null}
        {item.state === "active" ? (
          <>
            <Button press={() => change({ state: "archived" }, say.archivedNow)}>{say.archive}</Button>
            <Button press={() => change({ state: "trashed" }, say.trashedNow)}>{say.trash}</Button>
          </>
        ) : (
          <Button press={() => change({ state: "active" }, say.back)}>{say.restore}</Button>
        )}
        {item.mine ? (
          <EraseItem
            at={at}
            room={item.room}
            words={say.erase}
            title={say.eraseTitle}
            {...(item.what === "folder" ? { does: say.eraseFolderText } : {})}
          />
        ) : view !== null && mayHaveErased(view) && item.wish === undefined ? (
          <HaveItemErased at={at} item={item} />
        ) : null}
      </div>
    </div>
  );
}
