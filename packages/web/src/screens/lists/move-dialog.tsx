import type { ItemView } from "@unionhall/member";
import type { List, ListPlace } from "@unionhall/union";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { toDoText } from "../../messages/to-dos.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Hear } from "../../parts/hear.tsx";
import { isolate } from "../../parts/isolate.ts";
import type { Moving } from "./moving.ts";

export interface MoveDialogProps {
  readonly item: ItemView;
  readonly list: List<ItemView>;
  readonly moving: Moving;
  readonly close: () => void;
}

/** The places to which a to-do can go, for whoever does not drag. */
export function MoveDialog({ item, list, moving, close }: MoveDialogProps): VNode {
  const say = toDoText();
  const go = (place: ListPlace | null): void => {
    moving.move(item.room, place);
    close();
  };
  const [up, down] = [moving.beside(item.room, "up"), moving.beside(item.room, "down")];
  const others = list.sections.filter(({ open }) => !open.some((each) => each.item.room === item.room));
  return (
    <Dialog title={say.move(isolate(item.title))} close={close}>
      <Hear words={item.title} />
      {up === null ? null : (
        <Button wide press={() => go(up)}>
          {say.up}
        </Button>
      )}
      {down === null ? null : (
        <Button wide press={() => go(down)}>
          {say.down}
        </Button>
      )}
      {others.map(({ group }) => (
        <Button key={group?.room ?? ""} wide press={() => go({ group: group?.room ?? null, before: null })}>
          {group === null ? say.outOfGroups : say.into(isolate(group.title))}
        </Button>
      ))}
      <Button kind="plain" press={close}>
        {text().common.close}
      </Button>
    </Dialog>
  );
}
