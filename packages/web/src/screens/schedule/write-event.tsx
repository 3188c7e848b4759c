import type { At, ItemView, Member, Outcome, RoomView } from "@unionhall/member";
import type { Again, Event, FactBytes } from "@unionhall/union";
import { againOf, eventFacts, eventOf, longestItemTitle, repeatOf, writeFacts } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import type { Writing } from "../room/text-with-files.tsx";
import { TextWithFiles, useWriting, writeWith } from "../room/text-with-files.tsx";
import { AgainFields } from "./again-fields.tsx";
import { PlaceField } from "./place-field.tsx";
import type { Timed } from "./timing.tsx";
import { Timing, useTiming } from "./timing.tsx";

interface WriteProps {
  /** The schedule it stands in. */
  readonly at: At;
  readonly changes?: { readonly item: ItemView; readonly notes: RoomView["body"] };
  /** On which it is to be, where it is new. */
  readonly day?: number;
  readonly close: () => void;
}

/** A title, a day and a time are enough. */
export function WriteEvent(props: WriteProps): VNode {
  const { at, changes } = props;
  const say = scheduleText();
  const before = changes === undefined ? null : eventOf(changes.item);
  const { act, timing, again, set, writing, submit, leave } = useSubmit(props, before);
  return (
    <>
      <FormTitle>{changes === undefined ? say.add : say.change}</FormTitle>
      <Form submit={submit}>
        <Field name="title" label={say.title} maxLength={longestItemTitle} value={changes?.item.title ?? ""} />
        <Timing {...timing} />
        <AgainFields again={again} set={set} start={timing.day} />
        <PlaceField value={before?.place ?? ""} />
        <TextWithFiles name="notes" label={say.notes} circle={at.circle} writing={writing} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {changes === undefined ? say.go : say.save}
          </Button>
          <Button press={leave}>{roomText().cancel}</Button>
        </div>
      </Form>
    </>
  );
}

interface Submitting {
  readonly act: Act;
  readonly timing: Timed;
  readonly again: Again;
  readonly set: (part: Partial<Again>) => void;
  readonly writing: Writing;
  readonly submit: (form: HTMLFormElement) => void;
  readonly leave: () => void;
}

function useSubmit(props: WriteProps, before: Event | null): Submitting {
  const { at, changes, day, close } = props;
  const say = scheduleText();
  const member = useMember();
  const act = useAct();
  const stands = changes?.notes?.written ?? changes?.notes?.text ?? "";
  const where = `${at.circle} ${changes?.item.room ?? at.room} text` as const;
  const writing = useWriting(where, stands, changes?.notes?.files ?? []);
  const timing = useTiming(before?.when ?? null, day);
  const [again, setAgain] = useState(() => againOf(before?.repeat ?? null, timing.day));
  const set = (part: Partial<Again>): void => setAgain((now) => ({ ...now, ...part }));
  const leave = (): void => {
    writing.write("");
    close();
  };
  const done = (): void => {
    tell(changes === undefined ? say.added : say.saved);
    leave();
  };
  const submit = (form: HTMLFormElement): void => {
    const facts = writeFacts(eventFacts, {
      when: timing.when,
      place: filled(form, "place"),
      repeat: repeatOf(again),
    });
    const [title, notes] = [filled(form, "title"), filled(form, "notes")];
    act.run(() => save(member, props, { title, notes, facts, writing }), done);
  };
  return { act, timing, again, set, writing, submit, leave };
}

interface Written {
  readonly title: string;
  readonly notes: string;
  readonly facts: FactBytes;
  readonly writing: Writing;
}

async function save(
  member: Member,
  { at: { circle, room }, changes }: WriteProps,
  { title, notes, facts, writing }: Written,
): Promise<Outcome<unknown>> {
  const [{ rooms }, at] = [member, { circle, room }];
  if (changes !== undefined) {
    const { item } = changes;
    const changed = await rooms.change(at, item.room, title === item.title ? { facts } : { facts, title });
    return changed.ok ? writeWith(member, { circle, room: item.room }, writing, notes) : changed;
  }
  // It stands there at once; files, and what is said with them, follow.
  const isWhole = writing.picked.length === 0;
  const opened = await rooms.open(at, {
    what: "event",
    title,
    facts,
    ...(isWhole && notes !== "" ? { text: notes } : {}),
  });
  return isWhole || !opened.ok ? opened : writeWith(member, { circle, room: opened.value }, writing, notes);
}
