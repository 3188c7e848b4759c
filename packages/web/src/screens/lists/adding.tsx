import type { At, Outcome } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { longestItemTitle, toDoFacts, writeFacts } from "@unionhall/union";
import { Plus } from "lucide";
import type { VNode } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { toDoText } from "../../messages/to-dos.ts";
import { Button } from "../../parts/button.tsx";
import { filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { useLength } from "../../parts/too-long.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { readOut } from "../../state/notice.ts";

interface AddingProps {
  readonly list: At;
  /** Null: to those in no group. */
  readonly group: { readonly room: RoomId; readonly title: string } | null;
  /** The one thing to do on this screen. */
  readonly first: boolean;
}

/** One to-do after another, by Enter alone: the field stays, and the keyboard with it. */
export function Adding({ list, group, first }: AddingProps): VNode {
  const say = toDoText();
  const [adding, setAdding] = useState(false);
  if (adding) return <AddForm list={list} group={group} stop={() => setAdding(false)} />;
  return (
    <Button
      kind={first ? "go" : "normal"}
      wide={first}
      press={() => setAdding(true)}
      {...(group === null ? {} : { label: say.addTo(isolate(group.title)) })}
    >
      <Icon of={Plus} />
      {say.add}
    </Button>
  );
}

interface AddFormProps extends Omit<AddingProps, "first"> {
  readonly stop: () => void;
}

function AddForm({ list, group, stop }: AddFormProps): VNode {
  const say = toDoText();
  const { rooms } = useMember();
  const act = useAct();
  const id = useId();
  const length = useLength(longestItemTitle, "", `${id}-hint`);
  const field = useRef<HTMLInputElement>(null);
  // Before it is drawn: a phone opens its keyboard only for the tap itself, and what is typed at once is not lost.
  useLayoutEffect(() => field.current?.focus(), []);
  const add = (title: string): void => {
    if (title === "") return stop();
    act.run(
      () => taken(field.current!, () => rooms.open(list, { what: "to-do", title, facts: factsIn(group) })),
      () => {
        readOut(say.added(isolate(title)));
        field.current?.focus();
      },
    );
  };
  return (
    <Form submit={(form) => add(filled(form, "title"))}>
      <div class="field">
        <label for={id}>{say.what}</label>
        <input
          id={id}
          ref={field}
          name="title"
          enterKeyHint="enter"
          autoComplete="off"
          dir="auto"
          onInput={({ currentTarget }) => length.hear(currentTarget)}
          {...length.field}
        />
        <p class="small dim" id={`${id}-hint`}>
          {say.whatHint}
        </p>
        {length.said}
      </div>
      <Trouble of={act.problem} />
      <div class="row">
        <Button kind="go">{say.addIt}</Button>
        <Button press={stop}>{say.stop}</Button>
      </div>
    </Form>
  );
}

/** Empties a field at once: what is typed while this is being kept is the next. Where it cannot be kept, it is there again. */
async function taken<T>(field: HTMLInputElement, keep: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const { value } = field;
  field.value = "";
  const outcome = await keep();
  if (!outcome.ok && field.value === "") field.value = value;
  return outcome;
}

function factsIn(group: AddingProps["group"]): ReturnType<typeof writeFacts> {
  return writeFacts(toDoFacts, group === null ? {} : { group: group.room });
}
