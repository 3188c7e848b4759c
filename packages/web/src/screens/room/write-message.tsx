import type { At, ItemView, Outcome } from "@unionhall/member";
import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import type { Where } from "../../state/drafts.ts";
import { draft, draftOf } from "../../state/drafts.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

interface WriteProps {
  /** The board it comes onto. */
  readonly at: At;
  /** What is changed, with its text; left out, it is a new one. */
  readonly changes?: { readonly item: ItemView; readonly text: string };
  readonly close: () => void;
}

/** A title and plain paragraphs. What is saved is kept on this device at once, signal or not. */
export function WriteMessage({ at: { circle, room }, changes, close }: WriteProps): VNode {
  const say = roomText();
  const { rooms } = useMember();
  const act = useAct();
  const at = { circle, room };
  const title = useDraft(`${circle} ${changes?.item.room ?? room} title`, changes?.item.title);
  const paragraphs = useDraft(`${circle} ${changes?.item.room ?? room} text`, changes?.text);
  const save = async (title: string, text: string): Promise<Outcome<unknown>> => {
    if (changes === undefined) return rooms.open(at, { what: "message", title, text });
    const { item, text: before } = changes;
    const retitled = title === item.title ? null : await rooms.change(at, item.room, { title });
    if (retitled !== null && !retitled.ok) return retitled;
    return text === before ? { ok: true, value: undefined } : rooms.write({ circle, room: item.room }, text);
  };
  const leave = (): void => {
    title.write("");
    paragraphs.write("");
    close();
  };
  const done = (): void => {
    tell(changes === undefined ? say.posted : say.saved);
    leave();
  };
  return (
    <>
      <FormTitle>{changes === undefined ? say.write : say.edit}</FormTitle>
      <Form submit={(form) => act.run(() => save(filled(form, "title"), filled(form, "text")), done)}>
        <Field name="title" label={say.title} maxLength={200} {...title} />
        <Paragraphs label={say.text} {...paragraphs} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {changes === undefined ? say.post : say.save}
          </Button>
          <Button press={leave}>{say.cancel}</Button>
        </div>
      </Form>
    </>
  );
}

interface Draft {
  /** What the field begins with. */
  readonly value: string;
  readonly write: (value: string) => void;
}

/** What was being written there when somebody went elsewhere, or else what stands there. */
function useDraft(where: Where, stands = ""): Draft {
  const [value] = useState(() => draftOf(where) || stands);
  return { value, write: (written) => draft(where, written) };
}

function Paragraphs({ label, value, write }: Draft & { readonly label: string }): VNode {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        name="text"
        rows={10}
        required
        maxLength={20_000}
        defaultValue={value}
        dir="auto"
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
    </div>
  );
}
