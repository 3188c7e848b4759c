import type { At, CircleView, ItemView, Member, Outcome, RoomView } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import type { ToDoFacts } from "@unionhall/union";
import { longestItemTitle, mostAssigned, toDoFacts, toDoOf, writeFacts } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { roomText } from "../../messages/rooms.ts";
import { toDoText } from "../../messages/to-dos.ts";
import { Button } from "../../parts/button.tsx";
import { DayField } from "../../parts/day-field.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { FormTitle } from "../../parts/form-title.tsx";
import { Tick } from "../../parts/tick.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { isHere } from "../people/here.ts";
import type { Writing } from "../room/text-with-files.tsx";
import { TextWithFiles, useWriting, writeWith } from "../room/text-with-files.tsx";
import { nameIn } from "./words.ts";

interface EditProps {
  readonly view: CircleView;
  readonly list: At;
  readonly item: ItemView;
  readonly body: RoomView["body"];
  readonly close: () => void;
}

/** Everything of a to-do. Only what was changed is said, so nothing is undone that somebody else changes meanwhile. */
export function EditToDo(props: EditProps): VNode {
  const { list, item } = props;
  const say = toDoText();
  const member = useMember();
  const act = useAct();
  const editing = useEditing(props);
  const { changed, writing, isOver, leave } = editing;
  const done = (): void => {
    tell(roomText().saved);
    leave();
  };
  const submit = (form: HTMLFormElement): void => {
    const [title, notes] = [filled(form, "title"), filled(form, "text")];
    if (!isOver) act.run(() => save(member, { list, item, changed, writing }, title, notes), done);
  };
  return (
    <>
      <FormTitle>{say.edit}</FormTitle>
      <Form submit={submit}>
        <Field name="title" label={say.what} maxLength={longestItemTitle} value={item.title} />
        <Fields {...props} {...editing} />
        {isOver ? (
          <p class="note trouble" role="alert">
            {say.tooMany(mostAssigned)}
          </p>
        ) : null}
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {roomText().save}
          </Button>
          <Button press={leave}>{roomText().cancel}</Button>
        </div>
      </Form>
    </>
  );
}

interface Editing {
  /** As it is, with what was changed. */
  readonly now: ToDoFacts;
  readonly set: (part: Partial<ToDoFacts>) => void;
  readonly changed: Partial<ToDoFacts>;
  readonly isOver: boolean;
  readonly writing: Writing;
  readonly leave: () => void;
}

function useEditing({ list, item, body, close }: EditProps): Editing {
  const [facts, setFacts] = useState<Partial<ToDoFacts>>({});
  const writing = useWriting(`${list.circle} ${item.room} text`, body?.written ?? body?.text ?? "", body?.files ?? []);
  const now = { ...toDoOf(item), ...facts };
  return {
    now,
    writing,
    changed: facts,
    isOver: now.assigned.length > mostAssigned || now.tell.length > mostAssigned,
    set: (part) => setFacts((before) => ({ ...before, ...part })),
    leave: () => {
      writing.write("");
      close();
    },
  };
}

function Fields({ view, list, now, set, writing }: EditProps & Editing): VNode {
  const say = toDoText();
  return (
    <>
      <People view={view} legend={say.assigned} chosen={now.assigned} choose={(assigned) => set({ assigned })} />
      <DayField label={say.startDay} day={now.starts} choose={(starts) => set({ starts })} />
      <DayField label={say.dueDay} day={now.due} choose={(due) => set({ due })} />
      <TextWithFiles name="text" label={say.notes} circle={list.circle} writing={writing} />
      <People view={view} legend={say.tell} chosen={now.tell} choose={(whom) => set({ tell: whom })} />
    </>
  );
}

type Changed = Pick<EditProps, "list" | "item"> & Pick<Editing, "changed" | "writing">;

async function save(
  member: Member,
  { list, item, changed, writing }: Changed,
  title: string,
  notes: string,
): Promise<Outcome<unknown>> {
  const change = {
    ...(title === item.title ? {} : { title }),
    ...(Object.keys(changed).length === 0 ? {} : { facts: writeFacts(toDoFacts, changed) }),
  };
  const outcome = Object.keys(change).length === 0 ? null : await member.rooms.change(list, item.room, change);
  if (outcome !== null && !outcome.ok) return outcome;
  return writeWith(member, { circle: list.circle, room: item.room }, writing, notes);
}

interface PeopleProps {
  readonly view: CircleView;
  readonly legend: string;
  readonly chosen: readonly MemberId[];
  readonly choose: (people: readonly MemberId[]) => void;
}

/** Who is here; and whoever is chosen and is not, so that they can be taken out. */
function People({ view, legend, chosen, choose }: PeopleProps): VNode {
  const here = view.members.filter(isHere).map(({ id }) => id);
  const all = [...here, ...chosen.filter((each) => !here.includes(each))];
  return (
    <fieldset class="ways">
      <legend>{legend}</legend>
      <div class="ticks">
        {all.map((id) => (
          <Tick
            key={id}
            words={nameIn(view, id)}
            on={chosen.includes(id)}
            set={(on) => choose(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
          />
        ))}
      </div>
    </fieldset>
  );
}
