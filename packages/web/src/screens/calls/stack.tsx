import type { CallView, StackView } from "@unionhall/member";
import type { AskedFor } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Tick } from "../../parts/tick.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";

const longestBecause = 400;
const asks: readonly AskedFor[] = ["speak", "response", "point"];

/** Who speaks next; and one's own hand. */
export function Stack({ call, may }: OfCall): VNode {
  const say = callText();
  return (
    <section class="stack">
      <h2>{say.stack}</h2>
      {call.stack.length === 0 ? <p class="dim">{say.stackEmpty}</p> : null}
      <ol class="list" aria-live="polite">
        {call.stack.map((one, at) => (
          <li key={one.ask} class="item middle">
            <Waits call={call} of={one} isNext={at === 0} gives={may && call.may.stack} />
          </li>
        ))}
      </ol>
      {may ? <Asking call={call} /> : null}
      <details>
        <summary>{say.howOrdered}</summary>
        <p>{say.order}</p>
      </details>
    </section>
  );
}

interface WaitsProps {
  readonly call: CallView;
  readonly of: StackView;
  readonly isNext: boolean;
  readonly gives: boolean;
}

function Waits({ call, of, isNext, gives }: WaitsProps): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const [outOfTurn, setOutOfTurn] = useState(false);
  const name = of.mine ? say.yours : isolate(of.name);
  const as = say.asked[of.for];
  return (
    <>
      <span class="grow">
        {name} {as === "" ? null : <span class="tag">{as}</span>}
        {of.waiting ? <span class="small dim"> · {roomText().waiting}</span> : null}
      </span>
      <Trouble of={act.problem} />
      {of.mine ? (
        <Button busy={act.busy} press={() => act.run(() => calls.leave(call, of.ask))}>
          {say.lower}
        </Button>
      ) : null}
      {gives ? (
        <Button
          kind={isNext ? "go" : "normal"}
          busy={act.busy}
          label={isNext ? say.give(isolate(of.name)) : `${say.giveOther}: ${isolate(of.name)}`}
          press={() => (isNext ? act.run(() => calls.give(call, of.ask, "")) : setOutOfTurn(true))}
        >
          {isNext ? say.give(isolate(of.name)) : say.giveOther}
        </Button>
      ) : null}
      {outOfTurn ? <OutOfTurn call={call} of={of} close={() => setOutOfTurn(false)} /> : null}
    </>
  );
}

function OutOfTurn({ call, of, close }: Pick<WaitsProps, "call" | "of"> & { readonly close: () => void }): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const give = (form: HTMLFormElement): void => act.run(() => calls.give(call, of.ask, filled(form, "because")), close);
  return (
    <Dialog title={say.giveOtherTitle(isolate(of.name))} close={close}>
      <p>{say.giveOtherText}</p>
      <Form submit={give}>
        <Field name="because" label={say.because} maxLength={longestBecause} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.give(isolate(of.name))}
          </Button>
          <Button press={close}>{text().common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

function Asking({ call }: { readonly call: CallView }): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const [first, setFirst] = useState(false);
  const waits = (asked: AskedFor): boolean => call.stack.some((one) => one.mine && one.for === asked);
  return (
    <div class="stack-s">
      <Trouble of={act.problem} />
      <div class="row">
        {asks
          .filter((asked) => !waits(asked) && (asked !== "response" || call.speaks?.mine === false))
          .map((asked) => (
            <Button
              key={asked}
              kind={asked === "speak" ? "go" : "normal"}
              busy={act.busy}
              press={() => act.run(() => calls.ask(call, asked, first))}
            >
              {say.ask[asked]}
            </Button>
          ))}
      </div>
      <Tick words={say.first} on={first} set={setFirst} />
      <p class="small dim">{say.firstHint}</p>
    </div>
  );
}
