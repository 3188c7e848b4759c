import type { ApproachView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { PutOffTimes } from "../home/put-off-times.tsx";

interface LaterAloneProps {
  readonly of: ApproachView;
  readonly close: () => void;
}

/** A question that is not answered now. */
export function LaterAlone({ of: { circle, by, name, putOff }, close }: LaterAloneProps): VNode {
  const { alone: say, common } = text();
  const { alone } = useMember();
  const act = useAct();
  return (
    <Dialog title={say.later} close={close}>
      <p class="dim">{say.laterText(isolate(name))}</p>
      <Trouble of={act.problem} />
      <PutOffTimes until={putOff} act={act} putOff={(until) => alone.putOff(circle, by, until)} done={close} />
      <Button kind="plain" press={close}>
        {common.cancel}
      </Button>
    </Dialog>
  );
}
