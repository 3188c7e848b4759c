import type { AdoptionView, CallView } from "@unionhall/member";
import { longestNotesComment } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { noteText } from "../../messages/notes.ts";
import { Area } from "../../parts/area.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";
import { standsOutAfter } from "./stands-out.ts";

/** After a call: the notes are tidied, offered, and held to be what was said by as many as say so. */
export function Adoption({ call, may }: OfCall): VNode {
  const say = noteText();
  const { calls } = useMember();
  const act = useAct();
  const { adoption } = call;
  return (
    <section class="card">
      <h3>{say.adoption}</h3>
      {adoption === null ? <p class="dim">{call.mayOffer ? say.tidyFirst : say.notOffered}</p> : <Said of={adoption} />}
      {may && adoption !== null ? <Answer call={call} of={adoption} /> : null}
      <Trouble of={act.problem} />
      {may && call.mayOffer ? (
        <div class="row">
          <Button
            kind={adoption === null && standsOutAfter(call.records) === "offer" ? "go" : "normal"}
            busy={act.busy}
            press={() => act.run(() => calls.offerNotes(call))}
          >
            {adoption === null ? say.offer : say.offerAnew}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Said({ of }: { readonly of: AdoptionView }): VNode {
  const say = noteText();
  return (
    <>
      <p>{say.offeredBy(isolate(of.offeredBy))}</p>
      <p aria-live="polite">{say.yesCount(of.yes)}</p>
      {of.earlier === 0 ? null : <p class="note wait">{say.changedSince(of.earlier)}</p>}
      {of.objections.length === 0 ? null : (
        <ul class="list">
          {of.objections.map(({ member, name, comment }) => (
            <li key={member} class="item">
              <span class="grow stack-s">
                <span class="said">{comment}</span>
                <span class="small dim">{say.objects(isolate(name))}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface AnswerProps {
  readonly call: CallView;
  readonly of: AdoptionView;
}

function Answer({ call, of }: AnswerProps): VNode {
  const say = noteText();
  const { calls } = useMember();
  const act = useAct();
  const [objecting, setObjecting] = useState(false);
  return (
    <>
      <p class="small dim">{say.onlyIfThere}</p>
      <Trouble of={act.problem} />
      <div class="row">
        <button
          type="button"
          class="boost"
          aria-pressed={of.mine === "yes"}
          onClick={() => act.run(() => calls.answerNotes(call, { yes: true, comment: "" }))}
        >
          {say.wasSaid}
        </button>
        <button type="button" class="boost" aria-pressed={of.mine === "no"} onClick={() => setObjecting(true)}>
          {say.wasNotSaid}
        </button>
      </div>
      {objecting ? <Object call={call} close={() => setObjecting(false)} /> : null}
    </>
  );
}

function Object({ call, close }: { readonly call: CallView; readonly close: () => void }): VNode {
  const say = noteText();
  const { calls } = useMember();
  const act = useAct();
  const object = (form: HTMLFormElement): void =>
    act.run(() => calls.answerNotes(call, { yes: false, comment: filled(form, "comment") }), close);
  return (
    <Dialog title={say.wasNotSaid} close={close}>
      <Form submit={object}>
        <Area name="comment" label={say.whatInstead} value="" rows={3} longest={longestNotesComment} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button press={close}>{text().common.cancel}</Button>
          <Button kind="go" busy={act.busy}>
            {say.sayIt}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
