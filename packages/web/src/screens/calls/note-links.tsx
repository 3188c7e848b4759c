import type { CallView, CircleView, NoteView } from "@unionhall/member";
import type { MemberId, RoomId } from "@unionhall/protocol";
import { longestItemTitle } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { noteText } from "../../messages/notes.ts";
import { toDoText } from "../../messages/to-dos.ts";
import { Button } from "../../parts/button.tsx";
import { DayField } from "../../parts/day-field.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { roomPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { MadeList } from "../lists/made-list.tsx";
import { MakeToDo } from "../lists/make-to-do.tsx";
import { isHere } from "../people/here.ts";

interface OfNote {
  readonly call: CallView;
  readonly note: NoteView;
}

/** What came of a line, where the work is. */
export function NoteLinks({ call, note }: OfNote): VNode {
  const say = noteText();
  const member = useMember();
  const tool = decisionsIn(member.circle(call.circle));
  const titleOf = (room: RoomId): string => member.decisions.look({ circle: call.circle, room })?.title ?? "";
  return (
    <>
      <MadeList of={note.toDos} circle={call.circle} />
      {tool === null || note.decisions.length === 0 ? null : (
        <ul class="list">
          {note.decisions.map((room) => (
            <li key={room}>
              <a class="item" href={roomPath(call.circle, [tool, room])}>
                <span class="grow" dir="auto">
                  {titleOf(room) || say.aDecision}
                </span>
                <span class="tag">{say.itsDecision}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface LinkActsProps extends OfNote {
  /** Puts what the line says to the circle; null where there is no room to write that. */
  readonly propose: ((note: NoteView) => void) | null;
}

/** An action becomes a to-do; what was decided is linked to its decision, or proposed. */
export function LinkActs({ call, note, propose }: LinkActsProps): VNode | null {
  const say = noteText();
  const view = useMember().circle(call.circle);
  const [doing, setDoing] = useState<"to-do" | "decision" | null>(null);
  if (view === null || (note.mark !== "action" && note.mark !== "decision")) return null;
  const of = { call, note, view, close: () => setDoing(null) };
  return (
    <div class="row">
      {note.mark === "action" ? (
        <Button press={() => setDoing("to-do")}>{say.toDo}</Button>
      ) : (
        <>
          <Button press={() => setDoing("decision")}>{say.link}</Button>
          {propose === null || decisionsIn(view) === null ? null : (
            <Button press={() => propose(note)}>{say.propose}</Button>
          )}
        </>
      )}
      {doing === "to-do" ? <ToDoOfNote {...of} /> : null}
      {doing === "decision" ? <LinkDecision {...of} /> : null}
    </div>
  );
}

export function decisionsIn(view: CircleView | null): RoomId | null {
  return view?.dock.find(({ what, state }) => what === "decisions" && state === "active")?.room ?? null;
}

interface DoingProps extends OfNote {
  readonly view: CircleView;
  readonly close: () => void;
}

/** Who, and by when. */
function ToDoOfNote({ call, note, view, close }: DoingProps): VNode {
  const say = toDoText();
  const { calls } = useMember();
  const [who, setWho] = useState<MemberId | "">("");
  const [due, setDue] = useState<number | null>(null);
  const people = view.members.filter(isHere).map(({ id, name }) => ({ value: id, words: name }));
  return (
    <MakeToDo
      view={view}
      title={note.text.replaceAll(/\s+/gu, " ").slice(0, longestItemTitle)}
      make={(toDo) => calls.makeToDo(call, note.id, { ...toDo, assigned: who === "" ? [] : [who], due })}
      close={close}
    >
      <Select<MemberId | "">
        label={say.assigned}
        of={[{ value: "", words: say.nobody }, ...people]}
        chosen={who}
        choose={setWho}
      />
      <DayField label={say.dueDay} day={due} choose={setDue} />
    </MakeToDo>
  );
}

/** One of those that are open, or were decided last. */
function LinkDecision({ call, note, view, close }: DoingProps): VNode {
  const say = noteText();
  const { calls, decisions } = useMember();
  const act = useAct();
  const [all] = useState(() => [
    ...decisions.open(view.id),
    ...decisions.decided(view.id, { words: "", most: mostDecided }).decisions,
  ]);
  const [chosen, choose] = useState<RoomId | null>(all[0]?.at.room ?? null);
  return (
    <Dialog title={say.link} close={close}>
      {chosen === null ? (
        <p>{say.noDecisions}</p>
      ) : (
        <Select<RoomId>
          label={say.which}
          of={all.map(({ at, title }) => ({ value: at.room, words: title || say.aDecision }))}
          chosen={chosen}
          choose={choose}
        />
      )}
      <Trouble of={act.problem} />
      <div class="row">
        <Button press={close}>{text().common.cancel}</Button>
        {chosen === null ? null : (
          <Button
            kind="go"
            busy={act.busy}
            press={() => act.run(() => calls.linkDecision(call, note.id, chosen), close)}
          >
            {say.linkGo}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

const mostDecided = 20;
