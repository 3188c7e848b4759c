import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { openLink } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";

/** For a link that cannot be pressed: from paper, from a friend's screen, into the app on the home screen. */
export function PasteLink(): VNode {
  const { arriving } = text();
  const act = useAct();
  const open = (form: HTMLFormElement): void => {
    if (!openLink(filled(form, "link"))) act.refuse({ type: "not-a-link" });
  };
  return (
    <Form submit={open}>
      <Field name="link" label={arriving.pasteLink} maxLength={2_000} plain />
      <Trouble of={act.problem} />
      <Button kind="go">{arriving.openLink}</Button>
    </Form>
  );
}
