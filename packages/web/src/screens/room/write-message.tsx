import type { At, ItemView, Outcome } from "@unionhall/member";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
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
  const save = async (title: string, text: string): Promise<Outcome<unknown>> => {
    if (changes === undefined) return rooms.open(at, { what: "message", title, text });
    const { item, text: before } = changes;
    const retitled = title === item.title ? null : await rooms.change(at, item.room, { title });
    if (retitled !== null && !retitled.ok) return retitled;
    return text === before ? { ok: true, value: undefined } : rooms.write({ circle, room: item.room }, text);
  };
  const done = (): void => {
    tell(changes === undefined ? say.posted : say.saved);
    close();
  };
  return (
    <>
      <h1>{changes === undefined ? say.write : say.edit}</h1>
      <Form submit={(form) => act.run(() => save(filled(form, "title"), filled(form, "text")), done)}>
        <Field
          name="title"
          label={say.title}
          maxLength={200}
          {...(changes === undefined ? {} : { value: changes.item.title })}
        />
        <Paragraphs label={say.text} text={changes?.text ?? ""} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {changes === undefined ? say.post : say.save}
          </Button>
          <Button press={close}>{say.cancel}</Button>
        </div>
      </Form>
    </>
  );
}

function Paragraphs({ label, text }: { readonly label: string; readonly text: string }): VNode {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} name="text" rows={10} required maxLength={20_000} defaultValue={text} dir="auto" />
    </div>
  );
}
