import type { At, LineView } from "@unionhall/member";
import type { EntryId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useContext, useId, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { nameableIn } from "../../naming/naming.ts";
import { NamingBox } from "../../naming/naming-box.tsx";
import { Button } from "../../parts/button.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { useWritingAbove } from "../../state/writing-place.ts";
import { ToReport } from "../care/to-report.tsx";
import { Boosts } from "../room/boosts.tsx";
import { Earlier } from "../room/history.tsx";
import { Composer } from "./composer.tsx";
import { Edits } from "./edits.ts";

interface LineActsProps {
  readonly at: At;
  readonly line: LineView;
  readonly may: boolean;
  /** There is a place for answers beside it. */
  readonly answersBeside: boolean;
}

/** What is done with a line that was opened: boosted, answered, put otherwise; and what it said before. */
export function LineActs({ at, line, may, answersBeside }: LineActsProps): VNode {
  const { circle } = text();
  const edits = useContext(Edits);
  const [doing, setDoing] = useState<"answer" | "edit" | null>(edits?.has(line.id) === true ? "edit" : null);
  // What has not been sent has no name yet by which anything else could mean it.
  const isThere = line.state === "sent";
  return (
    <div class="answer stack-s">
      {isThere ? <Boosts of={line.boosts} at={at} line={line.id} may={may} /> : null}
      {may ? (
        <div class="row">
          {isThere && !answersBeside ? (
            <Button press={() => setDoing(doing === "answer" ? null : "answer")}>{circle.answer}</Button>
          ) : null}
          {line.mine ? <Button press={() => setDoing(doing === "edit" ? null : "edit")}>{circle.edit}</Button> : null}
          {isThere && !line.mine ? (
            <ToReport at={at} about={{ id: line.by, name: line.name }} line={line.id as EntryId} />
          ) : null}
        </div>
      ) : null}
      {may && isThere && doing === "answer" ? (
        <Composer circle={at.circle} room={at.room} to={line.id} words={circle.answerTo(isolate(line.name))} />
      ) : null}
      {may && doing === "edit" ? <EditLine at={at} line={line} close={() => setDoing(null)} /> : null}
      <Earlier circle={at.circle} of={line.before} />
    </div>
  );
}

interface EditProps {
  readonly at: At;
  readonly line: LineView;
  readonly close: () => void;
}

function EditLine({ at, line, close }: EditProps): VNode {
  const { circle } = text();
  const member = useMember();
  const act = useAct();
  const id = useId();
  const edits = useContext(Edits);
  const [written, setWritten] = useState(edits?.get(line.id) ?? line.written ?? line.text);
  useWritingAbove();
  const write = (words: string): void => {
    edits?.set(line.id, words);
    setWritten(words);
  };
  const done = (): void => {
    edits?.delete(line.id);
    close();
  };
  return (
    <Form submit={() => act.run(() => member.rooms.edit(at, line.id, written), done)}>
      <label for={id}>{circle.editLabel}</label>
      <NamingBox id={id} rows={3} written={written} write={write} people={() => nameableIn(member.circle(at.circle))} />
      <Trouble of={act.problem} />
      <div class="row">
        <Button busy={act.busy}>{circle.editGo}</Button>
        <Button press={done}>{text().common.cancel}</Button>
      </div>
    </Form>
  );
}
