import type { EditorView } from "prosemirror-view";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { writingText } from "../../messages/writing.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { addressAt, linked, unlinked } from "./links.ts";

/** Where what is selected leads, or what is put in where nothing is. */
export function LinkDialog({ view, close }: { readonly view: EditorView; readonly close: () => void }): VNode {
  const say = writingText();
  const [refused, setRefused] = useState(false);
  const before = addressAt(view.state);
  const put = (address: string): void => {
    const done = linked(view.state, address);
    if (done === null) return setRefused(true);
    view.dispatch(done);
    close();
  };
  const takeOut = (): void => {
    view.dispatch(unlinked(view.state));
    close();
  };
  return (
    <Dialog title={say.linkTitle} close={close}>
      <Form submit={(form) => put(filled(form, "address"))}>
        <Field name="address" label={say.address} value={before} maxLength={2_000} plain />
        {refused ? (
          <p class="note trouble" role="alert">
            {say.linkCannot}
          </p>
        ) : null}
        <div class="row">
          <Button kind="go">{say.linkPut}</Button>
          {before === "" ? null : <Button press={takeOut}>{say.linkTakeOut}</Button>}
          <Button press={close}>{text().common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
