import type { CircleView } from "@unionhall/member";
import { longestTitle } from "@unionhall/union";
import type { VNode } from "preact";
import { dockText } from "../../messages/dock.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { PurposeField } from "./purpose-field.tsx";

interface AboutCircleProps {
  readonly view: CircleView;
  readonly close: () => void;
}

/** What the circle is called and what it is for, as a steward writes it. */
export function AboutCircle({ view, close }: AboutCircleProps): VNode {
  const say = dockText();
  const member = useMember();
  const act = useAct();
  const save = (form: HTMLFormElement): void =>
    act.run(
      () => member.describe(view.id, { title: filled(form, "title"), purpose: filled(form, "purpose") }),
      () => {
        tell(say.aboutDone);
        close();
      },
    );
  return (
    <Dialog title={say.about} close={close}>
      <Form submit={save}>
        <Field name="title" label={text().home.circleName} value={view.title} maxLength={longestTitle} />
        <PurposeField value={view.purpose} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.aboutGo}
          </Button>
          <Button press={close}>{say.close}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
