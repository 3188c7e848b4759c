import type { CallView, RoleView } from "@unionhall/member";
import { neededToGive } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { beforeCallText } from "../../messages/before-call.ts";
import { callText } from "../../messages/calls.ts";
import { Button } from "../../parts/button.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

interface RoleActsProps {
  readonly call: CallView;
  readonly of: RoleView;
}

/** That one could, that one does, that one does not any more; and that somebody else does. */
export function RoleActs({ call, of }: RoleActsProps): VNode {
  const { role } = of;
  const say = callText();
  const member = useMember();
  const { calls } = member;
  const act = useAct();
  const carrier = call.leads.find((each) => each.role === role);
  const me = member.circle(call.circle)?.me ?? null;
  return (
    <>
      <Trouble of={act.problem} />
      <span class="row">
        {carrier === undefined ? <Could call={call} of={of} /> : null}
        {carrier === undefined && me !== null ? (
          <Button
            label={`${say.takeIt}: ${say.role[role]}`}
            busy={act.busy}
            press={() => act.run(() => calls.name(call, role, me))}
          >
            {say.takeIt}
          </Button>
        ) : null}
        {carrier?.mine === true ? (
          <Button
            label={`${say.handItBack}: ${say.role[role]}`}
            busy={act.busy}
            press={() => act.run(() => calls.name(call, role, null))}
          >
            {say.handItBack}
          </Button>
        ) : null}
      </span>
      {of.mayGive ? <Give call={call} of={of} /> : null}
      {carrier !== undefined && !of.mayGive ? <Instead call={call} of={of} /> : null}
    </>
  );
}

function Could({ call, of: { role, could } }: RoleActsProps): VNode {
  const say = beforeCallText();
  const { calls } = useMember();
  const act = useAct();
  const willing = could.some(({ mine }) => mine);
  return (
    <>
      <Trouble of={act.problem} />
      <button
        type="button"
        class="boost"
        aria-pressed={willing}
        aria-label={`${say.could}: ${callText().role[role]}`}
        onClick={() => act.run(() => calls.couldCarry(call, role, !willing))}
      >
        {say.could}
      </button>
    </>
  );
}

/** To somebody who is there, by whoever facilitates or carries it. */
function Give({ call, of: { role } }: RoleActsProps): VNode | null {
  const say = beforeCallText();
  const { calls } = useMember();
  const act = useAct();
  const carrier = call.leads.find((each) => each.role === role)?.member;
  const people = call.here.filter(({ member, mine }) => member !== carrier && !mine);
  const [chosen, choose] = useState(people[0]?.member);
  const to = people.find(({ member }) => member === chosen) ?? people[0];
  if (to === undefined) return null;
  return (
    <details class="wide">
      <summary>
        {say.give}
        <span class="unseen">: {callText().role[role]}</span>
      </summary>
      <Form submit={() => act.run(() => calls.name(call, role, to.member))}>
        <Select
          label={say.giveTo}
          of={people.map(({ member, name }) => ({ value: member, words: isolate(name) }))}
          chosen={to.member}
          choose={choose}
        />
        <Trouble of={act.problem} />
        <Button busy={act.busy}>{say.giveIt}</Button>
      </Form>
    </details>
  );
}

/** Where whoever carries it is gone: two others give it on. */
function Instead({ call, of: { role, wanted } }: RoleActsProps): VNode | null {
  const say = beforeCallText();
  const member = useMember();
  const { calls } = member;
  const act = useAct();
  const me = member.circle(call.circle)?.me ?? null;
  if (me === null) return null;
  const waits = wanted !== null && !wanted.asked ? wanted : null;
  const name = wanted?.mine === true ? callText().yours : isolate(wanted?.name ?? "");
  const press = (): void => act.run(() => calls.name(call, role, waits?.member ?? me));
  return (
    <div class="wide stack-s">
      {wanted === null ? null : <p class="small">{say.wanted(name, wanted.by, neededToGive)}</p>}
      <Trouble of={act.problem} />
      {wanted?.asked === true ? null : (
        <div class="row">
          <Button
            label={`${waits === null ? say.instead : say.agree(name)}: ${callText().role[role]}`}
            busy={act.busy}
            press={press}
          >
            {waits === null ? say.instead : say.agree(name)}
          </Button>
          {waits === null ? <span class="small dim">{say.insteadHint}</span> : null}
        </div>
      )}
    </div>
  );
}
