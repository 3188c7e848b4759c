import type { CircleView } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import { fewestSit, mostParties } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { accountabilityText } from "../../messages/accountability.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Tick } from "../../parts/tick.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";

interface AskProps {
  readonly view: CircleView;
  readonly close: () => void;
}

/** Days in which numbers are put in: many have data for a few days a month. */
export const numberDays = 7;

/** Names with whom a conflict is. In a dialog, so that no address of it stands in the browser's history. */
export function AskAccountability({ view, close }: AskProps): VNode {
  const say = accountabilityText();
  const { accountability } = useMember();
  const act = useAct();
  const [others, choose] = useState<readonly MemberId[]>([]);
  const people = view.members.filter(({ me, state }) => !me && state === "in");
  const isFull = others.length >= mostParties - 1;
  const ask = { others, days: numberDays, many: fewestSit };
  return (
    <Dialog title={say.ask} close={close}>
      <p>{say.askText}</p>
      <p class="note">{say.askCannot}</p>
      <fieldset class="ways">
        <legend>{say.others}</legend>
        <div class="ticks">
          {people.map(({ id, name }) => (
            <Tick
              key={id}
              words={name}
              on={others.includes(id)}
              stays={isFull && !others.includes(id)}
              set={(on) => choose(on ? [...others, id] : others.filter((each) => each !== id))}
            />
          ))}
        </div>
      </fieldset>
      <Trouble of={act.problem} />
      <div class="row">
        <Button
          kind="go"
          busy={act.busy || others.length === 0}
          press={() => act.run(() => told(accountability.ask(view.id, ask), say.askedNow), close)}
        >
          {say.askGo}
        </Button>
        <Button press={close}>{text().common.cancel}</Button>
      </div>
    </Dialog>
  );
}
