import type { DecisionView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { ReasonField, SayButton } from "./positions.tsx";

interface ObjectProps {
  readonly of: DecisionView;
}

/** An objection, or where people go by consensus a block: not one word among others, but what stands in the way. */
export function ObjectButton({ of }: ObjectProps): VNode {
  const say = decisionText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <SayButton words={isBlock(of) ? say.block : say.object} hint={say.objectHint} press={() => setAsking(true)} />
      {asking ? <Objecting of={of} close={() => setAsking(false)} /> : null}
    </>
  );
}

function isBlock({ rule }: DecisionView): boolean {
  return rule.method === "consensus";
}

function Objecting({ of, close }: ObjectProps & { readonly close: () => void }): VNode {
  const say = decisionText();
  const { decisions } = useMember();
  const act = useAct();
  const [reason, write] = useState("");
  const block = isBlock(of);
  const done = (): void => {
    tell(say.objected);
    close();
  };
  return (
    <Dialog title={block ? say.blockTitle : say.objectTitle} close={close}>
      <p>{block ? say.blockText : say.objectText}</p>
      <Form submit={() => act.run(() => decisions.object(of.at, { reason: reason.trim(), block }), done)}>
        <ReasonField label={say.objectReason} value={reason} required write={write} />
        <p class="note wait">{say.objectStays}</p>
        <Trouble of={act.problem} />
        <div class="row">
          <Button press={close}>{text().common.cancel}</Button>
          <Button busy={act.busy}>{block ? say.objectGo.block : say.objectGo.object}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
