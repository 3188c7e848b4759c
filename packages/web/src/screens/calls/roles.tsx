import type { CallView } from "@unionhall/member";
import type { CallRole } from "@unionhall/union";
import { callRoles } from "@unionhall/union";
import type { VNode } from "preact";
import { callText } from "../../messages/calls.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";

/** Who does what for this call: what nobody carries anybody takes up. */
export function Roles({ call, may }: OfCall): VNode {
  const say = callText();
  return (
    <section class="stack">
      <h2>{say.roles}</h2>
      <ul class="list">
        {callRoles.map((role) => (
          <li key={role} class="item">
            <OneRole call={call} role={role} may={may} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneRoleProps {
  readonly call: CallView;
  readonly role: CallRole;
  readonly may: boolean;
}

function OneRole({ call, role, may }: OneRoleProps): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const carrier = call.leads.find((each) => each.role === role);
  const me = useMember().circle(call.circle)?.me ?? null;
  const name = carrier === undefined ? say.nobody : carrier.mine ? say.yours : isolate(carrier.name);
  return (
    <div class="row">
      <span class="grow">
        {name} · {say.role[role]}
      </span>
      <Trouble of={act.problem} />
      {may && carrier === undefined && me !== null ? (
        <Button
          label={`${say.takeIt}: ${say.role[role]}`}
          busy={act.busy}
          press={() => act.run(() => calls.name(call, role, me))}
        >
          {say.takeIt}
        </Button>
      ) : null}
      {may && carrier?.mine === true ? (
        <Button
          label={`${say.handItBack}: ${say.role[role]}`}
          busy={act.busy}
          press={() => act.run(() => calls.name(call, role, null))}
        >
          {say.handItBack}
        </Button>
      ) : null}
    </div>
  );
}
