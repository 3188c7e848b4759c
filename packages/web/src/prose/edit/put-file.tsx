import type { EditorView } from "prosemirror-view";
import type { RefObject, VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { writingText } from "../../messages/writing.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { tidyAlt } from "../file-ref.ts";
import type { Size } from "../prose.ts";
import type { EditorFiles } from "./file-node.ts";
import { altAt, describeFile, putFile } from "./file-node.ts";

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
      {asking === null ? null : (
        <AskAlt before="" go={writingText().altPut} put={put}>
          <Button press={() => put("")}>{writingText().altNone}</Button>
        </AskAlt>
      )}
    </>
  );
}

interface DescribeProps {
  readonly view: EditorView;
  /** Where the picture stands. */
  readonly at: number;
  readonly close: () => void;
}

/** Says otherwise what is to be seen in a picture that stands in the text. */
export function DescribeFile({ view, at, close }: DescribeProps): VNode | null {
  const before = altAt(view, at);
  if (before === null) return null;
  const put = (alt: string): void => {
    describeFile(view, at, tidyAlt(alt));
    close();
  };
  return (
    <AskAlt before={before} go={roomText().save} put={put} close={close}>
      <Button press={close}>{text().common.cancel}</Button>
    </AskAlt>
  );
}

interface AskProps {
  readonly before: string;
  readonly go: string;
  readonly put: (alt: string) => void;
  /** Left out, it is put in without words. */
  readonly close?: () => void;
  /** The other way out. */
  readonly children: VNode;
}

function AskAlt({ before, go, put, close = () => put(""), children }: AskProps): VNode {
  const say = writingText();
  return (
    <Dialog title={say.altTitle} close={close}>
      <Form submit={(form) => put(filled(form, "alt"))}>
        <p>{say.altWhy}</p>
        <Field name="alt" label={say.alt} value={before} maxLength={500} />
        <div class="row">
          <Button kind="go">{go}</Button>
          {children}
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
