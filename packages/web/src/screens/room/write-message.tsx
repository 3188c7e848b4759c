import type { At, FileView, ItemView, Outcome, RoomActs } from "@unionhall/member";
import type { BlobId } from "@unionhall/protocol";
import { longestBody } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { nameableIn } from "../../naming/naming.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { WithFiles } from "../../parts/files/with-files.tsx";
import { Form } from "../../parts/form.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { LongText } from "../../parts/long-text.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { sendParcel } from "../../state/carry-parcels.ts";
import type { Where } from "../../state/drafts.ts";
import { draft, draftOf } from "../../state/drafts.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

interface WriteProps {
  /** The board it comes onto. */
  readonly at: At;
  /** What is changed, with its text; left out, it is a new one. */
  readonly changes?: { readonly item: ItemView; readonly text: string; readonly files: readonly FileView[] };
  readonly close: () => void;
}

/** A title and a text. What is saved is kept on this device at once, signal or not; with files, once they are there. */
export function WriteMessage({ at: { circle, room }, changes, close }: WriteProps): VNode {
  const say = roomText();
  const member = useMember();
  const act = useAct();
  const [kept, keep] = useState(changes?.files ?? []);
  const [picked, pick] = useState<readonly File[]>([]);
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
  const submit = (title: string, text: string): void => {
    const finish = (sent: readonly BlobId[]): Promise<Outcome<unknown>> =>
      save(member.rooms, { circle, room }, { title, text, kept, sent }, changes);
    if (picked.length === 0) return act.run(() => finish([]), done);
    const at = { circle, room: changes?.item.room ?? room };
    sendParcel(member, { at, words: text, files: picked, finish });
    leave();
  };
  return (
    <>
      <FormTitle>{changes === undefined ? say.write : say.edit}</FormTitle>
      <Form submit={(form) => submit(filled(form, "title"), filled(form, "text"))}>
        <Field name="title" label={say.title} maxLength={200} {...title} />
        <LongText
          name="text"
          label={say.text}
          longest={longestBody}
          people={() => nameableIn(member.circle(circle))}
          {...paragraphs}
        />
        <WithFiles kept={kept} keep={keep} picked={picked} pick={pick} refuse={(problem) => act.refuse(problem)} />
        <Trouble of={act.problem} />
        <Ending go={changes === undefined ? say.post : say.save} busy={act.busy} cancel={leave} />
      </Form>
    </>
  );
}

function Ending({ go, busy, cancel }: { go: string; busy: boolean; cancel: () => void }): VNode {
  return (
    <div class="row">
      <Button kind="go" busy={busy}>
        {go}
      </Button>
      <Button press={cancel}>{roomText().cancel}</Button>
    </div>
  );
}

interface Filled {
  readonly title: string;
  readonly text: string;
  readonly kept: readonly FileView[];
  /** Files that have been sent since. */
  readonly sent: readonly BlobId[];
}

async function save(
  rooms: RoomActs,
  at: At,
  { title, text, kept, sent }: Filled,
  changes: WriteProps["changes"],
): Promise<Outcome<unknown>> {
  if (changes === undefined) return rooms.open(at, { what: "message", title, text, files: sent });
  const { item, text: before, files } = changes;
  const retitled = title === item.title ? null : await rooms.change(at, item.room, { title });
  if (retitled !== null && !retitled.ok) return retitled;
  const isSame = text === before && sent.length === 0 && kept.length === files.length;
  if (isSame) return { ok: true, value: undefined };
  return rooms.write({ circle: at.circle, room: item.room }, text, [...kept.map(({ blob }) => blob), ...sent]);
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
