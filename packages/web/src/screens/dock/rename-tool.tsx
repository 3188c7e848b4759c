import type { CircleView, ItemView } from "@unionhall/member";
import { longestItemTitle } from "@unionhall/union";
import type { VNode } from "preact";
import { dockText } from "../../messages/dock.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { toolName } from "../room/tool-name.ts";

interface RenameProps {
  readonly view: CircleView;
  readonly tool: ItemView;
  readonly close: () => void;
}

export function RenameTool({ view, tool, close }: RenameProps): VNode {
  const say = dockText();
  const { rooms } = useMember();
  const act = useAct();
  const rename = (title: string): void =>
    act.run(
      () => rooms.change({ circle: view.id, room: tool.in }, tool.room, { title }),
      () => {
        tell(say.renamed);
        close();
      },
    );
  return (
    <Dialog title={say.rename} close={close}>
      <Form submit={(form) => rename(filled(form, "name"))}>
        <Field name="name" label={say.name} maxLength={longestItemTitle} value={toolName(tool)} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.renameGo}
          </Button>
          <Button press={close}>{say.close}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
