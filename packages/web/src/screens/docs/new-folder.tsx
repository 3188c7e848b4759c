import type { At, ItemView, NewItem } from "@unionhall/member";
import { longestItemTitle } from "@unionhall/union";
import type { VNode } from "preact";
import { docsText } from "../../messages/docs.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

interface NewFolderProps {
  readonly docs: At;
  readonly facts?: NonNullable<NewItem["facts"]>;
  /** What is called otherwise; left out, it is a new one. */
  readonly changes?: ItemView;
  readonly close: () => void;
}

/** A title for a folder, or for whatever is called by one alone. */
export function NewFolder({ docs, facts, changes, close }: NewFolderProps): VNode {
  const say = docsText();
  const { rooms } = useMember();
  const act = useAct();
  const save = (title: string): void =>
    changes === undefined
      ? act.run(() => rooms.open(docs, { what: "folder", title, ...(facts === undefined ? {} : { facts }) }), close)
      : act.run(() => rooms.change(docs, changes.room, { title }), close);
  return (
    <>
      <FormTitle>{changes === undefined ? say.newFolder : roomText().edit}</FormTitle>
      <Form submit={(form) => save(filled(form, "title"))}>
        <Field name="title" label={say.folderName} maxLength={longestItemTitle} value={changes?.title ?? ""} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {changes === undefined ? say.open : roomText().save}
          </Button>
          <Button press={close}>{roomText().cancel}</Button>
        </div>
      </Form>
    </>
  );
}
