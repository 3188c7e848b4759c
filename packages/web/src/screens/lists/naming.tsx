import type { Outcome } from "@unionhall/member";
import { longestItemTitle } from "@unionhall/union";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";

interface NamingProps<T> {
  readonly title: string;
  readonly label: string;
  readonly go: string;
  /** What it is called so far. */
  readonly value?: string;
  readonly deed: (title: string) => Promise<Outcome<T>>;
  readonly done: (value: T) => void;
  readonly close: () => void;
}

/** Asks what something is called. */
export function Naming<T>({ title, label, go, value = "", deed, done, close }: NamingProps<T>): VNode {
  const act = useAct();
  return (
    <Dialog title={title} close={close}>
      <Form submit={(form) => act.run(() => deed(filled(form, "title")), done)}>
        <Field name="title" label={label} maxLength={longestItemTitle} value={value} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy} busyWords={text().common.wait}>
            {go}
          </Button>
          <Button press={close}>{roomText().cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
