import type { CircleView, ItemView, NewToDo, Outcome } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { longestItemTitle } from "@unionhall/union";
import type { ComponentChildren, VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

interface MakeToDoProps {
  readonly view: CircleView;
  /** What it is of. */
  readonly title: string;
  readonly make: (toDo: NewToDo) => Promise<Outcome<unknown>>;
  readonly close: () => void;
  /** What is asked besides. */
  readonly children?: ComponentChildren;
}

/** A to-do made of something else: what is to be done, and in which list it stands. */
export function MakeToDo({ view, title, make, close, children }: MakeToDoProps): VNode {
  const say = adviceText();
  const act = useAct();
  const lists = useOpenLists(view);
  /** Null: nobody has chosen; empty: a new one. */
  const [chosen, choose] = useState<RoomId | "" | null>(null);
  const list = chosen ?? lists[0]?.room ?? "";
  const submit = (form: HTMLFormElement): void => {
    const into = list === "" ? { title: filled(form, "list") } : list;
    act.run(
      () => make({ title: filled(form, "title"), list: into }),
      () => {
        tell(say.toDoAdded);
        close();
      },
    );
  };
  const ways = [
    ...lists.map(({ room, title: words }) => ({ value: room, words })),
    { value: "" as const, words: say.newList },
  ];
  return (
    <Dialog title={say.makeToDo} close={close}>
      <Form submit={submit}>
        <Field name="title" label={say.toDoTitle} value={title} maxLength={longestItemTitle} />
        {children}
        {lists.length === 0 ? null : <Select label={say.inList} of={ways} chosen={list} choose={choose} />}
        {list === "" ? (
          <Field name="list" label={say.listTitle} value={say.listUsual} maxLength={longestItemTitle} />
        ) : null}
        <Trouble of={act.problem} />
        <div class="row">
          <Button press={close}>{text().common.cancel}</Button>
          <Button kind="go" busy={act.busy}>
            {say.toDoGo}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Those of the circle's lists that stand. */
function useOpenLists(view: CircleView): readonly ItemView[] {
  const { rooms } = useMember();
  const tools = view.dock.filter(({ what, state }) => what === "lists" && state === "active");
  const at = tools.map(({ room }) => ({ circle: view.id, room }));
  useEffect(() => {
    for (const each of at) if (rooms.look(each)?.here === false) void rooms.read(each);
  }, [at.map(({ room }) => room).join(" ")]);
  const all = at.flatMap((each) => rooms.look(each)?.items ?? []);
  return all.filter(({ what, state }) => what === "list" && state === "active");
}
