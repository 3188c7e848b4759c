import type { AdviceView, DecisionView } from "@unionhall/member";
import type { AdviceUse } from "@unionhall/union";
import { uses } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { Ways } from "../../parts/ways.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { ReasonField } from "./positions.tsx";

interface UseAdviceProps {
  readonly of: DecisionView;
  readonly one: AdviceView;
}

/** Whoever opened it answers for what became of the advice. */
export function UseAdvice({ of, one }: UseAdviceProps): VNode {
  const say = adviceText();
  const [asking, setAsking] = useState(false);
  return (
    <div class="row">
      <Button press={() => setAsking(true)}>{say.use}</Button>
      {asking ? <Using of={of} one={one} close={() => setAsking(false)} /> : null}
    </div>
  );
}

function Using({ of, one, close }: UseAdviceProps & { readonly close: () => void }): VNode {
  const say = adviceText();
  const { advice } = useMember();
  const act = useAct();
  const [use, setUse] = useState<AdviceUse>(one.used?.use ?? "used");
  const [because, write] = useState(one.used?.because ?? "");
  const done = (): void => {
    tell(say.useDone);
    close();
  };
  return (
    <Dialog title={say.use} close={close}>
      <Form submit={() => act.run(() => advice.use(of.at, one.asking.room, { use, because }), done)}>
        <Ways
          legend={say.use}
          of={uses.map((value) => ({ value, words: say.useWays[value], hint: say.useHints[value] }))}
          chosen={use}
          choose={setUse}
        />
        <ReasonField label={say.why} value={because} required={use !== "used"} write={write} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button press={close}>{text().common.cancel}</Button>
          <Button kind="go" busy={act.busy}>
            {say.useGo}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
