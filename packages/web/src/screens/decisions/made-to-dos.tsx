import type { CircleView, DecisionView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { Button } from "../../parts/button.tsx";
import { useMember } from "../../state/member.ts";
import { MakeToDo } from "../lists/make-to-do.tsx";
import { MadeList } from "../lists/made-list.tsx";

interface MadeToDosProps {
  readonly of: DecisionView;
  readonly view: CircleView;
}

/** What is to be done of it, and whether it is; and a way to add to that. */
export function MadeToDos({ of, view }: MadeToDosProps): VNode | null {
  const say = adviceText();
  const { decisions } = useMember();
  const [adding, setAdding] = useState(false);
  if (of.toDos.length === 0 && !of.may.after) return null;
  return (
    <>
      {of.toDos.length === 0 ? null : (
        <>
          <h3>{say.toDos}</h3>
          <MadeList of={of.toDos} circle={view.id} />
        </>
      )}
      {of.may.after ? (
        <div class="row">
          <Button press={() => setAdding(true)}>{say.makeToDo}</Button>
        </div>
      ) : null}
      {adding ? (
        <MakeToDo
          view={view}
          title={of.title}
          make={(toDo) => decisions.makeToDo(of.at, toDo)}
          close={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}
