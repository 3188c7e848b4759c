import type { VNode } from "preact";
import { inCallText } from "../../messages/in-call.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";

/** After a call: one tap of whoever facilitated thanks everybody, and anybody else can say so, too. */
export function Thanks({ call, may }: OfCall): VNode | null {
  const say = inCallText();
  const { calls } = useMember();
  const act = useAct();
  const { led, others, mine } = call.thanks;
  const iLed = call.leads.some(({ role, mine: isMine }) => isMine && role === "facilitator");
  if (!may && led === null && others === 0) return null;
  return (
    <section class="note stack-s">
      <h2>{say.thanks}</h2>
      <div class="stack-s" aria-live="polite">
        {led === null ? null : <p>{iLed ? say.iThankAll : say.ledThanks(isolate(led.name))}</p>}
        {others === 0 ? null : <p>{say.thankedBy(others)}</p>}
        {mine && !iLed ? <p>{say.iThanked}</p> : null}
      </div>
      <Trouble of={act.problem} />
      {may && !mine ? (
        <div class="row">
          <Button busy={act.busy} press={() => act.run(() => calls.gesture(call, "thanks"))}>
            {iLed ? say.thankAll : say.thank}
          </Button>
        </div>
      ) : null}
      <p class="small dim">{say.thanksCounted}</p>
    </section>
  );
}
