import type { EditorView } from "prosemirror-view";
import type { RefObject, VNode } from "preact";
import { useState } from "preact/hooks";
import { writingText } from "../../messages/writing.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { tidyAlt } from "../file-ref.ts";
import type { Size } from "../prose.ts";
import type { EditorFiles } from "./file-node.ts";
import { putFile } from "./file-node.ts";

interface PutFileProps {
  readonly view: EditorView;
  readonly files: EditorFiles;
  /** What the button of the tools presses. */
  readonly input: RefObject<HTMLInputElement | null>;
}

interface Asking {
  readonly of: string;
  readonly size: Size;
}

/** Picks a file and puts it where the caret is; of a picture it is asked what is to be seen in it. */
export function PutFile({ view, files, input }: PutFileProps): VNode {
  const [asking, setAsking] = useState<Asking | null>(null);
  const picked = async (file: File | undefined): Promise<void> => {
    const of = file === undefined ? null : files.add(file);
    if (file === undefined || of === null) return;
    const size = await sizeOf(file);
    if (size === null) putFile(view, { of, alt: "" });
    else setAsking({ of, size });
  };
  const put = (alt: string): void => {
    if (asking !== null) putFile(view, { ...asking, alt: tidyAlt(alt) });
    setAsking(null);
  };
  return (
    <>
      <input
        type="file"
        hidden
        ref={input}
        aria-label={writingText().file}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          void picked(file).finally(() => (currentTarget.value = ""));
        }}
      />
      {asking === null ? null : <AskAlt put={put} />}
    </>
  );
}

function AskAlt({ put }: { readonly put: (alt: string) => void }): VNode {
  const say = writingText();
  return (
    <Dialog title={say.altTitle} close={() => put("")}>
      <Form submit={(form) => put(filled(form, "alt"))}>
        <p>{say.altWhy}</p>
        <Field name="alt" label={say.alt} maxLength={500} />
        <div class="row">
          <Button kind="go">{say.altPut}</Button>
          <Button press={() => put("")}>{say.altNone}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** As large as it is drawn, turned as it is; null where it is no picture that this browser draws. */
async function sizeOf(file: File): Promise<Size | null> {
  if (!file.type.startsWith("image/")) return null;
  try {
    const drawn = await createImageBitmap(file);
    const { width, height } = drawn;
    drawn.close();
    return { width, height };
  } catch {
    return null;
  }
}
