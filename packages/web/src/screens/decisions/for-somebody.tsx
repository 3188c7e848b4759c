import type { CircleView, DecisionView } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { Amiss } from "../../parts/amiss.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { isHere } from "../people/here.ts";
import type { Said } from "./positions.tsx";
import { Taking } from "./taking.tsx";

interface ForSomebodyProps {
  readonly of: DecisionView;
  readonly view: CircleView;
}

/** Writes down what somebody says by phone or on paper. */
export function ForSomebody({ of, view }: ForSomebodyProps): VNode {
  const say = decisionText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <div class="row">
        <Button press={() => setAsking(true)}>{say.carry}</Button>
      </div>
      {asking ? <Recording of={of} view={view} close={() => setAsking(false)} /> : null}
    </>
  );
}

function Recording({ of, view, close }: ForSomebodyProps & { readonly close: () => void }): VNode {
  const say = decisionText();
  const { decisions, agreements } = useMember();
  const act = useAct();
  const entitled = agreements.look(view.id)?.people.filter(({ standing }) => standing === "member") ?? [];
  const people = view.members.filter((each) => isHere(each) && !each.me && entitled.some(({ id }) => id === each.id));
  const [whom, setWhom] = useState<MemberId | "">("");
  const [isMissing, setMissing] = useState(false);
  const take = (said: Said): void => {
    setMissing(whom === "");
    if (whom !== "") act.run(() => decisions.take(of.at, said, whom), done);
  };
  const done = (): void => {
    tell(say.carryDone);
    close();
  };
  return (
    <Dialog title={say.carry} close={close}>
      <p>{say.carryText}</p>
      <Select
        label={say.whom}
        of={[{ value: "" as const, words: say.choose }, ...people.map(({ id, name }) => ({ value: id, words: name }))]}
        chosen={whom}
        choose={setWhom}
      />
      <Taking of={of} own={null} go={say.record} busy={act.busy} asks take={take} />
      <Amiss why={isMissing ? say.noPerson : null} />
      <Trouble of={act.problem} />
      <Button press={close}>{text().common.cancel}</Button>
    </Dialog>
  );
}
