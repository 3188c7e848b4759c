import type { CallView } from "@unionhall/member";
import type { AskedFor } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { inCallText } from "../../messages/in-call.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Tick } from "../../parts/tick.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { NeedBreak } from "./break.tsx";

const asks: readonly AskedFor[] = ["response", "point", "speak"];

interface MoreInCallProps {
  readonly call: CallView;
  readonly visits: boolean;
  readonly close: () => void;
}

/** What is seldom done in a call: to speak for another reason, and to leave. */
export function MoreInCall({ call, visits, close }: MoreInCallProps): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const [first, setFirst] = useState(false);
  const waits = (asked: AskedFor): boolean => call.stack.some((one) => one.mine && one.for === asked);
  return (
    <Dialog title={inCallText().more} close={close}>
      <Trouble of={act.problem} />
      {asks
        .filter((asked) => !waits(asked) && (asked !== "response" || call.speaks?.mine === false))
        .map((asked) => (
          <Button key={asked} wide busy={act.busy} press={() => act.run(() => calls.ask(call, asked, first), close)}>
            {say.ask[asked]}
          </Button>
        ))}
      <div class="stack-s">
        <Tick words={say.first} on={first} set={setFirst} />
        <p class="small dim">{say.firstHint}</p>
      </div>
      {/* Who carries care is not shown to whoever visits, so it cannot be said that nobody does. */}
      {visits ? null : <NeedBreak call={call} />}
      <Button wide busy={act.busy} press={() => act.run(() => calls.come(call, false), close)}>
        {say.leave}
      </Button>
      <Button kind="plain" press={close}>
        {text().common.close}
      </Button>
    </Dialog>
  );
}
