import type { At, ItemView } from "@unionhall/member";
import type { ItemChange } from "@unionhall/union";
import { groupMovedTo, listOf } from "@unionhall/union";
import { Ellipsis } from "lucide";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { toDoText } from "../../messages/to-dos.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { Naming } from "./naming.tsx";

interface GroupProps {
  readonly list: At;
  /** All that stands in the list. */
  readonly items: readonly ItemView[];
  readonly group: ItemView;
  readonly may: boolean;
}

export function GroupTitle(props: GroupProps): VNode {
  const { group, may } = props;
  const [asking, setAsking] = useState<"acts" | "name" | null>(null);
  const close = (): void => setAsking(null);
  return (
    <div class="row">
      <h2 class="grow" dir="auto">
        {group.title}
      </h2>
      {may ? (
        <button
          type="button"
          class="btn square plain"
          aria-haspopup="dialog"
          aria-label={toDoText().groupActs(isolate(group.title))}
          onClick={() => setAsking("acts")}
        >
          <Icon of={Ellipsis} />
        </button>
      ) : null}
      {asking === "acts" ? <Acts {...props} rename={() => setAsking("name")} close={close} /> : null}
      {asking === "name" ? <Rename {...props} close={close} /> : null}
    </div>
  );
}

interface InDialog extends GroupProps {
  readonly close: () => void;
}

function Rename({ list, group, close }: InDialog): VNode {
  const say = toDoText();
  const { rooms } = useMember();
  return (
    <Naming
      title={say.rename}
      label={say.groupTitle}
      go={roomText().save}
      value={group.title}
      deed={(title) => rooms.change(list, group.room, { title })}
      done={close}
      close={close}
    />
  );
}

function Acts({ list, items, group, rename, close }: InDialog & { readonly rename: () => void }): VNode {
  const say = toDoText();
  const { rooms } = useMember();
  const act = useAct();
  const change = (wish: ItemChange, told: string | null): void =>
    act.run(
      () => rooms.change(list, group.room, wish),
      () => {
        if (told !== null) tell(told);
        close();
      },
    );
  const groups = listOf(items).sections.flatMap((section) => section.group?.room ?? []);
  const at = groups.indexOf(group.room);
  const before = (place: number): void => change(groupMovedTo(items, group.room, groups[place] ?? null), null);
  return (
    <Dialog title={isolate(group.title)} close={close}>
      <Trouble of={act.problem} />
      <Button wide press={rename}>
        {say.rename}
      </Button>
      {at <= 0 ? null : (
        <Button wide press={() => before(at - 1)}>
          {say.groupUp}
        </Button>
      )}
      {at >= groups.length - 1 ? null : (
        <Button wide press={() => before(at + 2)}>
          {say.groupDown}
        </Button>
      )}
      <Button wide press={() => change({ state: "trashed" }, say.groupTrashed)}>
        {say.groupTrash}
      </Button>
      <Button kind="plain" press={close}>
        {text().common.close}
      </Button>
    </Dialog>
  );
}
