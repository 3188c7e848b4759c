import type { At, FileView, ItemView, NewItem, Outcome, RoomActs } from "@unionhall/member";
import type { BlobId } from "@unionhall/protocol";
import { longestItemTitle } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { docsText } from "../../messages/docs.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { sendParcel } from "../../state/carry-parcels.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { useDraft } from "../../state/use-draft.ts";
import type { Writing } from "./text-with-files.tsx";
import { TextWithFiles, useWriting } from "./text-with-files.tsx";
import { ChangedSince, useChangedSince } from "./changed-since.tsx";

interface WriteProps {
  /** The board it comes onto. */
  readonly at: At;
  /** What is changed, with its text; left out, it is a new one. */
  readonly changes?: {
    readonly item: ItemView;
    readonly text: string;
    readonly files: readonly FileView[];
    readonly by: string;
  };
  /** What a new one is, and what is said of it besides. */
  readonly what?: "message" | "document";
  readonly facts?: NonNullable<NewItem["facts"]>;
  readonly close: () => void;
}

/** A title and a text. What is saved is kept on this device at once, signal or not; with files, once they are there. */
export function WriteMessage(props: WriteProps): VNode {
  const { at, changes, what = "message", close } = props;
  const { circle } = at;
  const say = roomText();
  const room = changes?.item.room ?? at.room;
  const title = useDraft(`${circle} ${room} title`, changes?.item.title);
  const writing = useWriting(`${circle} ${room} text`, changes?.text ?? "", changes?.files ?? []);
  const leave = (): void => {
    title.write("");
    writing.write("");
    close();
  };
  const { act, submit, hasChanged, asking } = useSubmit(props, { ...writing, leave });
  const isNew = changes === undefined;
  return (
    <>
      <FormTitle>{!isNew ? say.edit : what === "message" ? say.write : docsText().write}</FormTitle>
      <Form submit={(form) => submit(filled(form, "title"), filled(form, "text"))}>
        <Field name="title" label={say.title} maxLength={longestItemTitle} {...title} />
        <TextWithFiles name="text" label={say.text} circle={circle} writing={writing} />
        <Trouble of={act.problem} />
        <div role="status">{hasChanged ? <p class="note wait">{docsText().since}</p> : null}</div>
        <Ending go={isNew && what === "message" ? say.post : say.save} busy={act.busy} cancel={leave} />
      </Form>
      {asking}
    </>
  );
}

interface Written extends Pick<Writing, "kept" | "picked" | "sent"> {
  readonly leave: () => void;
}

interface Submitting {
  readonly act: Act;
  readonly submit: (title: string, text: string) => void;
  /** Whether somebody else has saved it meanwhile: told as soon as it is heard, and asked about when this one is saved. */
  readonly hasChanged: boolean;
  /** Shown where somebody else has saved it meanwhile. */
  readonly asking: VNode | null;
}

function useSubmit(props: WriteProps, { kept, picked, sent, leave }: Written): Submitting {
  const { at, changes } = props;
  const say = roomText();
  const member = useMember();
  const act = useAct();
  const since = useChangedSince(changes?.text);
  const [mine, setMine] = useState<{ readonly title: string; readonly text: string } | null>(null);
  const done = (): void => {
    tell(changes === undefined && props.what !== "document" ? say.posted : say.saved);
    leave();
  };
  const send = (title: string, text: string): void => {
    const finish = (blobs: readonly BlobId[]): Promise<Outcome<unknown>> =>
      save(member.rooms, props, { title, text: sent(text, blobs), kept, sent: blobs });
    if (picked.length === 0) return act.run(() => finish([]), done);
    const into = { circle: at.circle, room: changes?.item.room ?? at.room };
    sendParcel(member, { at: into, words: text, files: picked, finish });
    leave();
  };
  const close = (): void => {
    since.see();
    setMine(null);
  };
  const submit = (title: string, text: string): void => {
    if (since.hasChanged && text !== changes?.text) setMine({ title, text });
    else send(title, text);
  };
  const go = (): void => {
    close();
    if (mine !== null) send(mine.title, mine.text);
  };
  const asking =
    mine === null || changes === undefined ? null : (
      <ChangedSince by={changes.by} theirs={changes.text} mine={mine.text} save={go} close={close} />
    );
  return { act, submit, hasChanged: since.hasChanged, asking };
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
  { at, changes, what = "message", facts = new Map() }: WriteProps,
  { title, text, kept, sent }: Filled,
): Promise<Outcome<unknown>> {
  if (changes === undefined) return rooms.open(at, { what, title, text, facts, files: sent });
  const { item, text: before, files } = changes;
  const retitled = title === item.title ? null : await rooms.change(at, item.room, { title });
  if (retitled !== null && !retitled.ok) return retitled;
  const isSame = text === before && sent.length === 0 && kept.length === files.length;
  if (isSame) return { ok: true, value: undefined };
  return rooms.write({ circle: at.circle, room: item.room }, text, [...kept.map(({ blob }) => blob), ...sent]);
}
