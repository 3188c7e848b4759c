import type { CircleView, DecisionView, ItemView, MadeToDo } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { longestItemTitle } from "@unionhall/union";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { roomPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

interface MadeToDosProps {
  readonly of: DecisionView;
  readonly view: CircleView;
}

/** What is to be done of it, and whether it is; and a way to add to that. */
export function MadeToDos({ of, view }: MadeToDosProps): VNode | null {
  const say = adviceText();
  const [adding, setAdding] = useState(false);
  useLists(of);
  if (of.toDos.length === 0 && !of.may.after) return null;
  return (
    <>
      {of.toDos.length === 0 ? null : (
        <>
          <h3>{say.toDos}</h3>
          <ul class="list">
            {of.toDos.map((each) => (
              <Made key={each.room} of={each} circle={view.id} />
            ))}
          </ul>
        </>
      )}
      {of.may.after ? (
        <div class="row">
          <Button press={() => setAdding(true)}>{say.makeToDo}</Button>
        </div>
      ) : null}
      {adding ? <Adding of={of} view={view} close={() => setAdding(false)} /> : null}
    </>
  );
}

/** Whether something is done stands in its list, which comes where it is not read here. */
function useLists(of: DecisionView): void {
  const { rooms } = useMember();
  const unread = [...new Set(of.toDos.flatMap(({ is, list }) => (is === null ? list : [])))];
  useEffect(() => {
    for (const room of unread) void rooms.read({ circle: of.at.circle, room });
  }, [unread.join(" ")]);
}

function Made({ of: { path, is }, circle }: { readonly of: MadeToDo; readonly circle: CircleView["id"] }): VNode {
  const say = adviceText();
  return (
    <li>
      <a class="item" href={roomPath(circle, path)}>
        <span class="grow" dir="auto">
          {is?.title ?? say.toDoUnread}
        </span>
        {is === null ? null : (
          <span class={is.done ? "tag good" : "tag wait"}>{is.done ? say.isDone : say.notDone}</span>
        )}
      </a>
    </li>
  );
}

function Adding({ of, view, close }: MadeToDosProps & { readonly close: () => void }): VNode {
  const say = adviceText();
  const { decisions } = useMember();
  const act = useAct();
  const lists = useOpenLists(view);
  /** Null: nobody has chosen; empty: a new one. */
  const [chosen, choose] = useState<RoomId | "" | null>(null);
  const list = chosen ?? lists[0]?.room ?? "";
  const submit = (form: HTMLFormElement): void => {
    const into = list === "" ? { title: filled(form, "list") } : list;
    act.run(
      () => decisions.makeToDo(of.at, { title: filled(form, "title"), list: into }),
      () => {
        tell(say.toDoAdded);
        close();
      },
    );
  };
  const ways = [
    ...lists.map(({ room, title }) => ({ value: room, words: title })),
    { value: "" as const, words: say.newList },
  ];
  return (
    <Dialog title={say.makeToDo} close={close}>
      <Form submit={submit}>
        <Field name="title" label={say.toDoTitle} value={of.title} maxLength={longestItemTitle} />
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
