import type { At, ItemView, Outcome, RoomActs } from "@unionhall/member";
import { longestBody } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { nameableIn } from "../../naming/naming.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { LongText } from "../../parts/long-text.tsx";
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

/** A title and a text. What is saved is kept on this device at once, signal or not. */
export function WriteMessage({ at: { circle, room }, changes, close }: WriteProps): VNode {
  const say = roomText();
  const member = useMember();
  const { rooms } = member;
  const act = useAct();
  const at = { circle, room };
  const title = useDraft(`${circle} ${changes?.item.room ?? room} title`, changes?.item.title);
  const paragraphs = useDraft(`${circle} ${changes?.item.room ?? room} text`, changes?.text);
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
      <Form
        submit={(form) => act.run(() => save(rooms, at, filled(form, "title"), filled(form, "text"), changes), done)}
      >
        <Field name="title" label={say.title} maxLength={200} {...title} />
        <LongText
          name="text"
          label={say.text}
          longest={longestBody}
          people={() => nameableIn(member.circle(circle))}
          {...paragraphs}
        />
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

async function save(
  rooms: RoomActs,
  at: At,
  title: string,
  text: string,
  changes: WriteProps["changes"],
): Promise<Outcome<unknown>> {
  if (changes === undefined) return rooms.open(at, { what: "message", title, text });
  const { item, text: before } = changes;
  const retitled = title === item.title ? null : await rooms.change(at, item.room, { title });
  if (retitled !== null && !retitled.ok) return retitled;
  return text === before ? { ok: true, value: undefined } : rooms.write({ circle: at.circle, room: item.room }, text);
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
