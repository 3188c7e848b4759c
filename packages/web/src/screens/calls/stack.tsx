import type { StackView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { inCallText } from "../../messages/in-call.ts";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { visitorText } from "../../messages/visitors.ts";
import type { CallPart } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";
import { standsOut } from "./stands-out.ts";

const longestBecause = 400;
/** So many are shown at once. */
const first = 4;

interface OfStack extends OfCall {
  /** What of the call is looked at: one thing to do of that stands out. */
  readonly part: CallPart;
}

/** Who speaks next, and who then. */
export function Stack({ call, may, part }: OfStack): VNode {
  const say = callText();
  // Here and not beside whom it is about: they may lower their hand, and the call may end, while somebody writes why.
  const [given, give] = useState<StackView | null>(null);
  return (
    <section class="stack">
      <h2>{say.stack}</h2>
      {call.stack.length === 0 ? <p class="dim">{say.stackEmpty}</p> : null}
      <Waiting
        call={call}
        may={may}
        of={call.stack.slice(0, first)}
        stands={standsOut(call, part) === "give"}
        outOfTurn={give}
      />
      {call.stack.length <= first ? null : (
        <details>
          <summary>{inCallText().allWait(call.stack.length)}</summary>
          <Waiting call={call} may={may} of={call.stack} outOfTurn={give} />
        </details>
      )}
      <details>
        <summary>{say.howOrdered}</summary>
        <p>{say.order}</p>
      </details>
      {given === null ? null : <OutOfTurn call={call} of={given} close={() => give(null)} />}
    </section>
  );
}

interface WaitingProps extends OfCall {
  readonly of: readonly StackView[];
  /** Whether to give the word to who is next stands out. */
  readonly stands?: boolean;
  /** Asks why somebody is to speak before others. */
  readonly outOfTurn: (one: StackView) => void;
}

function Waiting({ call, may, of, stands = false, outOfTurn }: WaitingProps): VNode {
  return (
    <ol class="list">
      {of.map((one) => (
        <li key={one.ask} class="item middle">
          <Waits
            call={call}
            of={one}
            isNext={one === call.stack[0]}
            stands={stands}
            gives={may && call.may.stack}
            outOfTurn={outOfTurn}
          />
        </li>
      ))}
    </ol>
  );
}

interface WaitsProps extends Pick<WaitingProps, "call" | "outOfTurn"> {
  readonly of: StackView;
  readonly isNext: boolean;
  readonly stands: boolean;
  readonly gives: boolean;
}

function Waits({ call, of, isNext, stands, gives, outOfTurn }: WaitsProps): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const name = of.mine ? say.yours : of.name === "" ? visitorText().somebody : isolate(of.name);
  const as = say.asked[of.for];
  return (
    <>
      <span class="grow">
        {name} {as === "" ? null : <span class="tag">{as}</span>}
        {of.waiting ? <span class="small dim"> · {roomText().waiting}</span> : null}
      </span>
      <Trouble of={act.problem} />
      {of.mine && of.for !== "speak" ? (
        <Button busy={act.busy} press={() => act.run(() => calls.leave(call, of.ask))}>
          {say.lower}
        </Button>
      ) : null}
      {gives && !of.waiting ? (
        <Button
          kind={isNext && stands ? "go" : "normal"}
          busy={act.busy}
          label={isNext ? say.give(isolate(of.name)) : `${say.giveOther}: ${isolate(of.name)}`}
          press={() => (isNext ? act.run(() => calls.give(call, of.ask, "")) : outOfTurn(of))}
        >
          {isNext ? say.give(isolate(of.name)) : say.giveOther}
        </Button>
      ) : null}
    </>
  );
}

function OutOfTurn({ call, of, close }: Pick<WaitsProps, "call" | "of"> & { readonly close: () => void }): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const waits = call.stack.some(({ ask }) => ask === of.ask);
  const give = (form: HTMLFormElement): void => {
    // They lowered their hand meanwhile: there is no button any more, and Enter would still send it.
    if (!waits) return;
    const because = filled(form, "because");
    // Only blanks are no reason, and everybody is to see one.
    if (because === "") return act.refuse({ type: "empty" });
    act.run(() => calls.give(call, of.ask, because), close);
  };
  return (
    <Dialog title={say.giveOtherTitle(isolate(of.name))} close={close}>
      <p>{say.giveOtherText}</p>
      <Form submit={give}>
        <Field name="because" label={say.because} maxLength={longestBecause} />
        <Trouble of={act.problem} />
        <div aria-live="polite">{waits || act.busy ? null : <p class="note">{say.waitsNoMore}</p>}</div>
        <div class="row">
          {waits || act.busy ? (
            <Button kind="go" busy={act.busy}>
              {say.give(isolate(of.name))}
            </Button>
          ) : null}
          <Button press={close}>{text().common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
