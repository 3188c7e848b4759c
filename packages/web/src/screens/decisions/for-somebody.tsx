import type { CircleView, DecisionView } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { Amiss } from "../../parts/amiss.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { isolate } from "../../parts/isolate.ts";
import { listed } from "../../parts/listed.ts";
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

/** Writes down what somebody says by phone or on paper, and asks them by a letter; and for whom this person wrote something down. */
export function ForSomebody({ of, view, write }: ForSomebodyProps & { readonly write: () => void }): VNode | null {
  const say = decisionText();
  const { agreements } = useMember();
  const [asking, setAsking] = useState(false);
  const { may, carried, round } = of;
  const isMember = agreements.look(view.id)?.people.some(({ me, standing }) => me && standing === "member") ?? false;
  // A letter takes long: it goes off before people decide.
  const mayWrite = may.carry || (isMember && (round === "clarify" || round === "react"));
  if (!mayWrite && carried.length === 0) return null;
  return (
    <section class="stack">
      <h2>{say.unreached}</h2>
      {carried.length === 0 ? null : (
        <p class="small dim">{say.carried(listed(carried.map(({ name }) => isolate(name))))}</p>
      )}
      <div class="row">
        {may.carry ? <Button press={() => setAsking(true)}>{say.carry}</Button> : null}
        {mayWrite ? <Button press={write}>{say.letter.go}</Button> : null}
      </div>
      {asking ? <Recording of={of} view={view} close={() => setAsking(false)} /> : null}
    </section>
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
