import type { At, ItemView, Outcome, RoomActs } from "@unionhall/member";
import type { Again, Event, FactBytes } from "@unionhall/union";
import { againOf, eventFacts, eventOf, longestBody, longestItemTitle, repeatOf, writeFacts } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { scheduleText } from "../../messages/schedule.ts";
import { nameableIn } from "../../naming/naming.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { LongText } from "../../parts/long-text.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { AgainFields } from "./again-fields.tsx";
import { PlaceField } from "./place-field.tsx";
import type { Timed } from "./timing.tsx";
import { Timing, useTiming } from "./timing.tsx";

interface WriteProps {
  /** The schedule it stands in. */
  readonly at: At;
  readonly changes?: { readonly item: ItemView; readonly notes: string };
  /** On which it is to be, where it is new. */
  readonly day?: number;
  readonly close: () => void;
}

/** A title, a day and a time are enough. */
export function WriteEvent(props: WriteProps): VNode {
  const { at, changes, close } = props;
  const say = scheduleText();
  const member = useMember();
  const before = changes === undefined ? null : eventOf(changes.item);
  const { act, timing, again, set, submit } = useSubmit(props, before);
  return (
    <>
      <FormTitle>{changes === undefined ? say.add : say.change}</FormTitle>
      <Form submit={submit}>
        <Field name="title" label={say.title} maxLength={longestItemTitle} value={changes?.item.title ?? ""} />
        <Timing {...timing} />
        <AgainFields again={again} set={set} start={timing.day} />
        <PlaceField value={before?.place ?? ""} />
        <LongText
          name="notes"
          label={say.notes}
          longest={longestBody}
          value={changes?.notes ?? ""}
          write={() => {}}
          people={() => nameableIn(member.circle(at.circle))}
        />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {changes === undefined ? say.go : say.save}
          </Button>
          <Button press={close}>{roomText().cancel}</Button>
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
  readonly submit: (form: HTMLFormElement) => void;
}

function useSubmit({ at, changes, day, close }: WriteProps, before: Event | null): Submitting {
  const say = scheduleText();
  const { rooms } = useMember();
  const act = useAct();
  const timing = useTiming(before?.when ?? null, day);
  const [again, setAgain] = useState(() => againOf(before?.repeat ?? null, timing.day));
  const set = (part: Partial<Again>): void => setAgain((now) => ({ ...now, ...part }));
  const done = (): void => {
    tell(changes === undefined ? say.added : say.saved);
    close();
  };
  const submit = (form: HTMLFormElement): void => {
    const facts = writeFacts(eventFacts, {
      when: timing.when,
      place: filled(form, "place"),
      repeat: repeatOf(again),
    });
    act.run(
      () => save(rooms, at, changes, { title: filled(form, "title"), notes: filled(form, "notes"), facts }),
      done,
    );
  };
  return { act, timing, again, set, submit };
}

interface Written {
  readonly title: string;
  readonly notes: string;
  readonly facts: FactBytes;
}

async function save(
  rooms: RoomActs,
  { circle, room }: At,
  changes: WriteProps["changes"],
  { title, notes, facts }: Written,
): Promise<Outcome<unknown>> {
  const at = { circle, room };
  if (changes === undefined)
    return rooms.open(at, { what: "event", title, facts, ...(notes === "" ? {} : { text: notes }) });
  const { item, notes: was } = changes;
  const changed = await rooms.change(at, item.room, title === item.title ? { facts } : { facts, title });
  if (!changed.ok || notes === was) return changed;
  return rooms.write({ circle, room: item.room }, notes);
}
